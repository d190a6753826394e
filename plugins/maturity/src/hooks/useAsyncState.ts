/*
 * Copyright 2026 The Platform Maturity Authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

import {
  DependencyList,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import { toError } from './toError';

/**
 * What is known about something that is being loaded. `refreshing` is true
 * while a newer value is on its way and the one before it is still shown.
 */
export type AsyncState<TValue> =
  | { status: 'loading' }
  | { status: 'failed'; error: Error; reload: () => void }
  | {
      status: 'ready';
      value: TValue;
      refreshing: boolean;
      reload: () => void;
      /** Shows a value that came another way, for example from a refresh. */
      replace?(value: TValue): void;
    };

type Loaded<TValue> =
  | { status: 'loading' }
  | { status: 'failed'; error: Error }
  | { status: 'ready'; value: TValue; refreshing: boolean };

export interface UseAsyncStateOptions<TValue> {
  load: (signal: AbortSignal) => Promise<TValue>;
  /** A change of these loads anew. */
  deps: DependencyList;
  /**
   * Whether the value before a change of `deps` stays until the next is there:
   * right for filters of a table, wrong for another entity. Default false.
   */
  keepPrevious?: boolean;
}

/**
 * Loads a value and keeps its state; answers that are overtaken by a newer
 * request are dropped, and their requests aborted.
 */
export function useAsyncState<TValue>(
  options: UseAsyncStateOptions<TValue>,
): AsyncState<TValue> {
  const { load, deps, keepPrevious = false } = options;
  const [loaded, setLoaded] = useState<Loaded<TValue>>({ status: 'loading' });
  const loadRef = useRef(load);
  loadRef.current = load;
  const controllerRef = useRef<AbortController | undefined>(undefined);

  const run = useCallback((keep: boolean) => {
    controllerRef.current?.abort();
    const controller = new AbortController();
    controllerRef.current = controller;
    setLoaded(before =>
      keep && before.status === 'ready'
        ? { ...before, refreshing: true }
        : { status: 'loading' },
    );
    loadRef.current(controller.signal).then(
      value => {
        if (!controller.signal.aborted) {
          setLoaded({ status: 'ready', value, refreshing: false });
        }
      },
      (error: unknown) => {
        if (!controller.signal.aborted) {
          setLoaded({ status: 'failed', error: toError(error) });
        }
      },
    );
  }, []);

  useEffect(() => {
    run(keepPrevious);
    return () => controllerRef.current?.abort();
    // The caller says what a new load depends on.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, deps);

  const reload = useCallback(() => run(true), [run]);
  const replace = useCallback((value: TValue) => {
    controllerRef.current?.abort();
    setLoaded({ status: 'ready', value, refreshing: false });
  }, []);

  if (loaded.status === 'loading') {
    return loaded;
  }
  return loaded.status === 'failed'
    ? { ...loaded, reload }
    : { ...loaded, reload, replace };
}

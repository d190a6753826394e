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
  ExportProgress,
  ExportQuery,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { DateTime } from 'luxon';
import { useEffect, useRef, useState } from 'react';
import { useMaturityApi } from '../api';
import { saveFile } from '../components/file';
import { toError, useEvents } from '../hooks';

export type ExportState =
  | { status: 'idle' }
  | { status: 'running'; progress: ExportProgress }
  | { status: 'failed'; error: Error };

/** Saves all rows of a table as CSV, unless it is cancelled before. */
export function useExport(query: ExportQuery): {
  state: ExportState;
  run(): Promise<void>;
  cancel(): void;
} {
  const api = useMaturityApi();
  const capture = useEvents();
  const [state, setState] = useState<ExportState>({ status: 'idle' });
  const running = useRef<AbortController>();
  // Who leaves the page does not want the file any more.
  useEffect(() => () => running.current?.abort(), []);
  return {
    state,
    cancel: () => {
      running.current?.abort();
      setState({ status: 'idle' });
    },
    run: async () => {
      const controller = new AbortController();
      running.current?.abort();
      running.current = controller;
      const { signal } = controller;
      setState({ status: 'running', progress: { bytes: 0, rows: 0 } });
      capture('export', 'entities', query.model ? { model: query.model } : {});
      try {
        const content = await api.exportCsv(query, {
          signal,
          onProgress: progress => {
            if (!signal.aborted) {
              setState({ status: 'running', progress });
            }
          },
        });
        if (!signal.aborted) {
          const name = ['maturity', query.model, DateTime.now().toISODate()];
          saveFile({ content, name: `${name.filter(Boolean).join('-')}.csv` });
          setState({ status: 'idle' });
        }
      } catch (error) {
        if (!signal.aborted) {
          setState({ status: 'failed', error: toError(error) });
        }
      }
    },
  };
}

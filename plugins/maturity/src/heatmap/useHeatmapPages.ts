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
  Heatmap,
  HeatmapQuery,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { useEffect, useRef, useState } from 'react';
import { useMaturityApi } from '../api';
import { AsyncState, useAsyncState } from '../hooks';

export interface HeatmapPages {
  /** All rows that were asked for so far. */
  state: AsyncState<Heatmap>;
  /** While the next rows are on their way. */
  loadingMore: boolean;
  failedMore?: Error;
  /** Asks for the rows after these; undefined when there are no more. */
  showMore?: () => void;
}

/** A heatmap, the worst rows first, and more of them on demand. */
export function useHeatmapPages(options: {
  query: HeatmapQuery;
  revision: number;
}): HeatmapPages {
  const { query, revision } = options;
  const api = useMaturityApi();
  const first = useAsyncState({
    deps: [api, JSON.stringify(query), revision],
    keepPrevious: true,
    load: signal => api.getHeatmap(query, { signal }),
  });
  const head = first.status === 'ready' ? first.value : undefined;
  const [more, setMore] = useState<{
    of: Heatmap;
    pages: Heatmap[];
    error?: Error;
  }>();
  const [loadingMore, setLoadingMore] = useState(false);
  const controllerRef = useRef<AbortController | undefined>(undefined);
  useEffect(() => {
    setLoadingMore(false);
    return () => controllerRef.current?.abort();
  }, [head]);

  // What was asked for behind another beginning is of no use here.
  const pages = more && more.of === head ? more.pages : [];
  const { nextCursor } = pages[pages.length - 1] ?? head ?? {};

  async function showMore(of: Heatmap, cursor: string) {
    const controller = new AbortController();
    controllerRef.current = controller;
    setLoadingMore(true);
    try {
      const page = await api.getHeatmap(
        { ...query, cursor },
        { signal: controller.signal },
      );
      if (!controller.signal.aborted) {
        setMore({ of, pages: [...pages, page] });
        setLoadingMore(false);
      }
    } catch (error) {
      if (!controller.signal.aborted) {
        setMore({ of, pages, error: error as Error });
        setLoadingMore(false);
      }
    }
  }

  return {
    state:
      first.status === 'ready' && pages.length > 0
        ? {
            ...first,
            value: {
              ...first.value,
              items: [first.value, ...pages].flatMap(({ items }) => items),
              nextCursor,
            },
          }
        : first,
    loadingMore,
    failedMore: more && more.of === head ? more.error : undefined,
    showMore: head && nextCursor ? () => showMore(head, nextCursor) : undefined,
  };
}

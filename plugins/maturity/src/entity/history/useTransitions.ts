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
  Transition,
  TransitionsAnswer,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { useState } from 'react';
import { useMaturityApi } from '../../api';
import { AsyncState, useAsyncState } from '../../hooks';

const pageSize = 20;

export interface TransitionList {
  items: Transition[];
  totalItems: number;
  /** Reads the next page; undefined when there is none. */
  more?: () => void;
}

/** The history of an entity, newest first, page after page. */
export function useTransitions(options: {
  entityRef: string;
  model: string;
  kind?: 'level';
  /** A new scoring can have added to the history. */
  evaluatedAt?: string;
  /** The first page, where it came with something else. */
  first?: TransitionsAnswer;
}): AsyncState<TransitionList> {
  const { entityRef, model, kind, evaluatedAt, first } = options;
  const api = useMaturityApi();
  const [pages, setPages] = useState(1);
  const state = useAsyncState({
    load: async signal => {
      const items: Transition[] = [];
      let cursor: string | undefined;
      let totalItems = 0;
      for (let page = 0; page < pages; page++) {
        const answer =
          page === 0 && first
            ? first
            : await api.getTransitions(
                { entityRef, model, kind, cursor, limit: pageSize },
                { signal },
              );
        items.push(...answer.items);
        totalItems = answer.totalItems;
        cursor = answer.nextCursor;
        if (!cursor) {
          break;
        }
      }
      return { items, totalItems, hasMore: cursor !== undefined };
    },
    deps: [api, entityRef, model, kind, evaluatedAt, first, pages],
    keepPrevious: true,
  });
  if (state.status !== 'ready') {
    return state;
  }
  const { hasMore, ...value } = state.value;
  return {
    ...state,
    replace: undefined,
    value: {
      ...value,
      more: hasMore ? () => setPages(pages + 1) : undefined,
    },
  };
}

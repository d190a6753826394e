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

import { ReactElement } from 'react';
import { AsyncState } from '../../hooks';
import { Loaded, LoadingSkeleton } from '../states';
import { Muted } from '../text';
import { Pager } from './Pager';
import { Page } from './usePage';
import { Paging } from './usePaging';
import styles from './PagedList.module.css';

export interface PagedListProps<TItem> {
  state: AsyncState<Page<TItem>>;
  paging: Paging;
  /** What is paged, for a screen reader. */
  label: string;
  /** How many there are in words, said when the number changes. */
  total?: (count: number) => string;
  /** What stands there when there are none. */
  empty: ReactElement;
  /** About how high the list will be, in pixels. */
  height: number;
  children: (items: readonly TItem[]) => ReactElement;
}

/** A list that comes page by page: how many, the present page, the others. */
export function PagedList<TItem>(props: PagedListProps<TItem>) {
  const { state, paging, label, total, empty, height, children } = props;
  return (
    <Loaded
      state={state}
      compact
      skeleton={<LoadingSkeleton blocks={[height]} />}
    >
      {({ items, totalItems, nextCursor }) =>
        items.length === 0 ? (
          empty
        ) : (
          <div
            className={styles.list}
            aria-busy={state.status === 'ready' && state.refreshing}
          >
            {total && (
              <Muted as="p">
                <span role="status">{total(totalItems)}</span>
              </Muted>
            )}
            {children(items)}
            <Pager
              label={label}
              paging={paging}
              shown={items.length}
              total={totalItems}
              nextCursor={nextCursor}
            />
          </div>
        )
      }
    </Loaded>
  );
}

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

import { Button, Table, Text, VisuallyHidden } from '@backstage/ui';
import { RiFilterOffLine } from '@remixicon/react';
import { useMaturityApi } from '../api';
import {
  EmptyState,
  ErrorState,
  LoadingSkeleton,
  useSubjectHref,
} from '../components';
import { PageScope, listQuery, useFilter } from '../filters';
import { useAsyncState, useFormat, useMaturityTranslation } from '../hooks';
import { ExportButton } from './ExportButton';
import { EntityRow, useEntityColumns } from './useEntityColumns';
import { pageSizes, useTableState } from './useTableState';
import styles from './EntitiesContent.module.css';

/** The scored entities, page by page as the backend sorts them. */
export function EntitiesContent(props: { scope: PageScope }) {
  const { scope } = props;
  const { model, revision } = scope;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const api = useMaturityApi();
  const table = useTableState();
  const subjectHref = useSubjectHref();
  const columns = useEntityColumns({ model, category: scope.filter.category });
  const rows = {
    ...listQuery({ ...scope, model: model.id }),
    sort: table.sort,
    order: table.order,
  };
  const query = { ...rows, cursor: table.cursor, limit: table.pageSize };
  const state = useAsyncState({
    deps: [api, JSON.stringify(query), revision],
    keepPrevious: true,
    load: signal => api.getScorecards(query, { signal }),
  });

  if (state.status === 'loading') {
    return <LoadingSkeleton blocks={[48, 480]} />;
  }
  if (state.status === 'failed') {
    return <ErrorState error={state.error} onRetry={state.reload} />;
  }
  const { items, nextCursor, totalItems } = state.value;
  if (totalItems === 0) {
    return <NothingMatches scope={scope} />;
  }
  return (
    <div className={styles.content}>
      <div className={styles.head}>
        <VisuallyHidden>
          <h2>{t('shared.page.entities')}</h2>
        </VisuallyHidden>
        <Text as="p" variant="title-x-small" weight="bold">
          <span role="status">
            {t('entities.total', { count: totalItems })}
          </span>
        </Text>
        <ExportButton query={rows} rows={totalItems} />
      </div>
      <div className={styles.table}>
        <Table<EntityRow>
          columnConfig={columns}
          data={items.map(item => ({ ...item, id: item.entityRef }))}
          isStale={state.refreshing}
          sort={{
            descriptor: {
              column: table.sort,
              direction: table.order === 'desc' ? 'descending' : 'ascending',
            },
            onSortChange: table.setSort,
          }}
          rowConfig={{
            getHref: ({ entityRef }) =>
              subjectHref(entityRef, { model: model.id }),
          }}
          pagination={{
            type: 'page',
            pageSize: table.pageSize,
            pageSizeOptions: pageSizes.map(size => ({
              value: size,
              label: t('entities.perPage', { rows: format.number(size) }),
            })),
            offset: table.offset,
            totalCount: totalItems,
            hasNextPage: nextCursor !== undefined,
            hasPreviousPage: table.cursor !== undefined,
            onNextPage: () => nextCursor && table.goToNext(nextCursor),
            onPreviousPage: table.goToPrevious,
            onPageSizeChange: table.setPageSize,
            getLabel: () =>
              t('entities.page', {
                from: format.number(table.offset + 1),
                to: format.number(table.offset + items.length),
                total: format.number(totalItems),
              }),
          }}
        />
      </div>
    </div>
  );
}

function NothingMatches(props: { scope: PageScope }) {
  const { model, firstScoring } = props.scope;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const { isNarrowed, clear } = useFilter();
  if (firstScoring) {
    return <LoadingSkeleton blocks={[48, 480]} />;
  }
  if (!isNarrowed) {
    return (
      <EmptyState
        title={t('entities.empty.noSubjectsTitle')}
        description={t('entities.empty.noSubjectsDescription', {
          kinds: format.list(model.kinds),
        })}
      />
    );
  }
  return (
    <EmptyState
      icon={<RiFilterOffLine />}
      title={t('entities.empty.title')}
      description={t('entities.empty.description')}
      actions={
        <Button variant="secondary" onPress={clear}>
          {t('entities.empty.clear')}
        </Button>
      }
    />
  );
}

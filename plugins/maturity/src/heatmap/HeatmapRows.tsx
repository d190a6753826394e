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

import { Alert, Button } from '@backstage/ui';
import { Heatmap } from '@platform-maturity/backstage-plugin-maturity-common';
import { RiFilterOffLine } from '@remixicon/react';
import { EmptyState, Loaded, LoadingSkeleton, Muted } from '../components';
import { PageScope, subjectQuery, useFilter } from '../filters';
import { useFormat, useMaturityTranslation } from '../hooks';
import { HeatmapFigure } from './HeatmapFigure';
import { HeatmapPath } from './HeatmapPath';
import { HeatmapPages, useHeatmapPages } from './useHeatmapPages';
import { HeatmapState } from './useHeatmapState';
import styles from './HeatmapContent.module.css';

/** The rows that were asked for, and the way to more of them. */
export function HeatmapRows(props: {
  scope: PageScope;
  state: HeatmapState;
  category?: string;
}) {
  const { scope, state, category } = props;
  const { rows, columns, parent } = state;
  const pages = useHeatmapPages({
    query: {
      ...subjectQuery({ ...scope, model: scope.model.id }),
      rows,
      columns,
      parent,
      category: columns === 'category' ? undefined : category,
    },
    revision: scope.revision,
  });
  return (
    <Loaded
      state={pages.state}
      compact
      skeleton={<LoadingSkeleton blocks={[32, 420]} />}
    >
      {heatmap => (
        <>
          {(rows === 'group' || rows === 'domain') && (
            <HeatmapPath path={heatmap.path} tree={rows} />
          )}
          {heatmap.items.length === 0 ? (
            <NothingMatches scope={scope} />
          ) : (
            <div
              className={styles.figure}
              aria-busy={
                pages.state.status === 'ready' && pages.state.refreshing
              }
            >
              <HeatmapFigure
                scope={scope}
                heatmap={heatmap}
                state={state}
                category={category}
              />
              <More pages={pages} heatmap={heatmap} />
            </div>
          )}
        </>
      )}
    </Loaded>
  );
}

function More(props: { pages: HeatmapPages; heatmap: Heatmap }) {
  const { pages, heatmap } = props;
  const { loadingMore, failedMore, showMore } = pages;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  return (
    <>
      {failedMore && (
        <div role="alert">
          <Alert
            status="danger"
            title={t('shared.states.errorTitle')}
            description={failedMore.message}
          />
        </div>
      )}
      <div className={styles.foot}>
        <Muted>
          <span role="status">
            {t('heatmap.shown', {
              shown: format.number(heatmap.items.length),
              total: format.number(heatmap.totalItems),
            })}
          </span>
        </Muted>
        {showMore && (
          <Button
            size="small"
            variant="secondary"
            isPending={loadingMore}
            onPress={showMore}
          >
            {loadingMore ? t('heatmap.loadingMore') : t('heatmap.more')}
          </Button>
        )}
      </div>
    </>
  );
}

function NothingMatches(props: { scope: PageScope }) {
  const { model, firstScoring } = props.scope;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const { isNarrowed, clear } = useFilter();
  if (firstScoring) {
    return <LoadingSkeleton blocks={[420]} />;
  }
  return isNarrowed ? (
    <EmptyState
      compact
      icon={<RiFilterOffLine />}
      title={t('heatmap.empty.title')}
      description={t('heatmap.empty.description')}
      actions={
        <Button variant="secondary" onPress={clear}>
          {t('heatmap.empty.clear')}
        </Button>
      }
    />
  ) : (
    <EmptyState
      compact
      title={t('heatmap.empty.noSubjectsTitle')}
      description={t('heatmap.empty.noSubjectsDescription', {
        kinds: format.list(model.kinds),
      })}
    />
  );
}

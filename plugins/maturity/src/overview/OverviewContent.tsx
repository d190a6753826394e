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
import { RiFilterOffLine } from '@remixicon/react';
import { useMaturityApi } from '../api';
import {
  EmptyState,
  Loaded,
  LoadingSkeleton,
  CodeText,
  WhenInSight,
} from '../components';
import { PageScope, subjectQuery, useFilter } from '../filters';
import { Movers, TopActions } from '../insights';
import { useAsyncState, useFormat, useMaturityTranslation } from '../hooks';
import { CategoryMix } from './CategoryMix';
import { LevelDistribution } from './LevelDistribution';
import { LevelTrend } from './LevelTrend';
import { StatStrip } from './StatStrip';
import { MissingEvidence } from './evidence';
import { FirstSteps, hasNoFacts } from './firstSteps';
import { SourcesPanel, StagedVersions } from './sources';
import styles from './OverviewContent.module.css';

/** Below this share of evidence, what is missing matters more than levels. */
const lowCoverage = 0.2;

/** How long ago the figures are compared with. */
const comparedWith = 'P30D';

/** Where the organisation stands, and what cannot be said yet. */
export function OverviewContent(props: { scope: PageScope }) {
  const { scope } = props;
  const { model, revision, status, firstScoring } = scope;
  const api = useMaturityApi();
  const { t } = useMaturityTranslation();
  const query = subjectQuery({ ...scope, model: model.id });
  const overview = useAsyncState({
    load: signal =>
      api.getOverview({ ...query, compare: comparedWith }, { signal }),
    deps: [api, JSON.stringify(query), revision],
    keepPrevious: true,
  });
  return (
    <Loaded
      state={overview}
      skeleton={<LoadingSkeleton blocks={[96, 320, 300]} />}
    >
      {value => {
        if (value.subjects === 0) {
          return firstScoring ? (
            <LoadingSkeleton blocks={[96, 320, 300]} />
          ) : (
            <NothingMatches scope={scope} />
          );
        }
        const leads = value.coverage !== null && value.coverage < lowCoverage;
        const evidence = (
          <MissingEvidence
            scope={scope}
            query={query}
            coverage={leads ? value.coverage ?? undefined : undefined}
          />
        );
        return (
          <div
            className={styles.content}
            aria-busy={overview.status === 'ready' && overview.refreshing}
          >
            {status && (
              <StagedVersions
                models={status.models.filter(({ id }) => id === model.id)}
              />
            )}
            {status && !firstScoring && hasNoFacts(status) && <FirstSteps />}
            <StatStrip scope={scope} overview={value} />
            {value.unowned === value.subjects && <NobodyOwns />}
            {leads && evidence}
            <div className={styles.pair}>
              {value.levels.length > 0 && (
                <LevelDistribution scope={scope} overview={value} />
              )}
              <CategoryMix scope={scope} overview={value} />
            </div>
            {value.levels.length > 0 && (
              <LevelTrend scope={scope} query={query} />
            )}
            {value.levels.length > 0 && (
              <WhenInSight height={320}>
                <Movers scope={scope} query={query} />
              </WhenInSight>
            )}
            <WhenInSight height={480}>
              <TopActions
                title={t('insights.actions.best')}
                scope={scope}
                query={query}
              />
            </WhenInSight>
            {!leads && <WhenInSight height={480}>{evidence}</WhenInSight>}
            {status && <SourcesPanel status={status} />}
          </div>
        );
      }}
    </Loaded>
  );
}

/** Said once where no entity at all has an owner. */
function NobodyOwns() {
  const { t } = useMaturityTranslation();
  return (
    <Alert
      status="info"
      icon
      title={t('overview.unowned.title')}
      description={<CodeText>{t('overview.unowned.description')}</CodeText>}
    />
  );
}

function NothingMatches(props: { scope: PageScope }) {
  const { model } = props.scope;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const { filter, isNarrowed, clear } = useFilter();
  if (!isNarrowed) {
    return (
      <EmptyState
        title={t('overview.empty.noSubjectsTitle')}
        description={t('overview.empty.noSubjectsDescription', {
          kinds: format.list(model.kinds),
        })}
      />
    );
  }
  return (
    <EmptyState
      icon={<RiFilterOffLine />}
      title={
        filter.mine ? t('overview.empty.mineTitle') : t('overview.empty.title')
      }
      description={
        filter.mine ? (
          <CodeText>{t('overview.empty.mineDescription')}</CodeText>
        ) : (
          t('overview.empty.description')
        )
      }
      actions={
        <Button variant="secondary" onPress={clear}>
          {t('overview.empty.clear')}
        </Button>
      }
    />
  );
}

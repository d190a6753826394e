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

import { ModelSummary } from '@platform-maturity/backstage-plugin-maturity-common';
import { useMaturityApi } from '../../api';
import {
  EmptyState,
  Loaded,
  LoadingSkeleton,
  WhenInSight,
  forcedColors,
} from '../../components';
import { useAsyncState, useFormat, useMaturityTranslation } from '../../hooks';
import { Movers, TopActions, useRollUpScope } from '../../insights';
import {
  CategoryMix,
  LevelDistribution,
  LevelTrend,
  StatStrip,
} from '../../overview';
import { ModelSwitch } from '../header';
import { ModelChoice } from '../scorecard';
import { ChildPlaces } from './ChildPlaces';
import { WorstMembers } from './WorstMembers';
import styles from './RollUp.module.css';

export interface RollUpPageProps {
  /** Lower case. */
  kind: string;
  entityRef: string;
  choice: ModelChoice & { selected: ModelSummary };
}

/**
 * The overview of what is a group's or a domain's. What lies below the first
 * screen is asked for when the reader comes to it.
 */
export function RollUpPage(props: RollUpPageProps) {
  const { kind, entityRef, choice } = props;
  const model = choice.selected;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const api = useMaturityApi();
  const { scope, query } = useRollUpScope({ model, entityRef });
  const overview = useAsyncState({
    deps: [api, JSON.stringify(query)],
    load: signal =>
      api.getOverview(
        { ...query, compare: 'P30D', include: ['nextActions'] },
        { signal },
      ),
  });
  return (
    <div className={`${styles.page} ${forcedColors}`}>
      <div className={styles.head}>
        <ModelSwitch choice={choice} />
      </div>
      <Loaded
        state={overview}
        skeleton={<LoadingSkeleton blocks={[96, 320, 240]} />}
      >
        {value => {
          if (value.subjects === 0) {
            return (
              <EmptyState
                title={t('entity.rollUp.emptyTitle')}
                description={t('entity.rollUp.emptyDescription', {
                  kinds: format.list(model.kinds),
                })}
              />
            );
          }
          const withOverall = value.levels.length > 0;
          return (
            <div className={styles.page}>
              <StatStrip scope={scope} overview={value} />
              <div className={styles.pair}>
                {withOverall && (
                  <LevelDistribution scope={scope} overview={value} />
                )}
                <CategoryMix scope={scope} overview={value} />
              </div>
              <TopActions
                title={t('insights.actions.holding')}
                scope={scope}
                query={query}
                first={value.included?.nextActions}
              />
              <WhenInSight height={280}>
                <ChildPlaces kind={kind} entityRef={entityRef} scope={scope} />
              </WhenInSight>
              <WhenInSight height={480}>
                <WorstMembers scope={scope} query={query} />
              </WhenInSight>
              {withOverall && (
                <>
                  <WhenInSight height={280}>
                    <Movers scope={scope} query={query} />
                  </WhenInSight>
                  <WhenInSight height={420}>
                    <LevelTrend scope={scope} query={query} />
                  </WhenInSight>
                </>
              )}
            </div>
          );
        }}
      </Loaded>
    </div>
  );
}

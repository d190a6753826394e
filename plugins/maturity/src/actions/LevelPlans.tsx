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

import { useMaturityApi } from '../api';
import {
  ChoiceButtons,
  EmptyState,
  Loaded,
  LoadingSkeleton,
  Muted,
  Section,
} from '../components';
import { PageScope, SubjectQuery } from '../filters';
import { useAsyncState, useMaturityTranslation, useUrlParams } from '../hooks';
import { LevelPlan } from './LevelPlan';
import styles from './Actions.module.css';

/** The way to a level that the reader chooses, for all and by type. */
export function LevelPlans(props: { scope: PageScope; query: SubjectQuery }) {
  const { scope, query } = props;
  const { levels } = scope.model;
  const { t } = useMaturityTranslation();
  const params = useUrlParams();
  const level = levels.find(
    ({ number }) => String(number) === params.get('toLevel'),
  )?.number;
  return (
    <Section
      title={t('actions.plan.title')}
      description={t('actions.plan.description')}
      actions={
        <ChoiceButtons
          label={t('actions.plan.level')}
          choices={levels.map(({ number }) => ({
            id: String(number),
            label: t('actions.plan.toLevel', { level: String(number) }),
          }))}
          selected={level === undefined ? '' : String(level)}
          onSelect={id => params.set({ toLevel: id })}
        />
      }
    >
      {level === undefined ? (
        <Muted as="p">{t('actions.plan.choose')}</Muted>
      ) : (
        <Plans scope={scope} query={query} level={level} />
      )}
    </Section>
  );
}

function Plans(props: {
  scope: PageScope;
  query: SubjectQuery;
  level: number;
}) {
  const { scope, query, level } = props;
  const { t } = useMaturityTranslation();
  const api = useMaturityApi();
  const state = useAsyncState({
    deps: [api, JSON.stringify(query), scope.revision, level],
    keepPrevious: true,
    load: signal =>
      api.getNextActions({ ...query, toLevel: level, limit: 1 }, { signal }),
  });
  return (
    <Loaded state={state} compact skeleton={<LoadingSkeleton blocks={[240]} />}>
      {({ plans }) => {
        const shown = plans.filter(({ below }) => below > 0);
        return shown.length === 0 ? (
          <EmptyState compact title={t('actions.plan.none')} />
        ) : (
          <div
            className={styles.plans}
            aria-busy={state.status === 'ready' && state.refreshing}
          >
            {shown.map(plan => (
              <LevelPlan key={plan.type ?? ''} plan={plan} scope={scope} />
            ))}
          </div>
        );
      }}
    </Loaded>
  );
}

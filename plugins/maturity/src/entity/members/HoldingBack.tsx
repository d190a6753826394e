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

import { Text } from '@backstage/ui';
import { ScorecardPractice } from '@platform-maturity/backstage-plugin-maturity-common';
import { EmptyState, Muted, Section, WhenInSight } from '../../components';
import { PageScope, SubjectQuery } from '../../filters';
import { useFormat, useMaturityTranslation } from '../../hooks';
import { ActionList } from '../../insights';
import { ScorecardView } from '../scorecard';
import { HoldingBackList } from './HoldingBackList';
import styles from './HoldingBack.module.css';

/**
 * What to do for the members, then the practices that they fail, those asked
 * for first before the others.
 */
export function HoldingBack(props: {
  view: ScorecardView;
  scope: PageScope;
  query: SubjectQuery;
}) {
  const { view, scope, query } = props;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const practices = heldBack(view);
  return (
    <Section
      id="holding-back"
      title={t('entity.members.holdingBack')}
      description={t('insights.actions.description')}
    >
      <WhenInSight height={320}>
        <ActionList
          scope={scope}
          query={query}
          first={view.included?.nextActions}
        />
      </WhenInSight>
      <div className={styles.practices}>
        <Text as="h3" variant="body-medium" weight="bold">
          {t('entity.members.practices')}
        </Text>
        <Muted as="p">{t('entity.members.practicesDescription')}</Muted>
        {practices.length === 0 ? (
          <EmptyState compact title={t('entity.members.nobody')} />
        ) : (
          <ul className={styles.list}>
            {practices.map(({ id, title, rollup, requiredAt }) => (
              <li key={id} className={styles.item}>
                <div className={styles.head}>
                  <Text as="h4" variant="body-medium" weight="bold">
                    {title}
                  </Text>
                  <Muted>
                    {t('entity.members.askedAt', {
                      levels: format.list(requiredAt.map(String)),
                    })}
                    {' · '}
                    {t('entity.practices.rollupBrief', {
                      held: format.number(rollup.passed + rollup.waived),
                      asked: format.number(
                        rollup.passed +
                          rollup.waived +
                          rollup.failed +
                          rollup.unknown,
                      ),
                      share: format.percent(rollup.share),
                    })}
                  </Muted>
                </div>
                <HoldingBackList
                  members={rollup.holdingBack ?? []}
                  model={view.model.id}
                />
              </li>
            ))}
          </ul>
        )}
      </div>
    </Section>
  );
}

type RolledUp = ScorecardPractice & {
  rollup: NonNullable<ScorecardPractice['rollup']>;
};

function heldBack(view: ScorecardView): RolledUp[] {
  const next = view.scorecard.nextLevel ?? Infinity;
  return view.scorecard.practices
    .filter(
      (practice): practice is RolledUp =>
        practice.rollup !== undefined &&
        practice.requiredAt.length > 0 &&
        practice.rollup.state !== 'passed' &&
        (practice.rollup.holdingBack ?? []).length > 0 &&
        Math.min(...practice.requiredAt) <= next,
    )
    .sort((a, b) => Math.min(...a.requiredAt) - Math.min(...b.requiredAt));
}

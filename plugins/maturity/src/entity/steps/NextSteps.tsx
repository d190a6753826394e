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

import { Button, Text } from '@backstage/ui';
import { RiTrophyLine } from '@remixicon/react';
import { Fragment } from 'react';
import { EmptyState, Section } from '../../components';
import {
  useMaturityTranslation,
  useOpenItems,
  usePrinting,
  useUrlParams,
} from '../../hooks';
import { ScorecardView } from '../scorecard';
import { StepRow } from './StepRow';
import { groupNextSteps } from './groupNextSteps';
import styles from './NextSteps.module.css';

const atFirstSight = 10;

/** What to do to reach the next level, the most useful part of the page. */
export function NextSteps(props: { view: ScorecardView }) {
  const { view } = props;
  const { scorecard } = view;
  const { t } = useMaturityTranslation();
  const params = useUrlParams();
  const groups = groupNextSteps({
    steps: scorecard.nextSteps,
    strongerForms: view.strongerForms,
  });
  const open = useOpenItems({
    param: 'open',
    initial: groups.slice(0, 1).map(({ step }) => step.practice),
  });
  const printing = usePrinting();
  const all = printing || params.get('steps') === 'all';
  const shown = all ? groups : groups.slice(0, atFirstSight);
  const hidden = groups.length - shown.length;
  const byCategory = view.model.overall === 'none';
  return (
    <Section id="next-steps" title={title()} description={description()}>
      {groups.length === 0 ? (
        <EmptyState
          compact
          icon={<RiTrophyLine />}
          title={t('entity.steps.doneTitle')}
          description={t('entity.steps.doneDescription')}
        />
      ) : (
        <div className={styles.list}>
          {shown.map((group, index) => {
            const { category, level } = group.step;
            const heading =
              byCategory &&
              shown[index - 1]?.step.category !== category &&
              t('entity.steps.categoryTitle', {
                category: view.categoryTitles.get(category) ?? category,
                level: String(level),
              });
            return (
              <Fragment key={group.step.practice}>
                {heading && (
                  <Text
                    as="p"
                    variant="body-medium"
                    weight="bold"
                    className={styles.category}
                  >
                    {heading}
                  </Text>
                )}
                <StepRow
                  number={index + 1}
                  group={group}
                  view={view}
                  isOpen={printing || open.isOpen(group.step.practice)}
                  onOpenChange={isOpen =>
                    open.setOpen(group.step.practice, isOpen)
                  }
                />
              </Fragment>
            );
          })}
          {hidden > 0 && (
            <Button
              className={styles.more}
              variant="secondary"
              onPress={() => params.set({ steps: 'all' })}
            >
              {t('entity.steps.showMore', { count: hidden })}
            </Button>
          )}
        </div>
      )}
    </Section>
  );

  function pastTarget(): boolean {
    const { level, targetLevel } = scorecard;
    return (
      level !== null && typeof targetLevel === 'number' && level >= targetLevel
    );
  }

  function title(): string {
    const { nextLevel } = scorecard;
    if (pastTarget()) {
      return t('entity.steps.possibleTitle');
    }
    if (nextLevel === null) {
      return t('entity.steps.titleWithoutLevel');
    }
    return t('entity.steps.title', { level: String(nextLevel) });
  }

  function description(): string | undefined {
    const { nextLevel, targetLevel } = scorecard;
    if (pastTarget() && targetLevel) {
      return t('entity.steps.atTarget', { level: String(targetLevel) });
    }
    const levelTitle =
      nextLevel === null ? undefined : view.levelTitles.get(nextLevel);
    return levelTitle && groups.length > 0
      ? t('entity.steps.description', {
          count: groups.length,
          title: levelTitle,
        })
      : undefined;
  }
}

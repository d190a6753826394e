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
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Text,
} from '@backstage/ui';
import {
  ScorecardCheck,
  ScorecardNextStep,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { Muted, StateLabel, ModelText } from '../../components';
import { useFormat, useMaturityTranslation } from '../../hooks';
import { useWords } from '../../words';
import { CheckEvidence } from '../evidence';
import { HoldingBackList } from '../members';
import { ScorecardView } from '../scorecard';
import { StepGroup } from './groupNextSteps';
import { useWeakEvidence } from './useWeakEvidence';
import { whyState } from './whyState';
import styles from './StepRow.module.css';

const whyKeys = {
  failed: 'entity.why.failed',
  error: 'entity.why.error',
  'weak-evidence': 'entity.why.weakEvidence',
  stale: 'entity.why.stale',
  'no-data': 'entity.why.noData',
} as const;

export interface StepRowProps {
  /** Its place in the list, from 1. */
  number: number;
  group: StepGroup;
  view: ScorecardView;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

/** One next step: what it is and why it is open, unfolded with how to do it. */
export function StepRow(props: StepRowProps) {
  const { number, group, view, isOpen, onOpenChange } = props;
  const { step, simpler } = group;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const checks = checksOf(step);
  const effort = checks[0]?.effort;
  return (
    <Accordion isExpanded={isOpen} onExpandedChange={onOpenChange}>
      <AccordionTrigger level={3}>
        <span className={styles.trigger}>
          <span className={styles.number} aria-hidden>
            {number}
          </span>
          <span className={styles.words}>
            <Text as="span" variant="body-large" weight="bold">
              <ModelText>{step.title}</ModelText>
            </Text>
            <StepBrief step={step} checks={isOpen ? [] : checks} view={view} />
          </span>
          <span className={styles.meta}>
            <span>
              {view.categoryTitles.get(step.category) ?? step.category}
            </span>
            {effort && <span>{t(`shared.effort.${effort}`)}</span>}
            <StateLabel state={whyState(step.why)}>
              {t(whyKeys[step.why])}
            </StateLabel>
          </span>
        </span>
      </AccordionTrigger>
      <AccordionPanel>
        {isOpen && (
          <div className={styles.panel}>
            {checks.map(check => (
              <CheckEvidence
                key={check.id}
                check={check}
                withState={checks.length > 1}
                withEffort={checks.length > 1}
                alwaysFix
              />
            ))}
            <MembersMissing step={step} view={view} />
            {simpler.length > 0 && (
              <div className={styles.simpler}>
                <Text as="h4" variant="body-medium" weight="bold">
                  {t('entity.steps.simplerTitle')}
                </Text>
                <Muted as="p">
                  {t('entity.steps.simpler', {
                    practices: format.list(simpler.map(({ title }) => title)),
                  })}
                </Muted>
              </div>
            )}
          </div>
        )}
      </AccordionPanel>
    </Accordion>
  );

  function checksOf({ checks: ids }: ScorecardNextStep): ScorecardCheck[] {
    return ids.flatMap(id => view.checks.get(id) ?? []);
  }
}

function StepBrief(props: {
  step: ScorecardNextStep;
  checks: readonly ScorecardCheck[];
  view: ScorecardView;
}) {
  const { step, checks, view } = props;
  const weak = useWeakEvidence({ step, view });
  const { t } = useMaturityTranslation();
  const words = useWords();
  const format = useFormat();
  const seen = checks
    .flatMap(({ actual }) => actual)
    .slice(0, 2)
    .map(evidence => words.seen(evidence));
  return (
    <>
      {checks.length > 0 && (
        <span className={styles.brief}>
          {t('entity.steps.asked', {
            what: format.list(checks.map(({ title }) => title)),
          })}
        </span>
      )}
      {seen.length > 0 && (
        <span className={styles.brief}>
          {t('entity.steps.seen', { what: seen.join(' · ') })}
        </span>
      )}
      {weak && <span className={styles.brief}>{weak}</span>}
      {step.membersMissing !== undefined && (
        <span className={styles.brief}>
          {t('entity.steps.membersMissing', { count: step.membersMissing })}
        </span>
      )}
    </>
  );
}

function MembersMissing(props: {
  step: ScorecardNextStep;
  view: ScorecardView;
}) {
  const { step, view } = props;
  const { t } = useMaturityTranslation();
  const rollup = view.practices.get(step.practice)?.rollup;
  if (!rollup?.holdingBack?.length) {
    return null;
  }
  return (
    <div>
      <Text as="h4" variant="body-medium" weight="bold">
        {t('entity.steps.holdingBack')}
      </Text>
      <HoldingBackList members={rollup.holdingBack} model={view.model.id} />
    </div>
  );
}

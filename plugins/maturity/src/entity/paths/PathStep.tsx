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
import { ScorecardGoldenPath } from '@platform-maturity/backstage-plugin-maturity-common';
import { ModelText, StateLabel } from '../../components';
import { useFormat, useMaturityTranslation } from '../../hooks';
import { Fix } from '../evidence';
import { ScorecardView } from '../scorecard';
import { StepProof } from './StepProof';
import styles from './PathStep.module.css';

export interface PathStepProps {
  view: ScorecardView;
  step: ScorecardGoldenPath['steps'][number];
  /** Which step of the path it is, from 1. */
  number: number;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

/** One step of a golden path; it is done by evidence, never by a tick. */
export function PathStep(props: PathStepProps) {
  const { view, step, number, isOpen, onOpenChange } = props;
  const { remediation } = step;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  return (
    <Accordion
      className={styles.step}
      isExpanded={isOpen}
      onExpandedChange={onOpenChange}
    >
      <AccordionTrigger level={4}>
        <span className={styles.trigger}>
          <span>
            <StateLabel state={step.state} />
          </span>
          <Text as="span" variant="body-medium" weight="bold">
            <ModelText>{step.title}</ModelText>
          </Text>
          <span className={styles.meta}>
            {[
              t('paths.number', { number: format.number(number) }),
              step.who && t(`paths.who.${step.who}`),
              !step.required && t('paths.optional'),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
      </AccordionTrigger>
      <AccordionPanel>
        {isOpen && (
          <div className={styles.panel}>
            {step.why && (
              <Text as="p" variant="body-medium">
                <ModelText>{step.why}</ModelText>
              </Text>
            )}
            <StepProof view={view} step={step} />
            {remediation && step.state !== 'done' && (
              <Fix remediation={remediation} />
            )}
          </div>
        )}
      </AccordionPanel>
    </Accordion>
  );
}

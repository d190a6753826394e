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
import { ModelText, Muted, StateLabel } from '../../components';
import { useMaturityTranslation } from '../../hooks';
import { useWords } from '../../words';
import { Fix, SeenList } from '../evidence';
import styles from './PathStep.module.css';

export interface PathStepProps {
  step: ScorecardGoldenPath['steps'][number];
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

/** One step of a golden path; it is done by evidence, never by a tick. */
export function PathStep(props: PathStepProps) {
  const { step, isOpen, onOpenChange } = props;
  const { actual = [], expected, remediation } = step;
  const { t } = useMaturityTranslation();
  const words = useWords();
  return (
    <li>
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
              {step.title}
            </Text>
            <span className={styles.meta}>
              {[
                step.who && t(`entity.path.who.${step.who}`),
                !step.required && t('entity.path.optional'),
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
              {expected && (
                <Muted as="p">
                  {t('entity.steps.asked', { what: words.asked(expected) })}
                </Muted>
              )}
              {actual.length > 0 && <SeenList actual={actual} />}
              {remediation && step.state !== 'done' && (
                <Fix remediation={remediation} />
              )}
            </div>
          )}
        </AccordionPanel>
      </Accordion>
    </li>
  );
}

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

import { VisuallyHidden } from '@backstage/ui';
import { RiFlagLine } from '@remixicon/react';
import { CSSProperties } from 'react';
import { useMaturityTranslation } from '../../hooks';
import { levelColor } from '../labels';
import {
  LadderLevel,
  LadderPosition,
  LadderStepState,
  ladderSteps,
} from './ladderSteps';
import { ModelText } from '../text';
import styles from './Ladder.module.css';

const words = {
  reached: 'shared.ladder.reached',
  possible: 'shared.ladder.possible',
  next: 'shared.ladder.next',
  ahead: 'shared.ladder.ahead',
  'nothing-asked': 'shared.ladder.nothingAsked',
} as const satisfies Record<LadderStepState, string>;

export interface LadderProps {
  /** All levels of the model, from 1. */
  levels: readonly LadderLevel[];
  position: LadderPosition;
  /** Without titles, where there is little room. Default false. */
  compact?: boolean;
}

/**
 * The levels as a flight of steps: reached ones filled, those that are only
 * possible hatched, what asks nothing of the subject dashed and empty.
 */
export function Ladder(props: LadderProps) {
  const { levels, position, compact = false } = props;
  const { t } = useMaturityTranslation();
  const steps = ladderSteps({ levels, position });
  const withTarget = steps.some(step => step.target);
  return (
    <ol
      className={`${styles.ladder} ${withTarget ? styles.withTarget : ''} ${
        compact ? styles.compact : ''
      }`}
      aria-label={t('shared.ladder.label')}
    >
      {steps.map((step, index) => (
        <li
          key={step.number}
          className={`${styles.step} ${styles[step.state]} ${
            step.current ? styles.current : ''
          }`}
          style={
            {
              '--maturity-step': index,
              '--maturity-level-color': levelColor({
                level: step.number,
                count: levels.length,
              }),
            } as CSSProperties
          }
          aria-current={step.current ? 'step' : undefined}
        >
          <span className={styles.riser}>
            {step.target && (
              <span className={styles.target} aria-hidden>
                <RiFlagLine className={styles.icon} />
                <span className={styles.targetWord}>
                  {t('shared.ladder.target')}
                </span>
              </span>
            )}
          </span>
          <span className={styles.title}>
            <span>{step.number}</span>
            {compact ? (
              <VisuallyHidden>
                <ModelText>{step.title}</ModelText>
              </VisuallyHidden>
            ) : (
              <span>
                <ModelText>{step.title}</ModelText>
              </span>
            )}
            <VisuallyHidden>
              {t(words[step.state])}
              {step.target && `, ${t('shared.ladder.target')}`}
            </VisuallyHidden>
          </span>
        </li>
      ))}
    </ol>
  );
}

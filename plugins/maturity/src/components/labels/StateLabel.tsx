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
  RemixiconComponentType,
  RiCheckboxBlankCircleLine,
  RiCheckLine,
  RiCloseLine,
  RiErrorWarningLine,
  RiHourglassLine,
  RiQuestionLine,
  RiShieldCheckLine,
  RiSubtractLine,
} from '@remixicon/react';
import {
  CheckState,
  StepState,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { useMaturityTranslation } from '../../hooks';
import styles from './StateLabel.module.css';

/** A state of a check, a practice or a step of a golden path. */
export type LabelledState = CheckState | StepState;

const looks = {
  passed: { icon: RiCheckLine, tone: 'good', key: 'passed' },
  done: { icon: RiCheckLine, tone: 'good', key: 'done' },
  failed: { icon: RiCloseLine, tone: 'bad', key: 'failed' },
  open: { icon: RiCheckboxBlankCircleLine, tone: 'quiet', key: 'open' },
  unknown: { icon: RiQuestionLine, tone: 'unknown', key: 'unknown' },
  error: { icon: RiErrorWarningLine, tone: 'warn', key: 'error' },
  waived: { icon: RiShieldCheckLine, tone: 'info', key: 'waived' },
  upcoming: { icon: RiHourglassLine, tone: 'info', key: 'upcoming' },
  'not-applicable': {
    icon: RiSubtractLine,
    tone: 'quiet',
    key: 'notApplicable',
  },
} as const satisfies Record<
  LabelledState,
  { icon: RemixiconComponentType; tone: string; key: string }
>;

export interface StateLabelProps {
  state: LabelledState;
  /** Replaces the word of the state, for example by its reason. */
  children?: string;
}

/** A state in words with an icon; unknown is dashed and grey, never red. */
export function StateLabel(props: StateLabelProps) {
  const { state, children } = props;
  const { t } = useMaturityTranslation();
  const { icon: Icon, tone, key } = looks[state];
  return (
    <span className={`${styles.label} ${styles[tone]}`}>
      <Icon className={styles.icon} aria-hidden />
      {children ?? t(`shared.state.${key}`)}
    </span>
  );
}

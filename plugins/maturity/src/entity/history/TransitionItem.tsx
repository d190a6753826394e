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
import { Transition } from '@platform-maturity/backstage-plugin-maturity-common';
import {
  RiArrowDownLine,
  RiArrowRightLine,
  RiArrowUpLine,
} from '@remixicon/react';
import { Muted, TimeText } from '../../components';
import { useMaturityTranslation } from '../../hooks';
import { ScorecardView } from '../scorecard';
import { directionOf } from './directionOf';
import { useTransitionWords } from './useTransitionWords';
import styles from './History.module.css';

const icons = {
  up: RiArrowUpLine,
  down: RiArrowDownLine,
  other: RiArrowRightLine,
} as const;

const causeKeys = {
  facts: 'entity.history.cause.facts',
  model: 'entity.history.cause.model',
  catalog: 'entity.history.cause.catalog',
  waivers: 'entity.history.cause.waivers',
  'lost-data': 'entity.history.cause.lostData',
} as const;

/** One change: what it was, what it became, when and why. */
export function TransitionItem(props: {
  transition: Transition;
  view: ScorecardView;
}) {
  const { transition, view } = props;
  const { t } = useMaturityTranslation();
  const words = useTransitionWords(view);
  const direction = directionOf(transition);
  const Icon = icons[direction];
  return (
    <li className={styles.item}>
      <span className={`${styles.icon} ${styles[direction]}`} aria-hidden>
        <Icon size={16} />
      </span>
      <span className={styles.words}>
        <Text as="span" variant="body-medium">
          {words(transition)}
        </Text>
        <Muted>{t(causeKeys[transition.cause])}</Muted>
      </span>
      <Muted>
        <TimeText iso={transition.at} as="dateTime" />
      </Muted>
    </li>
  );
}

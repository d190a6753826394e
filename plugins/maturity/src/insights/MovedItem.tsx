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
import { Move } from '@platform-maturity/backstage-plugin-maturity-common';
import { ReactNode } from 'react';
import { Muted, SubjectLink } from '../components';
import { useFormat, useMaturityTranslation } from '../hooks';
import styles from './Insights.module.css';

const checksShown = 3;

export interface MovedItemProps {
  moved: Pick<Move, 'entityRef' | 'title' | 'from' | 'to'> & {
    gone?: boolean;
    checks: readonly { title: string }[];
  };
  model: string;
  /** Up, down and so on, in words. */
  direction: string;
  /** Why and when. */
  children: ReactNode;
}

/** A subject that moved: from where to where, why, and with which checks. */
export function MovedItem(props: MovedItemProps) {
  const { moved, model, direction, children } = props;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const level = (value: number | null) =>
    value === null
      ? t('insights.movers.none')
      : t('shared.level.number', { level: String(value) });
  const checks = [...new Set(moved.checks.map(({ title }) => title))];
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        {moved.gone ? (
          <Text as="span" variant="body-medium">
            {moved.title}
          </Text>
        ) : (
          <SubjectLink
            entityRef={moved.entityRef}
            title={moved.title}
            model={model}
          />
        )}
        <Text as="span" variant="body-medium">
          {direction}
          {moved.from !== moved.to &&
            `: ${t('insights.movers.change', {
              from: level(moved.from),
              to: level(moved.to),
            })}`}
        </Text>
        <Muted>{children}</Muted>
      </div>
      {checks.length > 0 && (
        <Muted as="p">
          {t('insights.movers.checks', {
            checks: format.list(checks.slice(0, checksShown)),
          })}
          {checks.length > checksShown &&
            ` ${t('insights.moves.moreChecks', {
              count: checks.length - checksShown,
            })}`}
        </Muted>
      )}
    </li>
  );
}

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
import { WhatIfAnswer } from '@platform-maturity/backstage-plugin-maturity-common';
import { FigureTable, ScrollRegion } from '../../components';
import { useFormat, useMaturityTranslation } from '../../hooks';
import styles from './WhatIf.module.css';

/** The overall level or a category, before and after. */
export type Ladder = NonNullable<WhatIfAnswer['result']>['ladders'][number];

export interface LadderTableProps {
  ladder: Ladder;
  /** Whether it is unfolded at first. */
  startsOpen: boolean;
}

/** How many have each level before and after. */
export function LadderTable(props: LadderTableProps) {
  const { ladder, startsOpen } = props;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const title = ladder.category?.title ?? t('model.whatIf.overall');
  const counts = (['drops', 'climbs', 'starts', 'stops'] as const)
    .filter(move => ladder[move] > 0)
    .map(move =>
      t(`model.whatIf.${move}`, {
        count: ladder[move],
        number: format.number(ladder[move]),
      }),
    );
  return (
    <details open={startsOpen} className={styles.ladder}>
      <summary>
        <Text variant="body-medium" weight="bold">
          {title}
        </Text>
        {' · '}
        {counts.length > 0
          ? counts.join(' · ')
          : t('model.whatIf.allUnchanged')}
      </summary>
      <ScrollRegion label={title}>
        <FigureTable
          title={title}
          table={{
            columns: [
              t('model.whatIf.level'),
              t('model.whatIf.before'),
              t('model.whatIf.after'),
              t('model.whatIf.difference'),
            ],
            rows: [
              ...ladder.levels.map(({ level, title: name, before, after }) =>
                row(
                  [t('shared.level.number', { level: String(level) }), name]
                    .filter(Boolean)
                    .join(' · '),
                  before,
                  after,
                ),
              ),
              row(
                t('shared.level.none'),
                ladder.withoutLevel.before,
                ladder.withoutLevel.after,
              ),
            ],
          }}
        />
      </ScrollRegion>
    </details>
  );

  function row(name: string, before: number, after: number) {
    const difference = after - before;
    const sign = difference > 0 ? '+' : '';
    return [
      name,
      before,
      after,
      difference === 0 ? '–' : `${sign}${format.number(difference)}`,
    ];
  }
}

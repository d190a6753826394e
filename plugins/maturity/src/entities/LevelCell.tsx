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

import { Cell } from '@backstage/ui';
import {
  ModelSummary,
  ScorecardSummary,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { LevelBadge, Muted } from '../components';
import { useMaturityTranslation } from '../hooks';
import styles from './EntityCells.module.css';

const reasonWords = {
  missing: 'entities.reasons.missing',
  'not-a-subject': 'entities.reasons.notASubject',
  'no-members': 'entities.reasons.noMembers',
  'nothing-applies': 'entities.reasons.nothingApplies',
} as const;

/** The level as a range, with its title or why there is none. */
export function LevelCell(props: {
  row: ScorecardSummary;
  model: ModelSummary;
}) {
  const { row, model } = props;
  const { t } = useMaturityTranslation();
  return (
    <Cell>
      <span className={styles.lines}>
        <LevelBadge
          level={row.level}
          potentialLevel={row.potentialLevel}
          status={row.status}
          levelCount={model.levels.length}
        />
        {words() && <Muted>{words()}</Muted>}
      </span>
    </Cell>
  );

  function words(): string | undefined {
    if (row.status === 'not-scored') {
      const key =
        row.reason && row.reason in reasonWords
          ? reasonWords[row.reason as keyof typeof reasonWords]
          : 'entities.reasons.other';
      return t('entities.notScored', { reason: t(key) });
    }
    if (row.level === null) {
      return undefined;
    }
    const titleOf = (level: number) =>
      model.levels.find(({ number }) => number === level)?.title ?? '';
    return row.level === 0
      ? t('entities.below', { title: titleOf(1) })
      : titleOf(row.level);
  }
}

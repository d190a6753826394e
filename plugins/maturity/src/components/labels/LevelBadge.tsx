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

import { useMaturityTranslation } from '../../hooks';
import { levelColor } from './levelColor';
import styles from './LevelBadge.module.css';

export interface LevelBadgeProps {
  /** `null` for a subject without a level. */
  level: number | null;
  /** Shown as a range when it is above the level. */
  potentialLevel?: number | null;
  status?: 'scored' | 'not-scored' | 'pending';
  /** How many levels the model has. */
  levelCount: number;
}

/** A level in words with its range, for tables and lists. */
export function LevelBadge(props: LevelBadgeProps) {
  const { level, potentialLevel, status, levelCount } = props;
  const { t } = useMaturityTranslation();
  if (level === null) {
    return (
      <span className={styles.badge}>
        <span className={`${styles.dot} ${styles.none}`} aria-hidden />
        {status === 'pending'
          ? t('shared.level.pending')
          : t('shared.level.none')}
      </span>
    );
  }
  const potential =
    typeof potentialLevel === 'number' && potentialLevel > level
      ? potentialLevel
      : undefined;
  return (
    <span className={styles.badge}>
      <span
        className={styles.dot}
        style={{ background: levelColor({ level, count: levelCount }) }}
        aria-hidden
      />
      {t('shared.level.number', { level: String(level) })}
      {potential !== undefined && (
        <span className={styles.possible}>
          {t('shared.level.couldBe', {
            potential: String(potential),
          })}
        </span>
      )}
    </span>
  );
}

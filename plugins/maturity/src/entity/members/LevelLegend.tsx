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

import { LevelCount } from '@platform-maturity/backstage-plugin-maturity-common';
import { levelColor } from '../../components';
import { useFormat, useMaturityTranslation } from '../../hooks';
import styles from './SystemMembers.module.css';

/** How many members stand at each level, and how many could be higher. */
export function LevelLegend(props: {
  counts: readonly LevelCount[];
  levelCount: number;
}) {
  const { counts, levelCount } = props;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  return (
    <ul className={styles.legend}>
      {counts
        .filter(({ count }) => count > 0)
        .map(({ level, count, undecided }) => (
          <li key={level} className={styles.entry}>
            <span
              className={styles.swatch}
              style={{ background: levelColor({ level, count: levelCount }) }}
              aria-hidden
            />
            {t('shared.level.number', { level: String(level) })}:{' '}
            {format.number(count)}
            {undecided > 0 &&
              ` (${t('entity.members.undecided', { count: undecided })})`}
          </li>
        ))}
    </ul>
  );
}

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
  ModelSummary,
  ScorecardSummary,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { levelColor } from '../components';
import { useMaturityTranslation } from '../hooks';
import styles from './EntityCells.module.css';

/** The level in each category, as figures in the order of the model. */
export function CategoryLevels(props: {
  row: ScorecardSummary;
  model: ModelSummary;
  /** The category that the table is filtered by. */
  highlighted?: string;
}) {
  const { row, model, highlighted } = props;
  const { t } = useMaturityTranslation();
  const told = model.categories.map(({ id, title }) => {
    const score = row.categories.find(category => category.id === id);
    const level = score?.level ?? undefined;
    if (level === undefined) {
      return { id, words: t('entities.categoryNone', { category: title }) };
    }
    const potential = score?.potentialLevel ?? level;
    const open = potential > level;
    return {
      id,
      level,
      open,
      words: open
        ? t('entities.categoryRange', {
            category: title,
            level: String(level),
            potential: String(potential),
          })
        : t('entities.categoryLevel', {
            category: title,
            level: String(level),
          }),
    };
  });
  return (
    <span
      className={styles.categories}
      role="img"
      aria-label={told.map(({ words }) => words).join('; ')}
    >
      {told.map(({ id, level, open, words }) => (
        <span
          key={id}
          title={words}
          className={[
            styles.category,
            level === undefined ? styles.notAsked : '',
            open ? styles.open : '',
            id === highlighted ? styles.highlighted : '',
          ].join(' ')}
        >
          {level ?? '–'}
          <span
            className={styles.underline}
            style={
              level === undefined
                ? undefined
                : {
                    background: levelColor({
                      level,
                      count: model.levels.length,
                    }),
                  }
            }
          />
        </span>
      ))}
    </span>
  );
}

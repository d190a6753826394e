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

import { ModelSummary } from '@platform-maturity/backstage-plugin-maturity-common';
import { levelColor } from '../components';
import { useMaturityTranslation } from '../hooks';
import styles from './LevelKey.module.css';

/** Which colour means which level. */
export function LevelKey(props: {
  model: ModelSummary;
  /** Whether the chart hatches what could be higher. */
  withUndecided?: boolean;
}) {
  const { model, withUndecided = false } = props;
  const { t } = useMaturityTranslation();
  const [first] = model.levels;
  return (
    <ul className={styles.key} aria-label={t('overview.legend.label')}>
      <li className={styles.entry}>
        <Swatch color={levelColor({ level: 0, count: model.levels.length })} />
        {t('overview.legend.below', { title: first?.title ?? '' })}
      </li>
      {model.levels.map(({ number, title }) => (
        <li key={number} className={styles.entry}>
          <Swatch
            color={levelColor({ level: number, count: model.levels.length })}
          />
          {t('overview.legend.level', { level: String(number), title })}
        </li>
      ))}
      {withUndecided && (
        <li className={styles.entry}>
          <span className={`${styles.swatch} ${styles.hatched}`} aria-hidden />
          {t('overview.legend.undecided')}
        </li>
      )}
    </ul>
  );
}

function Swatch(props: { color: string }) {
  return (
    <span
      className={styles.swatch}
      style={{ background: props.color }}
      aria-hidden
    />
  );
}

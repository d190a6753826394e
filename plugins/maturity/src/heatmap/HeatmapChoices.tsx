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

import { Select } from '@backstage/ui';
import { ModelSummary } from '@platform-maturity/backstage-plugin-maturity-common';
import { ChoiceButtons } from '../components';
import { useMaturityTranslation } from '../hooks';
import {
  HeatmapState,
  columnKinds,
  groupings,
  rowKinds,
} from './useHeatmapState';
import styles from './HeatmapContent.module.css';

const everyCategory = '*';

/** What stands in the rows and the columns. */
export function HeatmapChoices(props: {
  state: HeatmapState;
  model: ModelSummary;
  category?: string;
}) {
  const { state, model, category } = props;
  const { t } = useMaturityTranslation();
  const many = state.columns === 'practice' || state.columns === 'check';
  return (
    <div className={styles.choices}>
      <Choices
        title={t('heatmap.rows.label')}
        known={rowKinds}
        labelOf={kind => t(`heatmap.rows.${kind}`)}
        selected={state.rows}
        onSelect={state.setRows}
      />
      <Choices
        title={t('heatmap.columns.label')}
        known={columnKinds}
        labelOf={kind => t(`heatmap.columns.${kind}`)}
        selected={state.columns}
        onSelect={state.setColumns}
      />
      {state.columns !== 'category' && (
        <div className={styles.choice}>
          <span className={styles.choiceTitle} aria-hidden>
            {t('heatmap.category')}
          </span>
          <Select
            aria-label={t('heatmap.category')}
            size="small"
            className={styles.select}
            options={[
              { id: everyCategory, label: t('heatmap.allCategories') },
              ...model.categories.map(({ id, title }) => ({
                id,
                label: title,
              })),
            ]}
            value={category ?? everyCategory}
            onChange={id =>
              state.setCategory(id === everyCategory ? undefined : String(id))
            }
          />
        </div>
      )}
      {many && (
        <Choices
          title={t('heatmap.grouping.label')}
          known={groupings}
          labelOf={kind => t(`heatmap.grouping.${kind}`)}
          selected={state.grouping}
          onSelect={state.setGrouping}
        />
      )}
    </div>
  );
}

function Choices<T extends string>(props: {
  title: string;
  known: readonly T[];
  labelOf: (kind: T) => string;
  selected: T;
  onSelect: (kind: T) => void;
}) {
  const { title, known, labelOf, selected, onSelect } = props;
  return (
    <div className={styles.choice}>
      <span className={styles.choiceTitle} aria-hidden>
        {title}
      </span>
      <ChoiceButtons
        label={title}
        choices={known.map(id => ({ id, label: labelOf(id) }))}
        selected={selected}
        onSelect={id => onSelect(id as T)}
      />
    </div>
  );
}

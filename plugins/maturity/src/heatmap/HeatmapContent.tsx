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

import { EmptyState, Section } from '../components';
import { PageScope } from '../filters';
import { useMaturityTranslation } from '../hooks';
import { HeatmapChoices } from './HeatmapChoices';
import { HeatmapRows } from './HeatmapRows';
import { useHeatmapState } from './useHeatmapState';
import styles from './HeatmapContent.module.css';

/** What holds in each group, system, domain, type or lifecycle. */
export function HeatmapContent(props: { scope: PageScope }) {
  const { scope } = props;
  const { model, filter } = scope;
  const { t } = useMaturityTranslation();
  const state = useHeatmapState();
  const category = model.categories.find(
    ({ id }) => id === filter.category,
  )?.id;
  const withoutLevels =
    state.columns === 'level' && model.overall === 'none' && !category;
  return (
    <Section
      title={t('heatmap.heading')}
      description={t('heatmap.description')}
    >
      <div className={styles.content}>
        <HeatmapChoices state={state} model={model} category={category} />
        {withoutLevels ? (
          <EmptyState compact title={t('heatmap.noLevels')} />
        ) : (
          <HeatmapRows
            // Of other rows or columns nothing may be shown as of these.
            key={`${state.rows} ${state.columns} ${category}`}
            scope={scope}
            state={state}
            category={category}
          />
        )}
      </div>
    </Section>
  );
}

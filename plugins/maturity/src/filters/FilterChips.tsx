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

import { Button, Tag, TagGroup } from '@backstage/ui';
import { ModelSummary } from '@platform-maturity/backstage-plugin-maturity-common';
import { useMaturityTranslation } from '../hooks';
import { Chip } from './Chip';
import { ListParam } from './SubjectFilter';
import { FilterLabels } from './useFilterLabels';
import { FilterState } from './useFilter';
import { useFilterTitles } from './useFilterTitles';
import { useReasonChips } from './useReasonChips';
import styles from './FilterBar.module.css';

export interface FilterChipsProps {
  state: FilterState;
  model: ModelSummary;
  labels: FilterLabels;
  /** Which lists the page heeds; others in the address are not named. */
  lists: readonly ListParam[];
  /** Whether the page heeds category, practice and check. */
  withResults: boolean;
}

/** What the page is narrowed to, each part to take away. */
export function FilterChips(props: FilterChipsProps) {
  const { state, model, labels, lists, withResults } = props;
  const { filter, change, clear } = state;
  const { t } = useMaturityTranslation();
  const titles = useFilterTitles({ model, filter });
  const reasons = useReasonChips({ filter, labels, titles });
  const chips: Chip[] = [];

  if (filter.mine) {
    chips.push({
      id: 'mine',
      label: t('filters.mine'),
      without: { mine: false },
    });
  }
  for (const name of lists) {
    for (const id of filter[name]) {
      chips.push({
        id: `${name} ${id}`,
        label: named(name, labels.labelOf(name, id)),
        without: { [name]: filter[name].filter(other => other !== id) },
      });
    }
  }
  if (withResults && filter.category) {
    const category = model.categories.find(({ id }) => id === filter.category);
    chips.push({
      id: 'category',
      label: named('category', category?.title ?? filter.category),
      without: { category: undefined },
    });
  }
  if (withResults && titles.result) {
    chips.push({
      id: 'result',
      label: named(filter.check ? 'check' : 'practice', titles.result),
      without: { practice: undefined, check: undefined, state: [] },
    });
  }
  if (withResults && filter.path) {
    chips.push({
      id: 'path',
      label: named('path', titles.path ?? filter.path),
      without: {
        path: undefined,
        pathState: [],
        step: undefined,
        stepState: [],
      },
    });
  }
  if (withResults && filter.path && filter.step) {
    chips.push({
      id: 'step',
      label: named('step', titles.step ?? filter.step),
      without: { step: undefined, stepState: [] },
    });
  }
  if (withResults) {
    chips.push(...reasons);
  }
  if (filter.text) {
    chips.push({
      id: 'text',
      label: t('filters.textChip', { text: filter.text }),
      without: { text: undefined },
    });
  }
  if (chips.length === 0) {
    return null;
  }
  return (
    <div className={styles.chips}>
      <TagGroup
        aria-label={t('filters.chips')}
        items={chips}
        onRemove={ids => {
          const gone = chips.find(({ id }) => ids.has(id));
          if (gone) {
            change(gone.without);
          }
        }}
      >
        {(chip: Chip) => (
          <Tag
            id={chip.id}
            textValue={chip.label}
            size="medium"
            className={styles.chip}
          >
            {chip.label}
          </Tag>
        )}
      </TagGroup>
      <Button size="small" variant="tertiary" onPress={clear}>
        {t('filters.clear')}
      </Button>
    </div>
  );

  function named(
    name: ListParam | 'category' | 'practice' | 'check' | 'path' | 'step',
    value: string,
  ): string {
    return t('filters.chip', { name: t(`filters.${name}`), value });
  }
}

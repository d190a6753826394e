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
import { useMaturityTranslation } from '../hooks';
import { FilterOption } from './useFilterOptions';
import styles from './FilterBar.module.css';

/** A list that needs more than a look is searched. */
const searchFrom = 8;

export interface FilterSelectProps {
  label: string;
  options: readonly FilterOption[];
  selected: readonly string[];
  onChange: (selected: string[]) => void;
}

/** Chooses any number of values of one property. */
export function FilterSelect(props: FilterSelectProps) {
  const { label, options, selected, onChange } = props;
  const { t } = useMaturityTranslation();
  const known = new Set(options.map(({ id }) => id));
  // A link may name what the catalog no longer has; it can be taken away.
  const all = [
    ...options,
    ...selected.filter(id => !known.has(id)).map(id => ({ id, label: id })),
  ];
  return (
    <Select
      className={styles.select}
      aria-label={label}
      placeholder={label}
      size="small"
      selectionMode="multiple"
      options={all}
      search={
        all.length >= searchFrom
          ? { placeholder: t('filters.search', { label }) }
          : undefined
      }
      value={[...selected]}
      isDisabled={all.length === 0}
      onChange={keys => onChange((keys ?? []).map(String))}
    />
  );
}

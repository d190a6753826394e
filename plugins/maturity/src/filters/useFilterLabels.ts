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
import { useMaturityTranslation } from '../hooks';
import { ListParam, everyKind, isCheckState, nobody } from './SubjectFilter';
import { FilterOption, FilterOptions, namedByRef } from './useFilterOptions';

export type FilterLabels = Record<ListParam, readonly FilterOption[]> & {
  /** The words for a value, also for one that is no longer offered. */
  labelOf(name: ListParam, id: string): string;
};

const refParams: readonly ListParam[] = ['owner', 'system', 'domain'];

const stateWords = {
  passed: 'shared.state.passed',
  failed: 'shared.state.failed',
  unknown: 'shared.state.unknown',
  error: 'shared.state.error',
  waived: 'shared.state.waived',
  upcoming: 'shared.state.upcoming',
  'not-applicable': 'shared.state.notApplicable',
} as const;

/** What every list of the filter bar offers, in words. */
export function useFilterLabels(options: {
  model: ModelSummary;
  offered: FilterOptions | undefined;
}): FilterLabels {
  const { model, offered } = options;
  const { t } = useMaturityTranslation();
  const choices: Record<ListParam, readonly FilterOption[]> = {
    kind: [
      { id: everyKind, label: t('filters.everyKind') },
      ...model.kinds.map(kind => ({ id: kind, label: kind })),
    ],
    type: offered?.types ?? [],
    owner: [
      { id: nobody, label: t('filters.nobody') },
      ...(offered?.owners ?? []),
    ],
    system: offered?.systems ?? [],
    domain: offered?.domains ?? [],
    lifecycle: offered?.lifecycles ?? [],
    tag: offered?.tags ?? [],
    level: [
      { id: '0', label: t('shared.level.number', { level: '0' }) },
      ...model.levels.map(({ number, title }) => ({
        id: String(number),
        label: t('shared.level.number', { level: String(number) }),
        description: title,
      })),
      { id: 'none', label: t('filters.levelNone') },
      { id: 'pending', label: t('filters.levelPending') },
    ],
    state: Object.entries(stateWords).map(([id, key]) => ({
      id,
      label: t(key),
    })),
  };
  return {
    ...choices,
    labelOf: (name, id) => {
      const option = choices[name].find(choice => choice.id === id);
      if (option) {
        return option.label;
      }
      if (name === 'state' && isCheckState(id)) {
        return t(stateWords[id]);
      }
      return refParams.includes(name) && id.includes(':') ? safeName(id) : id;
    },
  };
}

function safeName(ref: string): string {
  try {
    return namedByRef(ref).label;
  } catch {
    // Somebody typed it into the address; the backend will say what is wrong.
    return ref;
  }
}

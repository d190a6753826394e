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
import {
  ListParam,
  everyKind,
  isCheckState,
  nobody,
  nothing,
} from './SubjectFilter';
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

const pathStateWords = {
  on: 'filters.pathStates.on',
  off: 'filters.pathStates.off',
  'could-join': 'filters.pathStates.couldJoin',
  completed: 'filters.pathStates.completed',
  drifted: 'filters.pathStates.drifted',
  current: 'filters.pathStates.current',
  outdated: 'filters.pathStates.outdated',
} as const;

const stepStateWords = {
  done: 'shared.state.done',
  open: 'shared.state.open',
  unknown: 'shared.state.unknown',
  'not-applicable': 'shared.state.notApplicable',
} as const;

const flagWords = {
  scored: 'filters.flags.scored',
  undecided: 'filters.flags.undecided',
  'with-target': 'filters.flags.withTarget',
  'at-target': 'filters.flags.atTarget',
  'only-by-waivers': 'filters.flags.onlyByWaivers',
  contradiction: 'filters.flags.contradiction',
  'asked-for-less': 'filters.flags.askedForLess',
  risen: 'filters.flags.risen',
  fallen: 'filters.flags.fallen',
} as const;

const factStateWords = {
  missing: 'filters.factStates.missing',
  declared: 'filters.factStates.declared',
  attested: 'filters.factStates.attested',
  observed: 'filters.factStates.observed',
  stale: 'filters.factStates.stale',
  inconclusive: 'filters.factStates.inconclusive',
  invalid: 'filters.factStates.invalid',
  unlocks: 'filters.factStates.unlocks',
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
    type: withNone(offered?.types),
    owner: [
      { id: nobody, label: t('filters.nobody') },
      ...(offered?.owners ?? []),
    ],
    system: withNone(offered?.systems),
    domain: withNone(offered?.domains),
    lifecycle: withNone(offered?.lifecycles),
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
    pathState: Object.entries(pathStateWords).map(([id, key]) => ({
      id,
      label: t(key),
    })),
    stepState: Object.entries(stepStateWords).map(([id, key]) => ({
      id,
      label: t(key),
    })),
    state: Object.entries(stateWords).map(([id, key]) => ({
      id,
      label: t(key),
    })),
    flag: Object.entries(flagWords).map(([id, key]) => ({
      id,
      label: t(key),
    })),
    factState: Object.entries(factStateWords).map(([id, key]) => ({
      id,
      label: t(key),
    })),
    // What they are called only the whole model knows.
    blocker: [],
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

  function withNone(others: readonly FilterOption[] = []) {
    return [{ id: nothing, label: t('filters.nothing') }, ...others];
  }
}

function safeName(ref: string): string {
  try {
    return namedByRef(ref).label;
  } catch {
    // Somebody typed it into the address; the backend will say what is wrong.
    return ref;
  }
}

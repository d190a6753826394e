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

import { useFormat, useMaturityTranslation } from '../hooks';
import { Chip } from './Chip';
import {
  SubjectFilter,
  isBlockerState,
  isFactState,
  isFlag,
} from './SubjectFilter';
import { FilterLabels } from './useFilterLabels';
import { FilterTitles } from './useFilterTitles';

/** So many checks are named; of more only how many they are is told. */
const mostNamed = 2;

/**
 * What links from numbers narrow a list to: a place of the heatmap, what
 * stands in the way, what is known of a fact, and what else counts tell.
 */
export function useReasonChips(options: {
  filter: SubjectFilter;
  labels: FilterLabels;
  titles: FilterTitles;
}): Chip[] {
  const { filter, labels, titles } = options;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const { place, directly, askedLevel, blocker, blockerLevel } = filter;
  const chips: Chip[] = [];

  if (place) {
    chips.push({
      id: 'place',
      label: named(
        t(directly ? 'filters.directly' : 'filters.within'),
        labels.labelOf(placeParam(place), place),
      ),
      without: { place: undefined, directly: false },
    });
  }
  if (askedLevel) {
    chips.push({
      id: 'askedLevel',
      label: named(t('filters.askedLevel'), askedLevel),
      without: { askedLevel: undefined },
    });
  }
  for (const flag of filter.flag.filter(isFlag)) {
    chips.push({
      id: `flag ${flag}`,
      label: labels.labelOf('flag', flag),
      without: { flag: filter.flag.filter(other => other !== flag) },
    });
  }
  if (blocker.length > 0 || blockerLevel) {
    chips.push({
      id: 'blocker',
      label: blockerWords(),
      without: {
        blocker: [],
        blockerState: undefined,
        blockerAlone: false,
        blockerLevel: undefined,
      },
    });
  }
  if (filter.fact) {
    chips.push({
      id: 'fact',
      label: named(t('filters.fact'), factWords(titles.fact ?? filter.fact)),
      without: { fact: undefined, factState: [] },
    });
  }
  return chips;

  function blockerWords(): string {
    const level = blockerLevel ?? '';
    if (blocker.length === 0) {
      return t('filters.blockers.below', { level });
    }
    const checks =
      blocker.length > mostNamed
        ? t('filters.blockers.checks', {
            count: blocker.length,
            number: format.number(blocker.length),
          })
        : format.list([...titles.blockers]);
    const { blockerState: state } = filter;
    return [
      t(
        state && isBlockerState(state)
          ? `filters.blockers.${state}`
          : 'filters.blockers.any',
        { checks },
      ),
      filter.blockerAlone && t('filters.blockers.alone'),
      blockerLevel && t('filters.blockers.level', { level }),
    ]
      .filter(Boolean)
      .join(', ');
  }

  function factWords(title: string): string {
    const states = filter.factState
      .filter(isFactState)
      .map(state => labels.labelOf('factState', state));
    return [title, ...states].join(', ');
  }

  function named(name: string, value: string): string {
    return t('filters.chip', { name, value });
  }
}

/** The list that names entities of the ref's kind. */
function placeParam(ref: string): 'owner' | 'system' | 'domain' {
  const kind = ref.slice(0, ref.indexOf(':'));
  return kind === 'system' || kind === 'domain' ? kind : 'owner';
}

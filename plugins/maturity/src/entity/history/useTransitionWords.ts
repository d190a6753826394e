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

import { Transition } from '@platform-maturity/backstage-plugin-maturity-common';
import { useMaturityTranslation } from '../../hooks';
import { ScorecardView } from '../scorecard';

const stateKeys = {
  passed: 'shared.state.passed',
  failed: 'shared.state.failed',
  unknown: 'shared.state.unknown',
  error: 'shared.state.error',
  waived: 'shared.state.waived',
  upcoming: 'shared.state.upcoming',
  'not-applicable': 'shared.state.notApplicable',
} as const;

/** Says what a transition changed. */
export function useTransitionWords(
  view: ScorecardView,
): (transition: Transition) => string {
  const { t } = useMaturityTranslation();
  return transition => {
    const { kind, from, to } = transition;
    if (kind === 'subject') {
      return to === 'gone'
        ? t('entity.history.gone')
        : t('entity.history.arrived');
    }
    const what = subjectOf(transition);
    if (from === null) {
      return t('entity.history.first', { what, to: valueOf(kind, to) });
    }
    return t('entity.history.change', {
      what,
      from: valueOf(kind, from),
      to: valueOf(kind, to),
    });
  };

  function subjectOf({ kind, id, title }: Transition): string {
    if (kind === 'level') {
      return t('entity.history.level');
    }
    const category = id && view.categoryTitles.get(id);
    return title ?? category ?? id ?? kind;
  }

  function valueOf(kind: Transition['kind'], value: string | null): string {
    if (value === null || value === 'gone') {
      return t('shared.level.none');
    }
    if (kind === 'check') {
      const key = stateKeys[value as keyof typeof stateKeys];
      return key ? t(key) : value;
    }
    return value;
  }
}

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

import { ActionPlan } from '@platform-maturity/backstage-plugin-maturity-common';
import { useFormat, useMaturityTranslation } from '../hooks';

export interface PlanWords {
  /** `What 41 entities need to reach level 3 · service`. */
  title(plan: ActionPlan): string;
  /** How many come how far, and what it takes. */
  outcome(plan: ActionPlan): string;
}

export function usePlanWords(): PlanWords {
  const { t } = useMaturityTranslation();
  const format = useFormat();
  return {
    title: ({ below, toLevel, type }) => {
      const title = t('actions.plan.needs', {
        count: below,
        number: format.number(below),
        level: String(toLevel),
      });
      return type === undefined
        ? title
        : t('actions.plan.ofType', { title, type });
    },
    outcome: ({ reaching, effort }) =>
      [
        t('actions.plan.reaching', {
          count: reaching,
          number: format.number(reaching),
        }),
        `${t('actions.plan.effort', { effort: format.number(effort) })}.`,
      ].join(' '),
  };
}

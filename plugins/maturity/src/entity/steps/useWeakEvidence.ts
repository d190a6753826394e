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

import { ScorecardNextStep } from '@platform-maturity/backstage-plugin-maturity-common';
import { useMaturityTranslation } from '../../hooks';
import { ScorecardView } from '../scorecard';

/** Says which evidence the level of a step counts, when what there is is weaker. */
export function useWeakEvidence(options: {
  step: ScorecardNextStep;
  view: ScorecardView;
}): string | undefined {
  const { step, view } = options;
  const { t } = useMaturityTranslation();
  const asked = view.model.levels.find(
    ({ number }) => number === step.level,
  )?.minEvidence;
  const seen = view.practices.get(step.practice)?.evidence;
  if (step.why !== 'weak-evidence' || !asked || !seen) {
    return undefined;
  }
  return t('entity.steps.weakEvidence', {
    level: String(step.level),
    asked: t(`shared.grade.${asked}`).toLocaleLowerCase(),
    seen: t(`shared.grade.${seen}`).toLocaleLowerCase(),
  });
}

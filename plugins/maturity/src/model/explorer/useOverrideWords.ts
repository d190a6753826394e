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

import { ModelOverride } from '@platform-maturity/backstage-plugin-maturity-common';
import { useFormat, useMaturityTranslation } from '../../hooks';
import { describeRule, useWords } from '../../words';
import { ModelView } from '../ModelView';

/** What the installation changes, in a sentence. */
export function useOverrideWords(
  view: ModelView,
): (override: ModelOverride) => string {
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const words = useWords();
  return override => {
    const { disabled, required, rule, share, enabledOn } = override;
    const changes = [
      disabled && t('model.overrides.disabled'),
      required === true && t('model.overrides.required'),
      required === false && t('model.overrides.recommended'),
      rule &&
        t('model.overrides.rule', {
          rule: words.asked(describeRule(rule, view.facts)),
        }),
      share !== undefined &&
        t('model.overrides.share', { share: format.percent(share) }),
      enabledOn &&
        t('model.overrides.enabledOn', { date: format.date(enabledOn) }),
    ].filter(change => typeof change === 'string');
    return t('model.overrides.of', {
      what: override.check ?? override.practice ?? '',
      changes: format.list(changes),
    });
  };
}

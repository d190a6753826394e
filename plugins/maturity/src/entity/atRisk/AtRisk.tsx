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

import { Section } from '../../components';
import { useMaturityTranslation } from '../../hooks';
import { DropList } from '../../insights';
import { ScorecardView } from '../scorecard';

/** When levels fall if nothing is done; nothing where none does. */
export function AtRisk({ view }: { view: ScorecardView }) {
  const { t } = useMaturityTranslation();
  const { atRisk = [] } = view.scorecard;
  if (atRisk.length === 0) {
    return null;
  }
  return (
    <Section
      id="at-risk"
      title={t('entity.atRisk.title')}
      description={t('entity.atRisk.description')}
    >
      <DropList drops={atRisk} />
    </Section>
  );
}

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

import { ChoiceButtons } from '../../components';
import { useMaturityTranslation } from '../../hooks';
import { Period, periods } from '../usePeriod';

/** How far ahead to look. */
export function PeriodChoice(props: { period: Period }) {
  const { days, choose } = props.period;
  const { t } = useMaturityTranslation();
  return (
    <ChoiceButtons
      label={t('risk.period.label')}
      choices={periods.map(period => ({
        id: String(period),
        label: t('risk.period.days', { count: period }),
      }))}
      selected={String(days)}
      onSelect={id => choose(Number(id))}
    />
  );
}

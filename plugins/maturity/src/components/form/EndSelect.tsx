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
import { DateTime } from 'luxon';
import { useFormat, useMaturityTranslation } from '../../hooks';

export interface EndSelectProps {
  /** Days from now. */
  days: number;
  /** What can be chosen, in days. */
  choices: readonly number[];
  onChange: (days: number) => void;
}

/** Until when something holds. */
export function EndSelect(props: EndSelectProps) {
  const { days, choices, onChange } = props;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  return (
    <Select
      label={t('shared.form.until')}
      value={String(days)}
      onChange={key => onChange(Number(key))}
      options={choices.map(choice => ({
        id: String(choice),
        label: t('shared.form.days', {
          count: choice,
          date: format.date(endOf(choice)),
        }),
      }))}
    />
  );
}

/** The moment so many days from now. */
export function endOf(days: number): string {
  return DateTime.utc().plus({ days }).startOf('minute').toISO();
}

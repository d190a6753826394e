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

import { Radio, RadioGroup, TextField } from '@backstage/ui';
import { FactDefinition } from '@platform-maturity/backstage-plugin-maturity-common';
import { useMaturityTranslation } from '../hooks';

const hintKeys = {
  number: 'statement.hintNumber',
  string: 'statement.hintString',
  'string[]': 'statement.hintList',
  datetime: 'statement.hintDatetime',
} as const;

export interface FactValueFieldProps {
  fact: FactDefinition;
  /** As declarations write it. */
  text: string;
  onChange: (text: string) => void;
}

/** The value of a fact, entered as its type asks. */
export function FactValueField(props: FactValueFieldProps) {
  const { fact, text, onChange } = props;
  const { t } = useMaturityTranslation();
  if (fact.type === 'boolean') {
    return (
      <RadioGroup
        label={t('statement.value')}
        value={text}
        onChange={onChange}
        orientation="horizontal"
      >
        <Radio value="true">{t('statement.yes')}</Radio>
        <Radio value="false">{t('statement.no')}</Radio>
      </RadioGroup>
    );
  }
  return (
    <TextField
      label={t('statement.value')}
      description={[fact.unit, t(hintKeys[fact.type])]
        .filter(Boolean)
        .join(' · ')}
      value={text}
      onChange={onChange}
      isRequired
    />
  );
}

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
import { ChoiceButtons, Muted } from '../../components';
import { useEvents, useMaturityTranslation } from '../../hooks';
import { ModelChoice } from '../scorecard';

/** One click to another model: buttons for a few, a list for many. */
export function ModelSwitch(props: { choice: ModelChoice }) {
  const { models, selected, select } = props.choice;
  const { t } = useMaturityTranslation();
  const capture = useEvents();
  if (!selected) {
    return null;
  }
  if (models.length < 2) {
    return <Muted variant="body-medium">{selected.title}</Muted>;
  }
  const choices = models.map(({ id, title }) => ({ id, label: title }));
  return models.length > 3 ? (
    <Select
      aria-label={t('entity.header.model')}
      size="small"
      options={choices}
      value={selected.id}
      onChange={id => id && choose(String(id))}
    />
  ) : (
    <ChoiceButtons
      label={t('entity.header.model')}
      choices={choices}
      selected={selected.id}
      onSelect={choose}
    />
  );

  function choose(model: string) {
    capture('select-model', model);
    select(model);
  }
}

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

import { Select, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { Muted } from '../../components';
import { useMaturityTranslation } from '../../hooks';
import { ModelChoice } from '../scorecard';

/** One click to another model: buttons for a few, a list for many. */
export function ModelSwitch(props: { choice: ModelChoice }) {
  const { models, selected, select } = props.choice;
  const { t } = useMaturityTranslation();
  if (!selected) {
    return null;
  }
  if (models.length < 2) {
    return <Muted variant="body-medium">{selected.title}</Muted>;
  }
  if (models.length > 3) {
    return (
      <Select
        aria-label={t('entity.header.model')}
        size="small"
        options={models.map(({ id, title }) => ({ id, label: title }))}
        value={selected.id}
        onChange={id => id && select(String(id))}
      />
    );
  }
  return (
    <ToggleButtonGroup
      aria-label={t('entity.header.model')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[selected.id]}
      onSelectionChange={keys => {
        const [id] = keys;
        if (id !== undefined) {
          select(String(id));
        }
      }}
    >
      {models.map(({ id, title }) => (
        <ToggleButton key={id} id={id} size="small">
          {title}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

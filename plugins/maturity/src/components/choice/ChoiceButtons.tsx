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

import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import styles from './ChoiceButtons.module.css';

export interface Choice {
  id: string;
  label: string;
}

export interface ChoiceButtonsProps {
  /** What is chosen; the name of the group for a screen reader. */
  label: string;
  choices: readonly Choice[];
  selected: string;
  onSelect: (id: string) => void;
}

/** One of a few, all in sight. */
export function ChoiceButtons(props: ChoiceButtonsProps) {
  const { label, choices, selected, onSelect } = props;
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={styles.group}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[selected]}
      onSelectionChange={keys => {
        const [id] = keys;
        if (id !== undefined) {
          onSelect(String(id));
        }
      }}
    >
      {choices.map(choice => (
        <ToggleButton
          key={choice.id}
          id={choice.id}
          size="small"
          className={styles.choice}
        >
          {choice.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

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

import { Text } from '@backstage/ui';
import { AssessedAspect } from '@platform-maturity/backstage-plugin-maturity-common';
import { useId } from 'react';
import { ModelText, Muted } from '../../components';
import { useMaturityTranslation } from '../../hooks';
import styles from './Assessment.module.css';

export interface CellChoiceProps {
  aspect: AssessedAspect;
  level: number | undefined;
  isDisabled: boolean;
  onChange: (level: number) => void;
}

/** The levels of an aspect beside each other, in plain words; one is true. */
export function CellChoice(props: CellChoiceProps) {
  const { aspect, level, isDisabled, onChange } = props;
  const { t } = useMaturityTranslation();
  const id = useId();
  return (
    <fieldset
      className={styles.choice}
      disabled={isDisabled}
      aria-describedby={`${id}-hint`}
    >
      <legend className={styles.legend}>
        {t('platform.assessment.choose')}
      </legend>
      <Muted as="p" id={`${id}-hint`}>
        {t('platform.assessment.chooseHint')}
      </Muted>
      <div className={styles.cells}>
        {aspect.cells.map(cell => (
          <label
            key={cell.level}
            className={`${styles.cell} ${
              cell.level === level ? styles.chosen : ''
            }`}
          >
            <span className={styles.cellHead}>
              <input
                type="radio"
                name={`${id}-level`}
                value={cell.level}
                checked={cell.level === level}
                onChange={() => onChange(cell.level)}
                aria-describedby={`${id}-${cell.level}`}
              />
              <Text as="span" variant="body-medium" weight="bold">
                {t('platform.assessment.levelOf', {
                  level: String(cell.level),
                  title: cell.title,
                })}
              </Text>
            </span>
            {cell.level === aspect.level && (
              <Muted>{t('platform.assessment.current')}</Muted>
            )}
            <span id={`${id}-${cell.level}`}>
              {cell.description && (
                <Text as="span" variant="body-medium">
                  <ModelText>{cell.description}</ModelText>
                </Text>
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

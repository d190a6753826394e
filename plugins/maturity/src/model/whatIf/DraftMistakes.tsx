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

import { Button, Text } from '@backstage/ui';
import { Muted } from '../../components';
import { useFormat, useMaturityTranslation } from '../../hooks';
import { DraftMistake } from './useDraft';
import styles from './WhatIf.module.css';

export interface DraftMistakesProps {
  mistakes: readonly DraftMistake[];
  /** How many there are beside these. */
  more: number;
  onJump: (line: number) => void;
}

/** Every mistake of a draft; its line leads to it. */
export function DraftMistakes(props: DraftMistakesProps) {
  const { mistakes, more, onJump } = props;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const count = mistakes.length + more;
  return (
    <div role="alert" className={styles.mistakes}>
      <Text as="h3" variant="body-medium" weight="bold">
        {t('model.whatIf.mistakes', { count, number: format.number(count) })}
      </Text>
      <ul className={styles.list}>
        {mistakes.map(({ path, message, line }) => (
          <li key={`${line} ${path} ${message}`} className={styles.mistake}>
            {line !== undefined && (
              <Button
                size="small"
                variant="tertiary"
                onPress={() => onJump(line)}
              >
                {t('model.whatIf.line', { line: String(line) })}
              </Button>
            )}
            <span className={styles.message}>
              {path && <code>{path}</code>} {message}
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Muted as="p">{t('model.whatIf.moreMistakes', { count: more })}</Muted>
      )}
    </div>
  );
}

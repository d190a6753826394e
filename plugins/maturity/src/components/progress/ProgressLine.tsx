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

import { Button } from '@backstage/ui';
import { RiStopLine } from '@remixicon/react';
import { useId } from 'react';
import { useMaturityTranslation } from '../../hooks';
import styles from './ProgressLine.module.css';

export interface ProgressLineProps {
  /** What is done, and how far it is. */
  words: string;
  /** 0 to 1; undefined while nobody knows. */
  share?: number;
  /** Ends it; without it the reader can only wait. */
  onCancel?: () => void;
  isCancelling?: boolean;
}

/** How far something is that takes a while, in words and as a bar. */
export function ProgressLine(props: ProgressLineProps) {
  const { words, share, onCancel, isCancelling } = props;
  const { t } = useMaturityTranslation();
  const labelId = useId();
  return (
    <div className={styles.progress}>
      <span id={labelId} role="status">
        {words}
      </span>
      <progress
        className={styles.bar}
        aria-labelledby={labelId}
        max={1}
        value={share}
      />
      {onCancel && (
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiStopLine />}
          isPending={isCancelling}
          onPress={onCancel}
        >
          {t('shared.form.cancel')}
        </Button>
      )}
    </div>
  );
}

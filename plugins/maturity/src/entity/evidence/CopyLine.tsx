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

import { Button, VisuallyHidden } from '@backstage/ui';
import { RiCheckLine, RiFileCopyLine } from '@remixicon/react';
import { useState } from 'react';
import { useMaturityTranslation } from '../../hooks';
import styles from './CopyLine.module.css';

/** A line for `catalog-info.yaml`, and a button that copies it. */
export function CopyLine(props: { line: string }) {
  const { line } = props;
  const { t } = useMaturityTranslation();
  const [copied, setCopied] = useState<string>();
  const done = copied === line;
  return (
    <div className={styles.line}>
      <code className={styles.code}>{line}</code>
      <Button
        className={styles.button}
        size="small"
        variant="tertiary"
        iconStart={done ? <RiCheckLine /> : <RiFileCopyLine />}
        onPress={async () => {
          await navigator.clipboard.writeText(line);
          setCopied(line);
        }}
      >
        {done ? t('entity.fix.copied') : t('entity.fix.copyAnnotation')}
      </Button>
      <VisuallyHidden role="status">
        {done ? t('entity.fix.copied') : ''}
      </VisuallyHidden>
    </div>
  );
}

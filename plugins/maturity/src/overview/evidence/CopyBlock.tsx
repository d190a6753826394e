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

import { CopyButton } from '../../components';
import { useMaturityTranslation } from '../../hooks';
import styles from './CopyBlock.module.css';

/** Lines to take along, and a button that copies them. */
export function CopyBlock(props: { label: string; text: string }) {
  const { label, text } = props;
  const { t } = useMaturityTranslation();
  return (
    <div className={styles.block}>
      {/* What scrolls must be reachable by keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className={styles.text} tabIndex={0} aria-label={label}>
        <code>{text}</code>
      </pre>
      <CopyButton
        className={styles.button}
        variant="secondary"
        text={text}
        label={t('overview.evidence.copy')}
      />
    </div>
  );
}

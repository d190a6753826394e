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

import { RiStairsLine } from '@remixicon/react';
import { CopyButton, EmptyState, CodeText } from '../../components';
import { useMaturityTranslation } from '../../hooks';
import styles from './PlatformPage.module.css';

const entry = `apiVersion: backstage.io/v1alpha1
kind: System
metadata:
  name: platform
spec:
  type: platform
  owner: platform-team
`;

/** Teaches how to name the platform. */
export function NoPlatform() {
  const { t } = useMaturityTranslation();
  return (
    <EmptyState
      icon={<RiStairsLine />}
      title={t('platform.empty.title')}
      description={
        <>
          <p>
            <CodeText>{t('platform.empty.description')}</CodeText>
          </p>
          <pre className={styles.code} lang="en">
            {entry}
          </pre>
          <p>
            <CodeText>{t('platform.empty.several')}</CodeText>
          </p>
        </>
      }
      actions={
        <CopyButton
          text={entry}
          label={t('platform.empty.copy')}
          variant="secondary"
        />
      }
    />
  );
}

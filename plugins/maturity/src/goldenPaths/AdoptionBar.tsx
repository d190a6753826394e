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
import { GoldenPathSummary } from '@platform-maturity/backstage-plugin-maturity-common';
import { Muted, ShareBar } from '../components';
import { useFormat, useMaturityTranslation } from '../hooks';
import styles from './GoldenPaths.module.css';

/** The share of those on a path among those it is for. */
export function AdoptionBar(props: { path: GoldenPathSummary }) {
  const { subjects, onPath, offPath } = props.path;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  if (subjects === 0) {
    return <Muted as="p">{t('goldenPaths.adoption.nobody')}</Muted>;
  }
  return (
    <div className={styles.adoption}>
      <Text as="p" variant="body-medium" weight="bold">
        {t('goldenPaths.adoption.words', {
          count: subjects,
          on: format.number(onPath),
          share: format.percent(onPath / subjects),
        })}
      </Text>
      <ShareBar
        label={t('goldenPaths.adoption.label')}
        parts={[
          {
            id: 'on',
            label: t('goldenPaths.adoption.on'),
            count: onPath,
            color: 'var(--bui-accent-bg)',
          },
          {
            id: 'off',
            label: t('goldenPaths.adoption.off'),
            count: offPath,
            color:
              'color-mix(in srgb, var(--bui-fg-primary) 14%, var(--bui-bg-neutral-1))',
          },
        ]}
      />
    </div>
  );
}

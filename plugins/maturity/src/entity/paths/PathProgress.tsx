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
import { ScorecardGoldenPath } from '@platform-maturity/backstage-plugin-maturity-common';
import { ShareBar } from '../../components';
import { useFormat, useMaturityTranslation } from '../../hooks';
import styles from './GoldenPaths.module.css';

/** How many of the required steps are done, open and unknown. */
export function PathProgress(props: {
  path: Pick<ScorecardGoldenPath, 'done' | 'open' | 'unknown'>;
}) {
  const { done, open, unknown } = props.path;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const words = t('paths.progress', {
    done: format.number(done),
    all: format.number(done + open + unknown),
  });
  return (
    <div className={styles.progress}>
      <Text variant="body-medium" weight="bold">
        {words}
      </Text>
      <ShareBar
        label={words}
        parts={[
          {
            id: 'done',
            label: t('shared.state.done'),
            count: done,
            color: 'var(--bui-accent-bg)',
          },
          {
            id: 'unknown',
            label: t('shared.state.unknown'),
            count: unknown,
            undecided: unknown,
            color:
              'color-mix(in srgb, var(--bui-accent-bg) 45%, var(--bui-bg-neutral-1))',
          },
          {
            id: 'open',
            label: t('shared.state.open'),
            count: open,
            color:
              'color-mix(in srgb, var(--bui-fg-primary) 14%, var(--bui-bg-neutral-1))',
          },
        ]}
      />
    </div>
  );
}

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
import { ScorecardPractice } from '@platform-maturity/backstage-plugin-maturity-common';
import { ShareBar } from '../../components';
import { useFormat, useMaturityTranslation } from '../../hooks';
import { HoldingBackList } from '../members';
import styles from './RollupLine.module.css';

const parts = [
  { id: 'passed', color: 'var(--bui-accent-bg)' },
  {
    id: 'waived',
    color:
      'color-mix(in srgb, var(--bui-accent-bg) 55%, var(--bui-bg-neutral-1))',
  },
  {
    id: 'failed',
    color:
      'color-mix(in srgb, var(--bui-negative-bg) 62%, var(--bui-bg-neutral-1))',
  },
  {
    id: 'unknown',
    color:
      'color-mix(in srgb, var(--bui-fg-primary) 22%, var(--bui-bg-neutral-1))',
  },
] as const;

/** How many members hold, how many have to, and who does not. */
export function RollupLine(props: {
  rollup: NonNullable<ScorecardPractice['rollup']>;
  model: string;
}) {
  const { rollup, model } = props;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const held = rollup.passed + rollup.waived;
  const asked = held + rollup.failed + rollup.unknown;
  const brief = t('entity.practices.rollupBrief', {
    held: format.number(held),
    asked: format.number(asked),
    share: format.percent(rollup.share),
  });
  return (
    <div className={styles.rollup}>
      <Text as="p" variant="body-medium">
        {brief}
      </Text>
      <ShareBar
        label={brief}
        parts={parts.map(({ id, color }) => ({
          id,
          color,
          label: t(`shared.state.${id}`),
          count: rollup[id],
        }))}
      />
      {rollup.holdingBack && rollup.holdingBack.length > 0 && (
        <HoldingBackList members={rollup.holdingBack} model={model} />
      )}
    </div>
  );
}

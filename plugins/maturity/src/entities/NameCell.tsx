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

import { Cell, Text } from '@backstage/ui';
import { ScorecardSummary } from '@platform-maturity/backstage-plugin-maturity-common';
import { Muted } from '../components';
import { useMaturityTranslation } from '../hooks';
import styles from './EntityCells.module.css';

/** The name of an entity over what it is. */
export function NameCell(props: { row: ScorecardSummary }) {
  const { title, kind, type } = props.row;
  const { t } = useMaturityTranslation();
  return (
    <Cell>
      <span className={styles.lines}>
        <Text as="span" variant="body-medium" title={title}>
          {title}
        </Text>
        <Muted>{type ? t('entities.ofKind', { kind, type }) : kind}</Muted>
      </span>
    </Cell>
  );
}

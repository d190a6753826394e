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

import { LevelDrop } from '@platform-maturity/backstage-plugin-maturity-common';
import { DropRow } from './DropRow';
import styles from './Drops.module.css';

/** Days on which levels fall, one after the other. */
export function DropList(props: {
  drops: readonly LevelDrop[];
  /** Where a check of the entity is shown; default nowhere. */
  checkHref?: (check: string) => string;
}) {
  const { drops, checkHref } = props;
  return (
    <ul className={styles.list}>
      {drops.map(drop => (
        <DropRow key={drop.at} drop={drop} checkHref={checkHref} />
      ))}
    </ul>
  );
}

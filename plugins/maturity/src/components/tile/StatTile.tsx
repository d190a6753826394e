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

import { Link } from '@backstage/ui';
import { RiArrowRightLine } from '@remixicon/react';
import styles from './StatTiles.module.css';

export interface StatTileProps {
  label: string;
  value: string;
  note: string;
  /** How it was before, in words. */
  change?: string;
  /** Where the entities behind the figure are. */
  href?: string;
}

/** One figure of several; a link where there is something behind it. */
export function StatTile(props: StatTileProps) {
  const { label, value, note, change, href } = props;
  const words = (
    <>
      <span className={styles.label}>
        {label}
        {href && <RiArrowRightLine className={styles.arrow} aria-hidden />}
      </span>{' '}
      <span className={styles.value}>{value}</span>{' '}
      <span className={styles.note}>{note}</span>{' '}
      {change && <span className={styles.note}>{change}</span>}
    </>
  );
  return (
    <li className={styles.item}>
      {href ? (
        <Link
          href={href}
          standalone
          className={`${styles.tile} ${styles.link}`}
        >
          {words}
        </Link>
      ) : (
        <div className={styles.tile}>{words}</div>
      )}
    </li>
  );
}

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

import { Link, VisuallyHidden } from '@backstage/ui';
import { RiArrowRightSLine } from '@remixicon/react';
import { useMaturityTranslation } from '../hooks';
import styles from './HeatmapGrid.module.css';

/** The name of a row, leading to what is below it. */
export function RowHead(props: {
  title: string;
  /** Where its children are shown, if it has any. */
  below?: string;
  focusProps: { tabIndex: 0 | -1; 'data-cell': string };
}) {
  const { title, below, focusProps } = props;
  const { t } = useMaturityTranslation();
  if (below === undefined) {
    return (
      <th scope="row" className={styles.rowHead} {...focusProps}>
        <span className={styles.rowTitle} title={title}>
          {title}
        </span>
      </th>
    );
  }
  return (
    <th scope="row" className={styles.rowHead}>
      <Link
        standalone
        href={below}
        className={styles.rowTitle}
        title={title}
        aria-label={t('heatmap.drill', { title })}
        {...focusProps}
      >
        {title}
        <RiArrowRightSLine className={styles.arrow} aria-hidden />
      </Link>
    </th>
  );
}

/** What a row comes to: how many entities, where they stand. */
export function RollUpCell(props: {
  title: string;
  href: string;
  words: { entities: string; standing: string };
  focusProps: { tabIndex: 0 | -1; 'data-cell': string };
}) {
  const { title, href, words, focusProps } = props;
  const content = (
    <>
      <VisuallyHidden>
        {`${title}: ${words.entities}, ${words.standing}`}
      </VisuallyHidden>
      <span className={styles.rollUpCount} aria-hidden>
        {words.entities}
      </span>
      <span aria-hidden>{words.standing}</span>
    </>
  );
  return (
    <td className={styles.rollUp}>
      <Link
        standalone
        href={href}
        className={styles.rollUpValue}
        {...focusProps}
      >
        {content}
      </Link>
    </td>
  );
}

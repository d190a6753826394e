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
import { Heatmap } from '@platform-maturity/backstage-plugin-maturity-common';
import { useRef } from 'react';
import { useLocation } from 'react-router-dom';
import { useKeptFocus, useMaturityTranslation } from '../hooks';
import styles from './HeatmapContent.module.css';

/** The way from the top of a tree down to the rows that are shown. */
export function HeatmapPath(props: {
  path: Heatmap['path'];
  tree: 'group' | 'domain';
}) {
  const { path, tree } = props;
  const { t } = useMaturityTranslation();
  const { pathname, search } = useLocation();
  const ref = useRef<HTMLElement>(null);
  useKeptFocus({
    ref,
    onLost: () =>
      ref.current?.querySelector<HTMLElement>('[aria-current]')?.focus(),
  });
  const top = { id: undefined, title: t(`heatmap.top.${tree}`) };
  const places = [top, ...path];
  const href = (parent: string | undefined) => {
    const params = new URLSearchParams(search);
    params.delete('parent');
    if (parent) {
      params.set('parent', parent);
    }
    return `${pathname}?${params}`;
  };
  return (
    <nav ref={ref} aria-label={t('heatmap.path')}>
      <ol className={styles.path}>
        {places.map(({ id, title }, index) => (
          <li key={id ?? ''} className={styles.place}>
            {index < places.length - 1 ? (
              <Link href={href(id)} variant="body-medium">
                {title}
              </Link>
            ) : (
              <span
                aria-current="location"
                className={styles.present}
                tabIndex={-1}
              >
                {title}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

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

import { Link, Text } from '@backstage/ui';
import {
  GoldenPathState,
  GoldenPathSummary,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { Muted } from '../components';
import { PageScope } from '../filters';
import { useFormat, useMaturityTranslation } from '../hooks';
import { usePathHrefs } from './usePathHrefs';
import styles from './GoldenPaths.module.css';

const figures = [
  { name: 'on', count: 'onPath', state: 'on' },
  { name: 'off', count: 'offPath', state: 'off' },
  { name: 'couldJoin', count: 'couldJoin', state: 'could-join' },
  { name: 'completed', count: 'completed', state: 'completed' },
  { name: 'drifted', count: 'drifted', state: 'drifted' },
  { name: 'outdated', count: 'outdated', state: 'outdated' },
] as const satisfies readonly {
  name: string;
  count: keyof GoldenPathSummary;
  state: GoldenPathState;
}[];

/** Who is on a path, who could be, who has left it; each number a link. */
export function PathFigures(props: {
  scope: PageScope;
  path: GoldenPathSummary;
}) {
  const { scope, path } = props;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const hrefs = usePathHrefs(scope);
  return (
    <ul className={styles.figures} aria-label={t('goldenPaths.figures.label')}>
      {figures.map(({ name, count, state }) => (
        <li key={name} className={styles.figure}>
          <Text as="span" variant="body-small" weight="bold">
            {t(`goldenPaths.figures.${name}`)}
          </Text>
          {path[count] > 0 ? (
            <Link
              href={hrefs.entities(path.id, { state })}
              variant="title-medium"
              aria-label={`${t(`goldenPaths.figures.${name}`)}: ${format.number(
                path[count],
              )}`}
            >
              {format.number(path[count])}
            </Link>
          ) : (
            <Text as="span" variant="title-medium">
              {format.number(0)}
            </Text>
          )}
          <Muted>{t(`goldenPaths.figures.${name}Hint`)}</Muted>
        </li>
      ))}
    </ul>
  );
}

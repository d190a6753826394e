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
  GoldenPathStanding,
  GoldenPathSummary,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { Muted, ShareBar, levelColor } from '../components';
import { PageScope } from '../filters';
import { useFormat, useMaturityTranslation } from '../hooks';
import { usePathHrefs } from './usePathHrefs';
import styles from './GoldenPaths.module.css';

/** The levels of those on a path beside those off it; no more than that. */
export function LevelsOnAndOff(props: {
  scope: PageScope;
  path: GoldenPathSummary;
  headingLevel: 'h2' | 'h3';
}) {
  const { scope, path, headingLevel } = props;
  const { t } = useMaturityTranslation();
  const { onPath, offPath } = path.levels;
  if (onPath.levels.length === 0) {
    return null;
  }
  return (
    <div className={styles.levels}>
      <Text as={headingLevel} variant="body-large" weight="bold">
        {t('goldenPaths.levels.title')}
      </Text>
      <Muted as="p">{t('goldenPaths.levels.note')}</Muted>
      <div className={styles.pair}>
        <Standing scope={scope} path={path} state="on" standing={onPath} />
        <Standing scope={scope} path={path} state="off" standing={offPath} />
      </div>
    </div>
  );
}

function Standing(props: {
  scope: PageScope;
  path: GoldenPathSummary;
  state: 'on' | 'off';
  standing: GoldenPathStanding;
}) {
  const { scope, path, state, standing } = props;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const hrefs = usePathHrefs(scope);
  const title = t(`goldenPaths.levels.${state}`);
  const shown = standing.levels.filter(({ count }) => count > 0);
  return (
    <div className={styles.standing}>
      <Text as="p" variant="body-medium">
        {title}
        {': '}
        {standing.medianLevel === null
          ? t('goldenPaths.levels.none')
          : t('goldenPaths.levels.median', {
              level: format.number(standing.medianLevel),
            })}
      </Text>
      {shown.length > 0 && (
        <ShareBar
          label={title}
          parts={standing.levels.map(({ level, count, undecided }) => ({
            id: String(level),
            label: t('goldenPaths.levels.part', {
              level: format.number(level),
            }),
            count,
            undecided,
            color: levelColor({ level, count: scope.model.levels.length }),
          }))}
        />
      )}
      <ul className={styles.chips} aria-label={title}>
        {shown.map(({ level, count }) => (
          <li key={level} className={styles.chip}>
            <span
              className={styles.dot}
              style={{
                background: levelColor({
                  level,
                  count: scope.model.levels.length,
                }),
              }}
              aria-hidden
            />
            <Link
              href={hrefs.entities(path.id, { state, level })}
              variant="body-small"
            >
              {t('goldenPaths.levels.count', {
                level: format.number(level),
                count: format.number(count),
              })}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

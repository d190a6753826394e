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

import { VisuallyHidden } from '@backstage/ui';
import { Overview } from '@platform-maturity/backstage-plugin-maturity-common';
import { useId } from 'react';
import { PageScope, nobody, useEntitiesHref } from '../filters';
import { useMaturityTranslation } from '../hooks';
import { StatTile } from './StatTile';
import { useStatWords } from './useStatWords';
import styles from './StatStrip.module.css';

/** The figures that say where the organisation stands. */
export function StatStrip(props: { scope: PageScope; overview: Overview }) {
  const { scope, overview } = props;
  const { t } = useMaturityTranslation();
  const entities = useEntitiesHref(scope);
  const words = useStatWords({ model: scope.model, overview });
  const titleId = useId();
  const everyLevel = [0, ...scope.model.levels.map(({ number }) => number)];
  const allScored = overview.scored === overview.subjects;
  const withOverall = overview.levels.length > 0;
  return (
    <section aria-labelledby={titleId}>
      <VisuallyHidden>
        <h2 id={titleId}>{t('overview.stats.label')}</h2>
      </VisuallyHidden>
      <ul className={styles.strip}>
        <StatTile
          label={t('overview.stats.scored')}
          {...words.scored}
          href={entities({
            filter: {
              level: allScored || !withOverall ? [] : everyLevel.map(String),
            },
          })}
        />
        {withOverall && (
          <StatTile
            label={t('overview.stats.medianLevel')}
            {...words.medianLevel}
            href={entities({ sort: 'level', order: 'asc' })}
          />
        )}
        {withOverall && (
          <StatTile
            label={t('overview.stats.atTarget')}
            {...words.atTarget}
            href={entities({ sort: 'openSteps', order: 'desc' })}
          />
        )}
        <StatTile
          label={t('overview.stats.coverage')}
          {...words.coverage}
          href={entities({ sort: 'coverage', order: 'asc' })}
        />
        <StatTile label={t('overview.stats.waivers')} {...words.waivers} />
        <StatTile
          label={t('overview.stats.unowned')}
          {...words.unowned}
          href={
            overview.unowned > 0
              ? entities({
                  filter: { owner: [nobody], mine: false, children: false },
                })
              : undefined
          }
        />
      </ul>
    </section>
  );
}

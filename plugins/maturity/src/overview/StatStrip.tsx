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
import { StatTile, StatTiles } from '../components';
import {
  PageScope,
  filterSearch,
  nobody,
  useEntitiesHref,
  useRootPath,
} from '../filters';
import { useMaturityTranslation } from '../hooks';
import { useStatWords } from './useStatWords';

/** The figures that say where the organisation stands. */
export function StatStrip(props: { scope: PageScope; overview: Overview }) {
  const { scope, overview } = props;
  const { t } = useMaturityTranslation();
  const entities = useEntitiesHref(scope);
  const register = `${useRootPath()}/risk${filterSearch({
    filter: scope.filter,
    params: { model: scope.model.id, waiver: 'active' },
  })}#register`;
  const words = useStatWords({ model: scope.model, overview });
  const titleId = useId();
  const allScored = overview.scored === overview.subjects;
  const withOverall = overview.levels.length > 0;
  return (
    <section aria-labelledby={titleId}>
      <VisuallyHidden>
        <h2 id={titleId}>{t('overview.stats.label')}</h2>
      </VisuallyHidden>
      <StatTiles>
        <StatTile
          label={t('overview.stats.scored')}
          {...words.scored}
          href={entities({ filter: allScored ? {} : { flag: ['scored'] } })}
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
            href={
              overview.atTarget > 0
                ? entities({ filter: { flag: ['at-target'] } })
                : undefined
            }
          />
        )}
        <StatTile
          label={t('overview.stats.coverage')}
          {...words.coverage}
          href={entities({ sort: 'coverage', order: 'asc' })}
        />
        <StatTile
          label={t('overview.stats.waivers')}
          {...words.waivers}
          href={overview.waivers.active > 0 ? register : undefined}
        />
        <StatTile
          label={t('overview.stats.unowned')}
          {...words.unowned}
          href={
            overview.unowned > 0
              ? entities({
                  filter: { owner: [nobody], mine: false },
                })
              : undefined
          }
        />
      </StatTiles>
    </section>
  );
}

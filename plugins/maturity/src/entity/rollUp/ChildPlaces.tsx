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

import { HeatmapRow } from '@platform-maturity/backstage-plugin-maturity-common';
import { useMaturityApi } from '../../api';
import {
  EmptyState,
  Loaded,
  LoadingSkeleton,
  Muted,
  Section,
} from '../../components';
import { PageScope, SubjectFilter, nothing } from '../../filters';
import { useAsyncState, useMaturityTranslation } from '../../hooks';
import { Place } from './Place';
import styles from './RollUp.module.css';

/** As many as the backend answers at once. */
const most = 50;

/** The child groups of a group, the systems of a domain, the worst first. */
export function ChildPlaces(props: {
  /** Lower case. */
  kind: string;
  entityRef: string;
  scope: PageScope;
}) {
  const { kind, entityRef, scope } = props;
  const { t } = useMaturityTranslation();
  const api = useMaturityApi();
  const ofGroup = kind === 'group';
  const state = useAsyncState({
    deps: [api, entityRef, scope.model.id, ofGroup],
    load: signal =>
      api.getHeatmap(
        {
          model: scope.model.id,
          limit: most,
          ...(ofGroup
            ? { rows: 'group', parent: entityRef }
            : { rows: 'system', domain: [entityRef] }),
        },
        { signal },
      ),
  });
  return (
    <Section
      title={t(ofGroup ? 'entity.rollUp.groups' : 'entity.rollUp.systems')}
      description={t('entity.rollUp.placesDescription')}
    >
      <Loaded
        state={state}
        compact
        skeleton={<LoadingSkeleton blocks={[200]} />}
      >
        {({ items, totalItems }) =>
          items.some(({ own }) => !own) ? (
            <div className={styles.page}>
              <ul className={styles.list}>
                {items.map(row => (
                  <Place
                    key={`${row.id} ${row.own}`}
                    row={row}
                    scope={scope}
                    filter={filterOf(row)}
                  />
                ))}
              </ul>
              {totalItems > items.length && (
                <Muted as="p">
                  {t('entity.rollUp.morePlaces', {
                    count: totalItems - items.length,
                  })}
                </Muted>
              )}
            </div>
          ) : (
            <EmptyState
              compact
              title={t(
                ofGroup ? 'entity.rollUp.noGroups' : 'entity.rollUp.noSystems',
              )}
            />
          )
        }
      </Loaded>
    </Section>
  );

  /** What leads to the entities of a row. */
  function filterOf({ id, own }: HeatmapRow): Partial<SubjectFilter> {
    return ofGroup
      ? { place: id ?? entityRef, directly: own }
      : { system: [id ?? nothing] };
  }
}

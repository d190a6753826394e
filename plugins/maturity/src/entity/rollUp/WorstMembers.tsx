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

import { ButtonLink, Table } from '@backstage/ui';
import { useMaturityApi } from '../../api';
import { Loaded, LoadingSkeleton, Section } from '../../components';
import { PageScope, SubjectQuery, useEntitiesHref } from '../../filters';
import { useAsyncState, useMaturityTranslation } from '../../hooks';
import { useMemberColumns } from '../members';
import styles from './RollUp.module.css';

const top = 10;

/** The entities of a group or domain, the worst first. */
export function WorstMembers(props: { scope: PageScope; query: SubjectQuery }) {
  const { scope, query } = props;
  const { model } = scope;
  const { t } = useMaturityTranslation();
  const api = useMaturityApi();
  const entities = useEntitiesHref(scope);
  const columns = useMemberColumns({ model });
  const sort = model.overall === 'none' ? 'coverage' : 'level';
  const state = useAsyncState({
    deps: [api, JSON.stringify(query), sort],
    load: signal =>
      api.getScorecards(
        { ...query, sort, order: 'asc', limit: top },
        { signal },
      ),
  });
  return (
    <Section
      title={t('entity.members.title')}
      description={t('entity.rollUp.membersDescription')}
    >
      <Loaded
        state={state}
        compact
        skeleton={<LoadingSkeleton blocks={[320]} />}
      >
        {({ items, totalItems }) => (
          <div className={styles.page}>
            <Table
              columnConfig={columns}
              data={items.map(item => ({ ...item, id: item.entityRef }))}
              pagination={{ type: 'none' }}
            />
            {totalItems > items.length && (
              <div>
                <ButtonLink
                  variant="secondary"
                  href={entities({ sort, order: 'asc' })}
                >
                  {t('entity.rollUp.showAll', { count: totalItems })}
                </ButtonLink>
              </div>
            )}
          </div>
        )}
      </Loaded>
    </Section>
  );
}

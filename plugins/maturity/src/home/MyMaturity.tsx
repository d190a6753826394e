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
import { ReactNode } from 'react';
import { useMaturityApi } from '../api';
import {
  EmptyState,
  LevelBadge,
  Loaded,
  LoadingSkeleton,
  Muted,
  SubjectLink,
} from '../components';
import { PageScope, SubjectQuery, useEntitiesHref } from '../filters';
import { useAsyncState, useMaturityTranslation } from '../hooks';
import { ActionItem } from '../insights/ActionItem';
import { MyDrop } from './MyDrop';
import styles from './Home.module.css';

/** A widget is small, and leads on. */
const top = 3;

const within = 'P30D';

/** The levels of what is the reader's, what to do, and what will drop. */
export function MyMaturity(props: { scope: PageScope; query: SubjectQuery }) {
  const { scope, query } = props;
  const { model } = scope;
  const { t } = useMaturityTranslation();
  const api = useMaturityApi();
  const entities = useEntitiesHref(scope);
  const sort = model.overall === 'none' ? 'coverage' : 'level';
  const state = useAsyncState({
    deps: [api, JSON.stringify(query), sort],
    load: async signal => {
      const [worst, actions, drops] = await Promise.all([
        api.getScorecards(
          { ...query, sort, order: 'asc', limit: top },
          { signal },
        ),
        api.getNextActions({ ...query, limit: top }, { signal }),
        api.getAtRisk({ ...query, within, limit: top }, { signal }),
      ]);
      return { worst, actions, drops };
    },
  });
  return (
    <Loaded
      state={state}
      compact
      skeleton={<LoadingSkeleton blocks={[96, 72]} />}
    >
      {({ worst, actions, drops }) =>
        worst.totalItems === 0 ? (
          <EmptyState
            compact
            title={t('home.emptyTitle')}
            description={t('home.emptyDescription', { model: model.title })}
          />
        ) : (
          <div className={styles.widget}>
            <Part title={t('home.levels')}>
              <ul className={styles.list}>
                {worst.items.map(row => (
                  <li key={row.entityRef} className={styles.row}>
                    <SubjectLink
                      entityRef={row.entityRef}
                      title={row.title}
                      model={model.id}
                    />
                    <LevelBadge
                      level={row.level}
                      potentialLevel={row.potentialLevel}
                      status={row.status}
                      levelCount={model.levels.length}
                    />
                    <Muted>
                      {t('home.openSteps', { count: row.counts.openSteps })}
                    </Muted>
                  </li>
                ))}
              </ul>
              <Link href={entities({})} variant="body-medium">
                {t('home.all', { count: worst.totalItems })}
              </Link>
            </Part>
            {actions.items.length > 0 && (
              <Part title={t('home.actions')}>
                <ol className={styles.list}>
                  {actions.items.map(action => (
                    <ActionItem
                      key={`${action.check} ${action.do}`}
                      action={action}
                      scope={scope}
                    />
                  ))}
                </ol>
              </Part>
            )}
            {drops.items.length > 0 && (
              <Part title={t('home.drops')}>
                <ul className={styles.list}>
                  {drops.items.map(subject => (
                    <MyDrop
                      key={subject.entityRef}
                      subject={subject}
                      model={model.id}
                    />
                  ))}
                </ul>
              </Part>
            )}
          </div>
        )
      }
    </Loaded>
  );
}

function Part(props: { title: string; children: ReactNode }) {
  const { title, children } = props;
  return (
    <div className={styles.part}>
      <Text as="h3" variant="body-large" weight="bold">
        {title}
      </Text>
      {children}
    </div>
  );
}

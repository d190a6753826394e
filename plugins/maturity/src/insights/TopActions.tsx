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

import { NextActions } from '@platform-maturity/backstage-plugin-maturity-common';
import { RiTrophyLine } from '@remixicon/react';
import { useMaturityApi } from '../api';
import { EmptyState, Loaded, LoadingSkeleton, Section } from '../components';
import { PageScope, SubjectQuery } from '../filters';
import { useAsyncState, useMaturityTranslation } from '../hooks';
import { ActionItem } from './ActionItem';
import styles from './Insights.module.css';

/** How many actions stand at first sight. */
const top = 5;

/** What to do next for the entities of a page, the most useful first. */
export function TopActions(props: {
  title: string;
  scope: PageScope;
  query: SubjectQuery;
  /** Where they came with something else. */
  first?: NextActions;
}) {
  const { title, scope, query, first } = props;
  const { t } = useMaturityTranslation();
  return (
    <Section title={title} description={t('insights.actions.description')}>
      <ActionList scope={scope} query={query} first={first} />
    </Section>
  );
}

/** The same without a heading, inside a section that has one. */
export function ActionList(props: {
  scope: PageScope;
  query: SubjectQuery;
  /** Where they came with something else. */
  first?: NextActions;
}) {
  const { scope, query, first } = props;
  const { t } = useMaturityTranslation();
  const api = useMaturityApi();
  const state = useAsyncState({
    deps: [api, JSON.stringify(query), scope.revision, first],
    keepPrevious: true,
    load: async signal =>
      first ?? api.getNextActions({ ...query, limit: top }, { signal }),
  });
  return (
    <Loaded state={state} compact skeleton={<LoadingSkeleton blocks={[240]} />}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState
            compact
            icon={<RiTrophyLine />}
            title={t('insights.actions.emptyTitle')}
            description={t('insights.actions.emptyDescription')}
          />
        ) : (
          <ol className={styles.list}>
            {items.map(action => (
              <ActionItem
                key={`${action.check} ${action.do}`}
                action={action}
                scope={scope}
              />
            ))}
          </ol>
        )
      }
    </Loaded>
  );
}

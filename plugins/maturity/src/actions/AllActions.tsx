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

import { Button } from '@backstage/ui';
import { NextAction } from '@platform-maturity/backstage-plugin-maturity-common';
import { RiTrophyLine } from '@remixicon/react';
import { useState } from 'react';
import { useMaturityApi } from '../api';
import {
  ChoiceButtons,
  CopyButton,
  EmptyState,
  Loaded,
  LoadingSkeleton,
  Muted,
  Section,
} from '../components';
import { PageScope, SubjectQuery } from '../filters';
import {
  useAsyncState,
  useFormat,
  useMaturityTranslation,
  useUrlParams,
} from '../hooks';
import { ActionItem } from '../insights';
import { useActionsMarkdown } from './useActionsMarkdown';
import styles from './Actions.module.css';

const kinds = ['all', 'fix', 'prove'] as const;
const pageSize = 25;
/** The API gives no more at once; nobody reads so many. */
const most = 500;

/** All actions for the entities of a page, the most useful first. */
export function AllActions(props: { scope: PageScope; query: SubjectQuery }) {
  const { scope, query } = props;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const api = useMaturityApi();
  const params = useUrlParams();
  const kind = kinds.find(one => one === params.get('do')) ?? 'all';
  const [limit, setLimit] = useState(pageSize);
  const state = useAsyncState({
    deps: [api, JSON.stringify(query), scope.revision, limit],
    keepPrevious: true,
    load: signal => api.getNextActions({ ...query, limit }, { signal }),
  });
  const markdown = useActionsMarkdown(scope);
  return (
    <Section
      title={t('actions.all.title')}
      description={t('actions.all.description')}
      actions={
        <ChoiceButtons
          label={t('actions.do.label')}
          choices={kinds.map(id => ({ id, label: t(`actions.do.${id}`) }))}
          selected={kind}
          onSelect={id => params.set({ do: id === 'all' ? undefined : id })}
        />
      }
    >
      <Loaded
        state={state}
        compact
        skeleton={<LoadingSkeleton blocks={[120, 120, 120]} />}
      >
        {({ items, totalItems }) => {
          if (items.length === 0) {
            return (
              <EmptyState
                compact
                icon={<RiTrophyLine />}
                title={t('insights.actions.emptyTitle')}
                description={t('insights.actions.emptyDescription')}
              />
            );
          }
          const shown = items.filter(
            action => kind === 'all' || action.do === kind,
          );
          return (
            <div className={styles.block}>
              <div className={styles.bar}>
                <Muted>
                  <span role="status">
                    {t('actions.all.shown', {
                      shown: format.number(shown.length),
                      total: format.number(totalItems),
                    })}
                  </span>
                </Muted>
                <CopyButton
                  label={t('actions.all.copy')}
                  text={markdown.ofActions(shown)}
                />
              </div>
              {shown.length === 0 ? (
                <Muted as="p">{t('actions.all.noneOfKind')}</Muted>
              ) : (
                <ol className={styles.list}>
                  {shown.map((action: NextAction) => (
                    <ActionItem
                      key={`${action.check} ${action.do}`}
                      action={action}
                      scope={scope}
                    />
                  ))}
                </ol>
              )}
              {totalItems > items.length && limit < most && (
                <div>
                  <Button
                    variant="secondary"
                    isPending={state.status === 'ready' && state.refreshing}
                    onPress={() => setLimit(Math.min(most, limit * 2))}
                  >
                    {t('actions.all.more')}
                  </Button>
                </div>
              )}
            </div>
          );
        }}
      </Loaded>
    </Section>
  );
}

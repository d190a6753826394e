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
import {
  GoldenPathState,
  GoldenPathSummary,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { useMaturityApi } from '../api';
import {
  ChoiceButtons,
  EmptyState,
  PagedList,
  Section,
  usePage,
  usePaging,
} from '../components';
import { PageScope, SubjectQuery } from '../filters';
import { useFormat, useMaturityTranslation, useUrlParams } from '../hooks';
import { PathEntityRows } from './PathEntityRows';
import { usePathHrefs } from './usePathHrefs';

/** Which entities are listed; the first where the address names none. */
const choices = [
  { state: 'on', name: 'on', count: 'onPath' },
  { state: 'drifted', name: 'drifted', count: 'drifted' },
  { state: 'outdated', name: 'outdated', count: 'outdated' },
  { state: 'could-join', name: 'couldJoin', count: 'couldJoin' },
  { state: 'off', name: 'off', count: 'offPath' },
] as const satisfies readonly {
  state: GoldenPathState;
  name: string;
  count: keyof GoldenPathSummary;
}[];

const showParam = 'show';

/** Who is on the path, who is furthest, who has left it, who could join. */
export function PathEntities(props: {
  scope: PageScope;
  path: GoldenPathSummary;
  query: SubjectQuery;
}) {
  const { scope, path, query } = props;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const api = useMaturityApi();
  const params = useUrlParams();
  const hrefs = usePathHrefs(scope);
  const paging = usePaging({ name: 'who', pageSize: 25 });
  const wanted = params.get(showParam);
  const { state } = choices.find(choice => choice.state === wanted) ?? {
    state: path.onPath > 0 ? ('on' as const) : ('off' as const),
  };
  const entities = usePage({
    paging,
    query: { ...query, id: path.id, pathState: [state] },
    load: (asked, { signal }) => api.getGoldenPathEntities(asked, { signal }),
    revision: scope.revision,
  });
  return (
    <Section
      id="who"
      title={t('goldenPaths.entities.title')}
      description={t('goldenPaths.entities.description')}
      actions={
        <ChoiceButtons
          label={t('goldenPaths.entities.show')}
          choices={choices.map(choice => ({
            id: choice.state,
            label: t('goldenPaths.entities.choice', {
              name: t(`goldenPaths.entities.${choice.name}`),
              count: format.number(path[choice.count]),
            }),
          }))}
          selected={state}
          onSelect={id => params.set({ [showParam]: id, ...paging.firstPage })}
        />
      }
    >
      <PagedList
        state={entities}
        paging={paging}
        label={t('goldenPaths.entities.pages')}
        height={240}
        empty={
          <EmptyState
            compact
            title={t('goldenPaths.entities.emptyTitle')}
            description={t(`goldenPaths.entities.empty.${state}`)}
          />
        }
      >
        {items => (
          <>
            <PathEntityRows scope={scope} path={path} items={items} />
            <Link
              href={hrefs.entities(path.id, { state })}
              variant="body-small"
            >
              {t('goldenPaths.entities.table')}
            </Link>
          </>
        )}
      </PagedList>
    </Section>
  );
}

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

import { useRouteRef } from '@backstage/core-plugin-api';
import {
  BreadcrumbEntry,
  pluginHeaderActionsApiRef,
  useApi,
  useBreadcrumbEntries,
} from '@backstage/frontend-plugin-api';
import { ReactElement } from 'react';
import { useMaturityTranslation } from '../hooks';
import { rootRouteRef } from '../routes';
import { PageRoutes } from './PageRoutes';
import { PagesHeader } from './PagesHeader';
import { PageTitle, pageLabel, usePageTabs } from './usePageTabs';

export interface MaturityPagesProps {
  /** The title that an app gave the page, if it gave one. */
  title?: string;
  pages: readonly (PageTitle & { element: ReactElement })[];
}

/**
 * The pages at `/maturity` with their header. Not the framework's layout: its
 * tabs know neither our language nor the filter, and drawn by us it would be a
 * new component for each change of the address.
 */
export function MaturityPages(props: MaturityPagesProps) {
  const { pages } = props;
  const { t } = useMaturityTranslation();
  const title = props.title ?? t('shared.page.title');
  const root = useRouteRef(rootRouteRef)();
  const headerActions = useApi(pluginHeaderActionsApiRef);
  const tabs = usePageTabs({ root, pages });
  const { items: breadcrumbs } = useBreadcrumbEntries();
  return (
    <BreadcrumbEntry entry={{ label: title, href: root }}>
      <PagesHeader
        title={title}
        titleLink={root}
        breadcrumbs={breadcrumbs}
        customActions={headerActions.getPluginHeaderActions('maturity')}
        tabs={tabs}
      />
      <PageRoutes
        pages={pages.map(page => ({
          path: page.path,
          element: (
            <BreadcrumbEntry
              entry={{
                label: pageLabel(t, page),
                href: `${root}/${page.path}`,
              }}
            >
              {page.element}
            </BreadcrumbEntry>
          ),
        }))}
      />
    </BreadcrumbEntry>
  );
}

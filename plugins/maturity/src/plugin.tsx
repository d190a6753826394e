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

import {
  ApiBlueprint,
  ExtensionBoundary,
  PageBlueprint,
  SubPageBlueprint,
  configApiRef,
  coreExtensionData,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
  EntityContextMenuItemBlueprint,
  EntityIconLinkBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import {
  SearchFilterResultTypeBlueprint,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';
import { MaturityClient } from '@platform-maturity/backstage-plugin-maturity-common';
import { RiShieldStarLine, RiStairsLine } from '@remixicon/react';
import { ComponentType } from 'react';
import { maturityApiRef } from './api';
import { useCopyBadge } from './catalog/useCopyBadge';
import { useMaturityIconLink } from './catalog/useMaturityIconLink';
import { MaturityPages, organisationPages } from './pages';
import {
  entityContentRouteRef,
  rootRouteRef,
  templateRouteRef,
} from './routes';
import { isMaturityResult } from './search/isMaturityResult';
import { subjectKinds, tabKinds } from './subjectKinds';

const subjects = { kind: { $in: subjectKinds } };

const maturityApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: maturityApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new MaturityClient({ discoveryApi, fetchApi }),
    }),
});

const maturityPage = PageBlueprint.makeWithOverrides({
  *factory(_originalFactory, { config, inputs, node }) {
    yield coreExtensionData.routePath(config.path ?? '/maturity');
    yield coreExtensionData.routeRef(rootRouteRef);
    yield coreExtensionData.title(config.title ?? 'Maturity');
    yield coreExtensionData.icon(<RiStairsLine />);
    // Once, and not by the original: with a loader that one makes a new page
    // for each change of the address, which would lose what was entered.
    yield coreExtensionData.reactElement(
      ExtensionBoundary.lazy(node, async () => (
        <MaturityPages
          title={config.title}
          pages={inputs.pages.map(page => ({
            path: page.get(coreExtensionData.routePath),
            title: page.get(coreExtensionData.title),
            element: page.get(coreExtensionData.reactElement),
          }))}
        />
      )),
    );
  },
});

const subPages = organisationPages.map(({ path, title, load }) =>
  SubPageBlueprint.make({
    name: path,
    params: {
      path,
      title,
      loader: () =>
        load().then((Page: ComponentType) => {
          return <Page />;
        }),
    },
  }),
);

const maturityEntityContent = EntityContentBlueprint.make({
  params: {
    path: '/maturity',
    title: 'Maturity',
    icon: <RiStairsLine />,
    filter: { kind: { $in: tabKinds } },
    routeRef: entityContentRouteRef,
    loader: () => import('./entity').then(m => <m.EntityMaturityContent />),
  },
});

const maturityEntityCard = EntityCardBlueprint.make({
  params: {
    type: 'info',
    filter: subjects,
    loader: () => import('./entity').then(m => <m.EntityMaturityCard />),
  },
});

const maturityIconLink = EntityIconLinkBlueprint.make({
  params: { filter: subjects, useProps: useMaturityIconLink },
});

const copyBadgeItem = EntityContextMenuItemBlueprint.makeWithOverrides({
  name: 'copy-badge',
  factory(originalFactory, { apis }) {
    const enabled = apis
      .get(configApiRef)
      ?.getOptionalBoolean('maturity.badges.enabled');
    return originalFactory({
      icon: <RiShieldStarLine size={16} />,
      // Where the backend answers no badges there is nothing to copy.
      filter: enabled ? subjects : () => false,
      useProps: useCopyBadge,
    });
  },
});

const maturityHomeWidget = HomePageWidgetBlueprint.make({
  name: 'mine',
  params: {
    name: 'MaturityOfMine',
    title: 'Maturity of what is mine',
    description: 'Levels of your entities, next steps and what drops soon.',
    layout: { width: { minColumns: 3 }, height: { minRows: 4 } },
    components: () => import('./home').then(m => ({ Content: m.HomeMaturity })),
  },
});

const searchResult = SearchResultListItemBlueprint.make({
  params: {
    icon: <RiStairsLine />,
    predicate: isMaturityResult,
    component: () => import('./search').then(m => m.MaturityResult),
  },
});

const searchResultType = SearchFilterResultTypeBlueprint.make({
  params: { value: 'maturity', name: 'Maturity', icon: <RiStairsLine /> },
});

/**
 * Scorecards of catalog entities: the organisation-wide pages at `/maturity`,
 * a tab and a card on components, APIs, resources and systems, and a tab that
 * counts what is theirs on groups and domains.
 *
 * @public
 */
export const maturityPlugin = createFrontendPlugin({
  pluginId: 'maturity',
  title: 'Maturity',
  icon: <RiStairsLine />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef, entityContent: entityContentRouteRef },
  externalRoutes: { template: templateRouteRef },
  extensions: [
    maturityApi,
    maturityPage,
    ...subPages,
    maturityEntityContent,
    maturityEntityCard,
    maturityIconLink,
    copyBadgeItem,
    maturityHomeWidget,
    searchResult,
    searchResultType,
  ],
});

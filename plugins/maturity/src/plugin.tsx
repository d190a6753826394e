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
  PageBlueprint,
  SubPageBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { MaturityClient } from '@platform-maturity/backstage-plugin-maturity-common';
import { RiStairsLine } from '@remixicon/react';
import { maturityApiRef } from './api';
import {
  entityContentRouteRef,
  rootRouteRef,
  templateRouteRef,
} from './routes';
import { subjectKinds } from './subjectKinds';

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

const maturityPage = PageBlueprint.make({
  params: {
    path: '/maturity',
    title: 'Maturity',
    icon: <RiStairsLine />,
    routeRef: rootRouteRef,
  },
});

const overviewSubPage = SubPageBlueprint.make({
  name: 'overview',
  params: {
    path: 'overview',
    title: 'Overview',
    loader: () => import('./overview').then(m => <m.OverviewPage />),
  },
});

const entitiesSubPage = SubPageBlueprint.make({
  name: 'entities',
  params: {
    path: 'entities',
    title: 'Entities',
    loader: () => import('./entities').then(m => <m.EntitiesPage />),
  },
});

const maturityEntityContent = EntityContentBlueprint.make({
  params: {
    path: '/maturity',
    title: 'Maturity',
    icon: <RiStairsLine />,
    filter: subjects,
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

/**
 * Scorecards of catalog entities: the organisation-wide pages at `/maturity`,
 * and a tab and a card on components, APIs, resources and systems.
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
    overviewSubPage,
    entitiesSubPage,
    maturityEntityContent,
    maturityEntityCard,
  ],
});

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

import { Entity } from '@backstage/catalog-model';
import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { MaturityClient } from '@platform-maturity/backstage-plugin-maturity-common';
import { maturityApiRef } from './api';
import {
  entityContentRouteRef,
  rootRouteRef,
  templateRouteRef,
} from './routes';
import { subjectKinds } from './subjectKinds';

export { maturityApiRef, useMaturityApi } from './api';
export { maturityTranslationRef } from './translation';

/**
 * The plugin for apps on `@backstage/core-plugin-api`.
 *
 * @public
 */
export const maturityPlugin = createPlugin({
  id: 'maturity',
  apis: [
    createApiFactory({
      api: maturityApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new MaturityClient({ discoveryApi, fetchApi }),
    }),
  ],
  routes: { root: rootRouteRef, entityContent: entityContentRouteRef },
  externalRoutes: { template: templateRouteRef },
});

/**
 * The organisation-wide pages, for a route of the app:
 * `<Route path="/maturity" element={<MaturityPage />} />`.
 *
 * @public
 */
export const MaturityPage = maturityPlugin.provide(
  createRoutableExtension({
    name: 'MaturityPage',
    component: () => import('./legacy/MaturityPage').then(m => m.MaturityPage),
    mountPoint: rootRouteRef,
  }),
);

/**
 * The Maturity tab, for an `EntityLayout.Route` at `/maturity`.
 *
 * @public
 */
export const EntityMaturityContent = maturityPlugin.provide(
  createRoutableExtension({
    name: 'EntityMaturityContent',
    component: () => import('./entity').then(m => m.EntityMaturityContent),
    mountPoint: entityContentRouteRef,
  }),
);

/**
 * The Maturity card, for the overview of an entity.
 *
 * @public
 */
export const EntityMaturityCard = maturityPlugin.provide(
  createComponentExtension({
    name: 'EntityMaturityCard',
    component: {
      lazy: () => import('./entity').then(m => m.EntityMaturityCard),
    },
  }),
);

/**
 * Whether an entity is of a kind that has a Maturity tab and card, for
 * `EntitySwitch.Case` and the `if` of an `EntityLayout.Route`.
 *
 * @public
 */
export function isMaturityAvailable(entity: Entity): boolean {
  return subjectKinds.includes(entity.kind.toLocaleLowerCase('en-US'));
}

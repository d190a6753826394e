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
import { createCardExtension } from '@backstage/plugin-home-react';
import { createSearchResultListItemExtension } from '@backstage/plugin-search-react';
import { MaturityClient } from '@platform-maturity/backstage-plugin-maturity-common';
import { maturityApiRef } from './api';
import {
  entityContentRouteRef,
  rootRouteRef,
  templateRouteRef,
} from './routes';
import type { MaturityResultProps } from './search';
import { isMaturityResult } from './search/isMaturityResult';
import { subjectKinds, tabKinds } from './subjectKinds';

export { maturityApiRef, useMaturityApi } from './api';
export {
  createMaturityColumn,
  createMaturityTableColumn,
} from './catalog/createMaturityColumn';
export type { MaturityTableColumn } from './catalog/createMaturityColumn';
export { useCopyBadge } from './catalog/useCopyBadge';
export type { CopyBadge } from './catalog/useCopyBadge';
export { useMaturityIconLink } from './catalog/useMaturityIconLink';
export type { MaturityResultProps } from './search';
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
export const EntityMaturityContent: () => JSX.Element = maturityPlugin.provide(
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
export const EntityMaturityCard: () => JSX.Element = maturityPlugin.provide(
  createComponentExtension({
    name: 'EntityMaturityCard',
    component: {
      lazy: () => import('./entity').then(m => m.EntityMaturityCard),
    },
  }),
);

/**
 * The level of the entity of a page, for a header of an app's own.
 *
 * @public
 */
export const EntityMaturityBadge: () => JSX.Element | null =
  maturityPlugin.provide(
    createComponentExtension({
      name: 'EntityMaturityBadge',
      component: {
        lazy: () => import('./catalog').then(m => m.EntityMaturityBadge),
      },
    }),
  );

/**
 * A widget of the home page with what is the reader's: its levels, next steps,
 * and what drops soon.
 *
 * @public
 */
export const HomeMaturityCard = maturityPlugin.provide(
  createCardExtension({
    name: 'HomeMaturityCard',
    title: 'Maturity of what is mine',
    description: 'Levels of your entities, next steps and what drops soon.',
    layout: { width: { minColumns: 3 }, height: { minRows: 4 } },
    components: () => import('./home').then(m => ({ Content: m.HomeMaturity })),
  }),
);

/**
 * A practice or a golden path among the results of a search page, for the
 * children of its `SearchResult`.
 *
 * @public
 */
export const MaturitySearchResultListItem: (
  props: MaturityResultProps,
) => JSX.Element | null = maturityPlugin.provide(
  createSearchResultListItemExtension({
    name: 'MaturitySearchResultListItem',
    component: () => import('./search').then(m => m.MaturityResult),
    predicate: isMaturityResult,
  }),
);

/**
 * Whether an entity is of a kind that has a scorecard, so a Maturity card, for
 * `EntitySwitch.Case` and the `if` of an `EntityLayout.Route`.
 *
 * @public
 */
export function isMaturityAvailable(entity: Entity): boolean {
  return subjectKinds.includes(entity.kind.toLocaleLowerCase('en-US'));
}

/**
 * Whether an entity is of a kind that has a Maturity tab: those with a
 * scorecard, and groups and domains, whose tab counts what is theirs.
 *
 * @public
 */
export function isMaturityTabAvailable(entity: Entity): boolean {
  return tabKinds.includes(entity.kind.toLocaleLowerCase('en-US'));
}

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

import { parseEntityRef } from '@backstage/catalog-model';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { useLocation } from 'react-router-dom';
import { maturityApiRef } from '../api';
import { EntityMaturityContent } from '../entity';
import { rootRouteRef } from '../routes';
import { EntityMaturityApi, exampleMaturityApi } from './exampleMaturityApi';
import {
  OrganisationMaturityApi,
  exampleOrganisation,
} from './exampleOrganisation';

export interface RenderEntityTabOptions {
  entityRef?: string;
  /** Query of the address, for example `?state=failed`. */
  search?: string;
  /** Who owns the entity; the reader is user:default/test. */
  owner?: string;
  api?: Partial<EntityMaturityApi & OrganisationMaturityApi>;
}

const reader = 'user:default/test';

/** Where the tests read the query of the address. */
function ShownAddress() {
  const { search } = useLocation();
  return <output aria-label="address">{search}</output>;
}

/** Renders the Maturity tab of an entity in a test app. */
export function renderEntityTab(options: RenderEntityTabOptions = {}) {
  const { entityRef = 'component:default/checkout', search = '' } = options;
  const { owner = 'group:default/others' } = options;
  const api = {
    ...exampleOrganisation(),
    ...exampleMaturityApi(),
    ...options.api,
  };
  const { kind, namespace, name } = parseEntityRef(entityRef);
  const entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: kind.charAt(0).toUpperCase() + kind.slice(1),
    metadata: { namespace, name },
    spec: { type: 'service' },
    relations: [{ type: 'ownedBy', targetRef: owner }],
  };
  renderInTestApp(
    <EntityProvider entity={entity}>
      <EntityMaturityContent />
      <ShownAddress />
    </EntityProvider>,
    {
      apis: [
        [maturityApiRef, api as never],
        mockApis.identity({
          userEntityRef: reader,
          ownershipEntityRefs: [reader],
        }),
      ],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/maturity': rootRouteRef as never,
      },
      initialRouteEntries: [`/${search}`],
    },
  );
  return { api };
}

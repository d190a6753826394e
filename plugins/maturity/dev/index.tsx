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
import { InMemoryCatalogClient } from '@backstage/catalog-client/testUtils';
import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import maturityPlugin, { maturityApiRef } from '../src';
import { exampleMaturityApi, exampleOrganisation } from '../src/__testUtils__';

// The plugin on examples, without a backend: `yarn start` in this package, then
// /catalog/default/component/checkout/maturity, /catalog/default/system/shop/maturity,
// /catalog/default/group/payments/maturity
// or /maturity. For the whole thing start the demo portal instead.

function entity(kind: string, name: string, title: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { namespace: 'default', name, title },
    spec: { type: 'service', lifecycle: 'production', owner: 'shop' },
  };
}

const entities = [
  entity('Component', 'checkout', 'Checkout'),
  entity('Component', 'returns', 'Returns'),
  entity('System', 'shop', 'Shop'),
  entity('Group', 'payments', 'Payments'),
];

createDevApp({
  features: [
    catalogPlugin,
    maturityPlugin,
    createFrontendModule({
      pluginId: 'catalog',
      extensions: [
        ApiBlueprint.make({
          params: defineParams =>
            defineParams({
              api: catalogApiRef,
              deps: {},
              factory: () => new InMemoryCatalogClient({ entities }),
            }),
        }),
      ],
    }),
    createFrontendModule({
      pluginId: 'maturity',
      extensions: [
        ApiBlueprint.make({
          params: defineParams =>
            defineParams({
              api: maturityApiRef,
              deps: {},
              factory: () => ({
                ...notInTheExamples(),
                ...exampleMaturityApi(),
                ...exampleOrganisation(),
              }),
            }),
        }),
      ],
    }),
  ],
});

/** What no page of the plugin calls. */
function notInTheExamples() {
  const refuse = async () => {
    throw new Error('The examples cannot answer this');
  };
  return {
    getScorecardsByRefs: refuse,
    getAtRisk: refuse,
    getFacts: refuse,
    pushFacts: refuse,
    withdrawFacts: refuse,
    getGoldenPaths: refuse,
    getGoldenPath: refuse,
    getGoldenPathEntities: refuse,
    exportCsv: refuse,
    preview: refuse,
    attest: refuse,
    getAttestations: refuse,
    revokeAttestation: refuse,
    requestWaiver: refuse,
    getWaivers: refuse,
    decideWaiver: refuse,
    getPlatforms: refuse,
    getAssessment: refuse,
    getTargets: refuse,
    chooseTargets: refuse,
    startWhatIf: refuse,
    getWhatIf: refuse,
    getWhatIfMoves: refuse,
    cancelWhatIf: refuse,
  };
}

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

import { renderTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import { exampleMaturityApi, exampleOrganisation } from './__testUtils__';
import { maturityApiRef } from './api';
// Loaded here, so that the lazy parts have nothing left to read.
import './entity';
import plugin from './index';
import { organisationPages } from './pages';

function entity(kind: string) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { namespace: 'default', name: 'checkout' },
  };
}

describe('maturityPlugin', () => {
  it('adds a tab and a card to the pages of subjects', async () => {
    renderTestApp({
      features: [plugin],
      extensions: [createTestEntityPage({ entity: entity('Component') })],
      apis: [[maturityApiRef, exampleMaturityApi() as never]],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    });
    expect(
      await screen.findByRole('link', { name: 'Show scorecard' }),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('region', { name: 'All practices' }),
    ).toBeInTheDocument();
  });

  it('adds a tab, and no card, to the pages of groups and domains', async () => {
    renderTestApp({
      features: [plugin],
      extensions: [createTestEntityPage({ entity: entity('Group') })],
      apis: [
        [
          maturityApiRef,
          { ...exampleOrganisation(), ...exampleMaturityApi() } as never,
        ],
      ],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    });
    expect(
      await screen.findByRole('region', { name: 'Child groups' }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('link', { name: 'Show scorecard' }),
    ).not.toBeInTheDocument();
  });

  it('leaves the pages of other entities alone', async () => {
    renderTestApp({
      features: [plugin],
      extensions: [createTestEntityPage({ entity: entity('User') })],
      apis: [[maturityApiRef, exampleMaturityApi() as never]],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    });
    expect(await screen.findByTestId('empty-entity-page')).toBeInTheDocument();
    expect(
      screen.queryByRole('link', { name: 'Show scorecard' }),
    ).not.toBeInTheDocument();
  });

  it('has a sub-page for each page of the organisation', () => {
    expect(plugin.getExtension('page:maturity')).toBeDefined();
    for (const { path } of organisationPages) {
      expect(plugin.getExtension(`sub-page:maturity/${path}`)).toBeDefined();
    }
  });
});

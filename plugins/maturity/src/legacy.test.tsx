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

import { discoveryApiRef } from '@backstage/core-plugin-api';
import {
  EntityProvider,
  catalogApiRef,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { SearchResultListItemExtensions } from '@backstage/plugin-search-react';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  TestApiProvider,
  mockApis,
  renderInTestApp,
} from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { ReactElement } from 'react';
import { Route, Routes } from 'react-router-dom';
// Loaded here, so that the lazy parts have nothing left to read.
import './entity';
import './legacy/MaturityPage';
import './search';
import { exampleMaturityApi, exampleOrganisation } from './__testUtils__';
import {
  EntityMaturityCard,
  EntityMaturityContent,
  MaturityPage,
  MaturitySearchResultListItem,
  isMaturityAvailable,
  isMaturityTabAvailable,
  maturityApiRef,
  maturityPlugin,
} from './legacy';

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { namespace: 'default', name: 'checkout' },
};

async function renderInLegacyApp(path: string, element: ReactElement) {
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [
          maturityApiRef,
          { ...exampleMaturityApi(), ...exampleOrganisation() } as never,
        ],
        [catalogApiRef, catalogApiMock({ entities: [entity] })],
        [discoveryApiRef, mockApis.discovery()],
        [permissionApiRef, mockApis.permission()],
      ]}
    >
      <EntityProvider entity={entity}>
        <Routes>
          <Route path={`${path}/*`} element={element} />
        </Routes>
      </EntityProvider>
    </TestApiProvider>,
    {
      routeEntries: [path],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/maturity': maturityPlugin.routes.root,
        '/tab': maturityPlugin.routes.entityContent,
      },
    },
  );
}

describe('legacy', () => {
  it('renders the tab in an app on core-plugin-api', async () => {
    await renderInLegacyApp('/tab', <EntityMaturityContent />);
    expect(
      await screen.findByRole('heading', { name: 'Level 1 of 3 · Start' }),
    ).toBeInTheDocument();
    expect(await screen.findByText('Level: from 2 to 1')).toBeInTheDocument();
  });

  it('renders the card', async () => {
    await renderInLegacyApp('/card', <EntityMaturityCard />);
    expect(
      await screen.findByRole('link', { name: 'Show scorecard' }),
    ).toBeInTheDocument();
    expect(await screen.findByText('Level 1 of 3 · Start')).toBeInTheDocument();
  });

  it('renders the page with its sub-pages as tabs', async () => {
    await renderInLegacyApp('/maturity', <MaturityPage />);
    expect(
      await screen.findByRole('tab', { name: 'Overview' }),
    ).toHaveAttribute('href', '/maturity/overview');
    expect(screen.getByRole('tab', { name: 'Entities' })).toHaveAttribute(
      'href',
      '/maturity/entities',
    );
    expect(
      await screen.findByText('of what is asked has evidence'),
    ).toBeInTheDocument();
  });

  it('renders its results of a search among those of others', async () => {
    const document = { title: 'Tests', text: 'Run them.', location: '/tests' };
    await renderInLegacyApp(
      '/search',
      <SearchResultListItemExtensions
        results={[
          { type: 'maturity', document },
          { type: 'techdocs', document: { ...document, title: 'Pages' } },
        ]}
      >
        <MaturitySearchResultListItem />
      </SearchResultListItemExtensions>,
    );
    expect(await screen.findByText('Practice')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Tests' })).toHaveAttribute(
      'href',
      '/tests',
    );
    expect(screen.getByText('Pages')).toBeInTheDocument();
  });

  it('says which entities have a card and a tab', () => {
    expect(isMaturityAvailable(entity)).toBe(true);
    expect(isMaturityTabAvailable(entity)).toBe(true);
    const group = { ...entity, kind: 'Group' };
    expect(isMaturityAvailable(group)).toBe(false);
    expect(isMaturityTabAvailable(group)).toBe(true);
    const user = { ...entity, kind: 'User' };
    expect(isMaturityAvailable(user)).toBe(false);
    expect(isMaturityTabAvailable(user)).toBe(false);
  });
});

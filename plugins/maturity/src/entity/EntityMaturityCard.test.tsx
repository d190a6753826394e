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

import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { screen, within } from '@testing-library/react';
import {
  EntityMaturityApi,
  exampleMaturityApi,
  exampleScorecard,
} from '../__testUtils__';
import { maturityApiRef } from '../api';
import { EntityMaturityCard } from './EntityMaturityCard';

function renderCard(api: Partial<EntityMaturityApi> = {}) {
  renderInTestApp(
    <EntityProvider
      entity={{
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: { name: 'checkout' },
      }}
    >
      <EntityMaturityCard />
    </EntityProvider>,
    {
      apis: [[maturityApiRef, { ...exampleMaturityApi(), ...api } as never]],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
}

describe('EntityMaturityCard', () => {
  it('shows the level and the first steps, each leading to its place', async () => {
    renderCard();
    expect(await screen.findByText('Level 1 of 3 · Start')).toBeInTheDocument();
    expect(
      screen.getByRole('heading', { name: 'To reach level 2' }),
    ).toBeInTheDocument();
    const [, steps] = screen.getAllByRole('list');
    expect(
      within(steps)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['Secrets in a vaultNo data', 'Tests on every changeNot met']);
    expect(
      screen.getByRole('link', { name: 'Secrets in a vault' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/checkout/maturity?model=three-steps&open=vault',
    );
    expect(
      screen.getByRole('link', { name: 'Show scorecard' }),
    ).toHaveAttribute('href', '/catalog/default/component/checkout/maturity');
  });

  it('stays quiet about an entity that is not scored', async () => {
    renderCard({
      getScorecard: async () => ({
        ...exampleScorecard,
        status: 'not-scored',
        reason: 'nothing-applies',
        level: null,
      }),
    });
    expect(
      await screen.findByText('Nothing is asked here'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('list')).not.toBeInTheDocument();
  });
});

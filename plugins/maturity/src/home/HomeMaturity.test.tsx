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

import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { MaturityApi } from '@platform-maturity/backstage-plugin-maturity-common';
import { screen } from '@testing-library/react';
import {
  exampleMaturityApi,
  exampleMembers,
  exampleOrganisation,
} from '../__testUtils__';
import { maturityApiRef } from '../api';
import { rootRouteRef } from '../routes';
import { HomeMaturity } from './HomeMaturity';

function renderHome(api: Partial<MaturityApi> = {}) {
  const getScorecards = jest.fn(async () => ({
    items: exampleMembers.items.slice(0, 3),
    totalItems: 7,
  }));
  const getAtRisk = jest.fn(async () => ({
    items: [
      {
        entityRef: 'component:default/cart',
        title: 'Cart service',
        kind: 'component',
        level: 2,
        targetLevel: null,
        drops: [
          {
            at: new Date(Date.now() + 5.5 * 86_400_000).toISOString(),
            from: 2,
            to: 1,
            categories: [],
            why: [],
            checks: [],
          },
        ],
      },
    ],
    totalItems: 1,
  }));
  renderInTestApp(<HomeMaturity />, {
    apis: [
      [
        maturityApiRef,
        {
          ...exampleOrganisation(),
          ...exampleMaturityApi(),
          getScorecards,
          getAtRisk,
          ...api,
        } as never,
      ],
      mockApis.identity({
        userEntityRef: 'user:default/test',
        ownershipEntityRefs: ['group:default/team'],
      }),
    ],
    mountedRoutes: {
      '/catalog/:namespace/:kind/:name': entityRouteRef,
      '/maturity': rootRouteRef as never,
    },
  });
  return { getScorecards };
}

describe('HomeMaturity', () => {
  it('shows levels, next steps and drops of what is the reader’s', async () => {
    const { getScorecards } = renderHome();
    expect(
      await screen.findByRole('heading', { name: 'Furthest behind' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('heading', { name: 'Next steps' }),
    ).toBeInTheDocument();
    expect(screen.getByText('from 2 to 1, in 5 days')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Show all 7 entities' }),
    ).toHaveAttribute('href', expect.stringContaining('/maturity/entities'));
    expect(getScorecards).toHaveBeenCalledWith(
      expect.objectContaining({
        owner: ['user:default/test', 'group:default/team'],
        children: true,
        sort: 'level',
        order: 'asc',
      }),
      expect.anything(),
    );
  });

  it('says so when nothing is theirs', async () => {
    renderHome({ getScorecards: async () => ({ items: [], totalItems: 0 }) });
    expect(
      await screen.findByText('Nothing of yours is scored'),
    ).toBeInTheDocument();
  });
});

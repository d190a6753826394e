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

import { alertApiRef, discoveryApiRef } from '@backstage/core-plugin-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { MaturityApi } from '@platform-maturity/backstage-plugin-maturity-common';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ReactElement } from 'react';
import { exampleMembers } from '../__testUtils__';
import { maturityApiRef } from '../api';
import { createMaturityTableColumn } from './createMaturityColumn';
import { EntityMaturityBadge } from './EntityMaturityBadge';
import { useCopyBadge } from './useCopyBadge';
import { useMaturityIconLink } from './useMaturityIconLink';

const entityOf = (name: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { namespace: 'default', name },
});

const [summary] = exampleMembers.items;

function renderWith(element: ReactElement) {
  const getScorecardsByRefs: jest.MockedFunction<
    MaturityApi['getScorecardsByRefs']
  > = jest.fn(async ({ entityRefs }) =>
    entityRefs.map(entityRef =>
      entityRef.endsWith('/unknown')
        ? null
        : { ...summary, entityRef, level: 1, potentialLevel: 2 },
    ),
  );
  const post = jest.fn();
  renderInTestApp(
    <EntityProvider entity={entityOf('checkout')}>{element}</EntityProvider>,
    {
      apis: [
        [maturityApiRef, { getScorecardsByRefs } as never],
        [
          alertApiRef,
          {
            post,
            alert$: () => ({ subscribe: () => ({ unsubscribe() {} }) }),
          } as never,
        ],
        [
          discoveryApiRef,
          { getBaseUrl: async id => `https://portal.example/api/${id}` },
        ],
      ],
      config: { maturity: { badges: { enabled: true } } },
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
  return { getScorecardsByRefs, post };
}

describe('the level in the catalog', () => {
  it('asks once for all rows of a table', async () => {
    const column = createMaturityTableColumn();
    const { getScorecardsByRefs } = renderWith(
      <table>
        <tbody>
          {['checkout', 'cart', 'unknown'].map(name => (
            <tr key={name}>
              <td>{column.render({ entity: entityOf(name) })}</td>
            </tr>
          ))}
        </tbody>
      </table>,
    );
    expect(await screen.findAllByText('Level 1')).toHaveLength(2);
    expect(screen.getAllByText('could be 2')).toHaveLength(2);
    expect(
      screen.getByText('Not scored by the default model'),
    ).toBeInTheDocument();
    expect(getScorecardsByRefs).toHaveBeenCalledTimes(1);
  });

  it('leads to the tab from a header and from the About card', async () => {
    function About() {
      const { label, href } = useMaturityIconLink();
      return <a href={href}>{label}</a>;
    }
    renderWith(
      <>
        <EntityMaturityBadge />
        <About />
      </>,
    );
    const path = '/catalog/default/component/checkout/maturity';
    expect(
      await screen.findByRole('link', { name: 'Maturity: 1–2' }),
    ).toHaveAttribute('href', path);
    expect(screen.getByRole('link', { name: /^Level 1/ })).toHaveAttribute(
      'href',
      path,
    );
  });

  it('copies a badge for a readme, linked to the tab', async () => {
    // Comes with a clipboard of its own.
    const user = userEvent.setup();
    const writeText = jest.spyOn(navigator.clipboard, 'writeText');
    function Item() {
      const { title, onClick, isEnabled } = useCopyBadge();
      return (
        <button disabled={!isEnabled} onClick={onClick}>
          {title}
        </button>
      );
    }
    const { post } = renderWith(<Item />);
    await user.click(
      await screen.findByRole('button', { name: 'Copy maturity badge' }),
    );
    await waitFor(() =>
      expect(post).toHaveBeenCalledWith(
        expect.objectContaining({ severity: 'info' }),
      ),
    );
    expect(writeText).toHaveBeenCalledWith(
      '[![Maturity](https://portal.example/api/maturity/v1/badges/component/default/checkout.svg)](http://localhost/catalog/default/component/checkout/maturity)',
    );
  });
});

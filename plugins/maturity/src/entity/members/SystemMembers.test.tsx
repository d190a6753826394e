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

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { exampleOrganisation } from '../../__testUtils__';
import { renderEntityTab } from '../../__testUtils__/renderEntityTab';

describe('SystemMembers', () => {
  it('shows the members worst first, with their spread and what stays hidden', async () => {
    renderEntityTab({ entityRef: 'system:default/shop' });
    const members = within(
      await screen.findByRole('region', { name: 'Members' }),
    );
    expect(
      (await members.findAllByRole('rowheader')).map(
        ({ textContent }) => textContent,
      ),
    ).toEqual(['Returns', 'Checkout', 'Catalogue']);
    expect(members.getByRole('link', { name: 'Returns' })).toHaveAttribute(
      'href',
      '/catalog/default/component/returns/maturity?model=three-steps',
    );
    expect(
      members.getByRole('img', {
        name: 'Members by level. Level 0: 1 (33%), 1 undecided. Level 1: 2 (67%), 1 undecided',
      }),
    ).toBeInTheDocument();
    expect(
      members.getByText('And 2 more that you may not see; they count too.'),
    ).toBeInTheDocument();
  });

  it('asks what to do for members of every kind, and how they moved', async () => {
    const { getNextActions, getTrend } = exampleOrganisation();
    const api = {
      getNextActions: jest.fn(getNextActions),
      getTrend: jest.fn(getTrend),
    };
    renderEntityTab({ entityRef: 'system:default/shop', api });
    const section = within(
      await screen.findByRole('region', { name: 'What holds us back' }),
    );
    expect(
      await section.findByRole('heading', {
        name: 'Fix: Secrets are scanned for',
      }),
    ).toBeInTheDocument();
    for (const call of [api.getNextActions, api.getTrend]) {
      await waitFor(() =>
        expect(call).toHaveBeenCalledWith(
          expect.objectContaining({
            system: ['system:default/shop'],
            kind: ['*'],
          }),
          expect.anything(),
        ),
      );
    }
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show each day' }),
    );
    expect(
      within(
        screen.getByRole('table', { name: 'Movements by day and cause' }),
      ).getAllByRole('row'),
    ).toHaveLength(6);
  });

  it('names what holds the system back, and who', async () => {
    renderEntityTab({ entityRef: 'system:default/shop' });
    const section = within(
      await screen.findByRole('region', { name: 'What holds us back' }),
    );
    expect(
      section.getByText(/3 of 5 members meet it, 80% have to/),
    ).toBeInTheDocument();
    expect(
      section.getAllByRole('listitem').map(({ textContent }) => textContent),
    ).toEqual(expect.arrayContaining(['ReturnsNot met', 'CheckoutNo data']));
    expect(
      screen.getByText('1 more member has to meet it'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('1 member is still being scored.'),
    ).toBeInTheDocument();
  });
});

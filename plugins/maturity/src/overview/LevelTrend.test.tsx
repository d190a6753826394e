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
import { Move } from '@platform-maturity/backstage-plugin-maturity-common';
import {
  mockMaturityApi,
  renderPage,
} from '../filters/__testUtils__/organisationFixture';
import { OverviewPage } from './OverviewPage';

const move: Move = {
  entityRef: 'component:default/ledger',
  title: 'Ledger',
  kind: 'component',
  gone: false,
  direction: 'up',
  from: 0,
  to: 1,
  at: '2026-11-20T08:00:00Z',
  cause: 'facts',
  checks: [
    {
      id: 'secrets/scanned',
      title: 'Secrets are scanned for',
      practice: 'secrets',
      from: 'failed',
      to: 'passed',
      cause: 'facts',
      at: '2026-11-20T08:00:00Z',
    },
  ],
};

function api() {
  return mockMaturityApi({
    getMoves: jest.fn(async ({ limit }) => ({
      from: '2026-11-20',
      to: '2026-11-20',
      counts: { up: 2, down: 1, entered: 0, left: 0 },
      items:
        limit > 20
          ? [
              move,
              {
                ...move,
                entityRef: 'component:default/old',
                title: 'Old',
                gone: true,
              },
            ]
          : [move],
      totalItems: 2,
    })),
  });
}

describe('LevelTrend', () => {
  it('is told day by day to the arrow keys', async () => {
    renderPage({ page: <OverviewPage />, api: api() });
    const day = await screen.findByRole('slider', { name: 'Day of the trend' });
    expect(day).toHaveAttribute(
      'aria-valuetext',
      'Nov 21, 2026. level 0: 20 and level 1: 20. Facts: 2 up and 1 down',
    );
    expect(
      screen.getByRole('heading', { level: 4, name: 'Nov 21, 2026' }),
    ).toBeInTheDocument();
  });

  it('names the subjects behind a day and a cause, with what changed', async () => {
    const answers = api();
    renderPage({ page: <OverviewPage />, api: answers, address: '/?tag=java' });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show each day' }),
    );
    const table = screen.getByRole('table', {
      name: 'Movements by day and cause',
    });
    expect(
      within(table)
        .getAllByRole('row')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'DayCauseUpDownNewly scoredNo longer scoredEntities',
      'Nov 21, 2026Facts2100Which?',
      'Nov 20, 2026Facts2100Which?',
    ]);
    await userEvent.click(
      within(table).getByRole('button', {
        name: 'Which entities moved on Nov 20, 2026: Facts: 2 up and 1 down',
      }),
    );
    const list = await screen.findByRole('region', {
      name: 'Moved on Nov 20, 2026 by: Facts',
    });
    expect(answers.getMoves).toHaveBeenLastCalledWith(
      {
        model: 'five-level',
        tag: ['java'],
        from: '2026-11-20',
        to: '2026-11-20',
        cause: 'facts',
        limit: 20,
      },
      expect.anything(),
    );
    expect(await within(list).findByRole('listitem')).toHaveTextContent(
      /LedgerUp: Level 0 to Level 1.*Changed: Secrets are scanned for/,
    );
    await userEvent.click(
      within(list).getByRole('button', { name: 'Show up to 2' }),
    );
    expect(
      await within(list).findByText(/no longer in the catalog/),
    ).toBeInTheDocument();
    expect(within(list).getAllByRole('link')).toHaveLength(1);
    await waitFor(() =>
      expect(screen.getByLabelText('address')).toHaveTextContent(
        '/?tag=java&day=2026-11-20&moved=facts',
      ),
    );
    await userEvent.click(within(list).getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(list).not.toBeInTheDocument());
  });
});

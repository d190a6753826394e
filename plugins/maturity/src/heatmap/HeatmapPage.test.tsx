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

import {
  Heatmap,
  HeatmapRow,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  fiveLevel,
  mockMaturityApi,
  renderPage,
} from '../filters/__testUtils__/organisationFixture';
import { HeatmapPage } from './HeatmapPage';

const page = <HeatmapPage />;

function row(changes: Partial<HeatmapRow>): HeatmapRow {
  return {
    id: 'group:default/payments',
    title: 'Payments',
    own: false,
    children: true,
    subjects: 4,
    scored: 4,
    levels: [{ level: 0, count: 4, undecided: 0 }],
    medianLevel: 0.5,
    withTarget: 4,
    atTarget: 1,
    coverage: 0.6,
    cells: [
      {
        n: 10,
        passed: 3,
        failed: 4,
        unknown: 2,
        waived: 1,
        share: 0.4,
        subjects: 4,
      },
      { n: 6, passed: 0, failed: 0, unknown: 6, waived: 0, share: 0 },
    ],
    ...changes,
  };
}

const unasked = {
  n: 0,
  passed: 0,
  failed: 0,
  unknown: 0,
  waived: 0,
  share: null,
};

const heatmap: Heatmap = {
  modelId: 'five-level',
  modelVersion: 'v1',
  rows: 'group',
  columns: [
    { id: 'security', title: 'Security' },
    { id: 'delivery', title: 'Delivery' },
  ],
  path: [],
  items: [
    row({}),
    row({
      id: null,
      title: '',
      children: false,
      cells: [row({}).cells[0], unasked],
    }),
  ],
  nextCursor: 'more',
  totalItems: 3,
};

function address() {
  const { searchParams } = new URL(
    screen.getByLabelText('address').textContent ?? '',
    'http://portal',
  );
  return Object.fromEntries(searchParams);
}

function queryOf(link: HTMLElement): Record<string, string[]> {
  const { pathname, searchParams } = new URL(
    link.getAttribute('href') ?? '',
    'http://portal',
  );
  expect(pathname).toBe('/maturity/entities');
  return Object.fromEntries(
    [...searchParams.keys()].map(key => [key, searchParams.getAll(key)]),
  );
}

const withHeatmap = (answer: Heatmap = heatmap) =>
  mockMaturityApi({ getHeatmap: jest.fn(async () => answer) });

describe('HeatmapPage', () => {
  it('leads from each cell to the entities that it counts', async () => {
    const api = withHeatmap();
    renderPage({ page, api, address: '/?tag=java&level=2&practice=secrets' });
    const security = await screen.findByRole('link', {
      name: 'Payments, Security: 40% hold of 10: 3 met, 4 not met, 2 without data, 1 waived; shows 4 entities',
    });
    expect(api.getHeatmap).toHaveBeenLastCalledWith(
      {
        model: 'five-level',
        tag: ['java'],
        rows: 'group',
        columns: 'category',
        parent: undefined,
        category: undefined,
      },
      expect.anything(),
    );
    expect(queryOf(security)).toEqual({
      model: ['five-level'],
      tag: ['java'],
      place: ['group:default/payments'],
      category: ['security'],
      level: ['0', '1', '2'],
      sort: ['level'],
      order: ['asc'],
    });
    expect(
      screen.getByRole('link', {
        name: /^Payments: 4 entities, median level 0.5 · 25% at target/,
      }),
    ).toBeInTheDocument();
    const nobody = screen.getByRole('row', { name: /^Nobody owns it/ });
    expect(within(nobody).getByText('nothing asked')).toBeInTheDocument();
    expect(
      queryOf(within(nobody).getByRole('link', { name: /Security/ })).owner,
    ).toEqual(['none']);
    expect(
      screen.getByRole('link', { name: /^Payments, Delivery: 0% hold of 6/ }),
    ).toHaveTextContent('no data');
  });

  it('keeps the owners and domains of the page beside the row', async () => {
    renderPage({
      page,
      api: withHeatmap(),
      address: '/?owner=group:default/x&domain=domain:default/y&children=true',
    });
    const cell = await screen.findByRole('link', {
      name: /^Payments, Security: 40% hold of 10/,
    });
    expect(queryOf(cell)).toMatchObject({
      owner: ['group:default/x'],
      domain: ['domain:default/y'],
      children: ['true'],
      place: ['group:default/payments'],
    });
    const nobody = screen.getByRole('row', { name: /^Nobody owns it/ });
    expect(
      queryOf(within(nobody).getByRole('link', { name: /Security/ })),
    ).toMatchObject({ owner: ['none'], domain: ['domain:default/y'] });
  });

  it('is walked down a tree by keys', async () => {
    renderPage({ page, api: withHeatmap() });
    await screen.findByRole('link', { name: /^Payments, Security/ });
    expect(
      screen.getByRole('link', { name: 'Payments: what is below' }),
    ).toBeInTheDocument();
  });

  it('is one stop of the tab key and is walked by arrows', async () => {
    renderPage({ page, api: withHeatmap() });
    const drill = await screen.findByRole('link', {
      name: 'Payments: what is below',
    });
    const grid = screen.getByRole('grid');
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    drill.focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(document.activeElement).toHaveAccessibleName(/^Payments, Security/);
    await userEvent.keyboard('{ArrowDown}{End}');
    expect(document.activeElement).toHaveTextContent('nothing asked');
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    await userEvent.keyboard('{Control>}{Home}{/Control}');
    expect(document.activeElement).toHaveTextContent('Teams');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await waitFor(() =>
      expect(address()).toEqual({ parent: 'group:default/payments' }),
    );
  });

  it('goes down a tree and up again', async () => {
    const api = withHeatmap({
      ...heatmap,
      path: [
        { id: 'group:default/acme', title: 'Acme' },
        { id: 'group:default/payments', title: 'Payments' },
      ],
      items: [row({ own: true, children: false })],
    });
    renderPage({ page, api, address: '/?parent=group:default/payments' });
    const path = await screen.findByRole('navigation', {
      name: 'Where we are',
    });
    expect(api.getHeatmap).toHaveBeenLastCalledWith(
      expect.objectContaining({ parent: 'group:default/payments' }),
      expect.anything(),
    );
    expect(within(path).getByText('Payments')).toHaveAttribute(
      'aria-current',
      'location',
    );
    const own = screen.getByRole('link', { name: /^Payments itself: 4/ });
    expect(queryOf(own)).toMatchObject({
      place: ['group:default/payments'],
      directly: ['true'],
    });
    await userEvent.click(within(path).getByRole('link', { name: 'Acme' }));
    await waitFor(() =>
      expect(address()).toEqual({ parent: 'group:default/acme' }),
    );
  });

  it('shows practices by category or level, and narrows them', async () => {
    const api = mockMaturityApi({
      getHeatmap: jest.fn(async () => ({
        ...heatmap,
        columns: [
          { id: 'backups', title: 'Backups' },
          { id: 'secrets', title: 'Secrets management' },
        ],
      })),
      getModel: jest.fn(async () => ({
        summary: fiveLevel,
        document: {
          spec: {
            practices: [
              { id: 'backups', categories: ['delivery'], requiredAt: [1, 2] },
              { id: 'secrets', categories: ['security'], requiredAt: [2] },
            ],
          },
        },
      })),
    });
    renderPage({ page, api });
    await userEvent.click(
      await screen.findByRole('radio', { name: 'Practices' }),
    );
    const heads = () =>
      screen
        .getAllByRole('columnheader')
        .map(({ textContent }) => textContent)
        .filter(text => text !== 'Teams' && text !== 'Together');
    await waitFor(() =>
      expect(heads()).toEqual([
        'Security',
        'Delivery',
        'Secrets management',
        'Backups',
      ]),
    );
    const secrets = screen.getByRole('link', {
      name: /^Payments, Secrets management: 0% hold/,
    });
    expect(queryOf(secrets)).toMatchObject({
      practice: ['secrets'],
      state: ['passed', 'failed', 'unknown', 'error', 'waived'],
    });
    await userEvent.click(
      within(screen.getByRole('radiogroup', { name: 'Group by' })).getByRole(
        'radio',
        { name: 'Level' },
      ),
    );
    await waitFor(() =>
      expect(heads()).toEqual([
        'From level 1 on',
        'From level 2 on',
        'Backups',
        'Secrets management',
      ]),
    );
    expect(address()).toEqual({ columns: 'practice', grouping: 'level' });
  });

  it('loads more rows, and shows all of them as a table', async () => {
    const api = mockMaturityApi({
      getHeatmap: jest.fn(async ({ cursor }) =>
        cursor
          ? {
              ...heatmap,
              nextCursor: undefined,
              items: [row({ id: 'group:default/late', title: 'Late' })],
            }
          : heatmap,
      ),
    });
    renderPage({ page, api });
    expect(await screen.findByText('2 of 3 rows')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(await screen.findByText('3 of 3 rows')).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Show more' }),
    ).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Show table' }));
    const table = await screen.findByRole('table');
    expect(
      within(table)
        .getAllByRole('row')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'TeamsEntitiesMedian levelSecurityDelivery',
      'Payments40.540% of 100% of 6',
      'Nobody owns it40.540% of 10nothing asked',
      'Late40.540% of 100% of 6',
    ]);
  });

  it('asks a model without an overall level for a category first', async () => {
    const api = withHeatmap();
    renderPage({ page, api, address: '/?model=aspects&columns=level' });
    expect(
      await screen.findByText(/Choose a category to see its levels/),
    ).toBeInTheDocument();
    expect(api.getHeatmap).not.toHaveBeenCalled();
  });
});

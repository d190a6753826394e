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

import { MaturityApi } from '@platform-maturity/backstage-plugin-maturity-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  mockMaturityApi,
  renderPage,
  summaryOf,
} from '../filters/__testUtils__/organisationFixture';
import { EntitiesPage } from './EntitiesPage';
import { saveFile } from '../components/file';

jest.mock('../components/file', () => ({ saveFile: jest.fn() }));

const page = <EntitiesPage />;

function address() {
  return new URL(
    screen.getByLabelText('address').textContent ?? '',
    'http://portal',
  ).searchParams;
}

const mockScreen = { width: 1600 };
const mockBreakpoints: Record<string, number> = {
  initial: 0,
  xs: 640,
  sm: 768,
  md: 1024,
  lg: 1280,
  xl: 1536,
};

// The library reads the width of the screen once, when it is loaded.
jest.mock('@backstage/ui', () => ({
  ...jest.requireActual('@backstage/ui'),
  useBreakpoint: () => ({
    up: (key: string) => mockScreen.width >= mockBreakpoints[key],
    down: (key: string) => mockScreen.width < mockBreakpoints[key],
  }),
}));

describe('EntitiesPage', () => {
  beforeEach(() => {
    mockScreen.width = 1600;
  });

  it('lists what the address names, and leads to the tab of each', async () => {
    const api = mockMaturityApi();
    renderPage({
      page,
      api,
      address: '/?level=0&practice=secrets&state=unknown&sort=level&order=desc',
    });
    expect(await screen.findByText('60 entities')).toHaveAttribute(
      'role',
      'status',
    );
    // What changes with each filter names no part of the page.
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent(
      'Entities',
    );
    expect(api.getScorecards).toHaveBeenLastCalledWith(
      {
        model: 'five-level',
        level: ['0'],
        practice: 'secrets',
        state: ['unknown'],
        sort: 'level',
        order: 'desc',
        cursor: undefined,
        limit: 25,
      },
      expect.anything(),
    );
    const row = screen.getByRole('row', { name: /checkout/ });
    expect(row).toHaveTextContent('Level 0could be 2');
    expect(
      within(row).getByRole('img', {
        name: 'Security: level 1, could be 2; Delivery: not asked',
      }),
    ).toBeInTheDocument();
    expect(row.getAttribute('data-href')).toBe(
      '/catalog/default/component/checkout/maturity?model=five-level',
    );
    expect(
      await screen.findByText('Practice: Secrets management'),
    ).toBeInTheDocument();
  });

  it('keeps what matters most on a narrow screen', async () => {
    mockScreen.width = 600;
    renderPage({ page, api: mockMaturityApi() });
    await screen.findByText('60 entities');
    expect(
      screen.getAllByRole('columnheader').map(({ textContent }) => textContent),
    ).toEqual(['Name', 'Level', 'Open steps']);
  });

  it('sorts and pages on the server, and goes back', async () => {
    const api = mockMaturityApi({
      getScorecards: jest.fn(async ({ cursor }) =>
        cursor
          ? { items: [summaryOf('zebra')], totalItems: 26 }
          : {
              items: [summaryOf('checkout')],
              nextCursor: 'next',
              totalItems: 26,
            },
      ),
    });
    renderPage({ page, api });
    await userEvent.click(
      await screen.findByRole('columnheader', { name: /Open steps/ }),
    );
    await waitFor(() => expect(address().get('sort')).toBe('openSteps'));

    await userEvent.click(screen.getByRole('button', { name: /next/i }));
    expect(await screen.findByText('zebra')).toBeInTheDocument();
    expect(address().get('cursor')).toBe('next');
    expect(screen.getByText('26 to 26 of 26')).toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: /previous/i }));
    expect(await screen.findByText('checkout')).toBeInTheDocument();
    expect(address().has('cursor')).toBe(false);
    expect(api.getScorecards).toHaveBeenLastCalledWith(
      expect.objectContaining({ sort: 'openSteps', cursor: undefined }),
      expect.anything(),
    );
  });

  it('begins at the first page when something is typed', async () => {
    const api = mockMaturityApi();
    renderPage({ page, api, address: '/?cursor=middle&offset=25' });
    await userEvent.type(await screen.findByRole('searchbox'), 'pay');
    await waitFor(() =>
      expect(api.getScorecards).toHaveBeenLastCalledWith(
        expect.objectContaining({ text: 'pay', cursor: undefined }),
        expect.anything(),
      ),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Clear all' }));
    await waitFor(() => expect(address().toString()).toBe(''));
    expect(screen.getByRole('searchbox')).toHaveValue('');
  });

  it('exports exactly the rows of the table', async () => {
    const content = new Blob(['name']);
    const api = mockMaturityApi({ exportCsv: jest.fn(async () => content) });
    renderPage({ page, api, address: '/?tag=java&sort=coverage&size=50' });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Export CSV' }),
    );
    await waitFor(() =>
      expect(saveFile).toHaveBeenCalledWith({
        content,
        name: expect.stringMatching(
          /^maturity-five-level-\d{4}-\d\d-\d\d\.csv$/,
        ),
      }),
    );
    expect(api.exportCsv).toHaveBeenCalledWith(
      {
        model: 'five-level',
        tag: ['java'],
        sort: 'coverage',
        order: 'asc',
      },
      expect.anything(),
    );
  });

  it('tells how far an export is, and ends it when it is cancelled', async () => {
    let signal: AbortSignal | undefined;
    const exportCsv: MaturityApi['exportCsv'] = (_, options) =>
      new Promise((__, reject) => {
        signal = options?.signal;
        signal?.addEventListener('abort', () => reject(new Error('aborted')));
        options?.onProgress?.({ bytes: 100, rows: 1 });
      });
    const before = jest.mocked(saveFile).mock.calls.length;
    renderPage({
      page,
      api: mockMaturityApi({ exportCsv: jest.fn(exportCsv) }),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Export CSV' }),
    );
    expect(
      await screen.findByRole('progressbar', {
        name: /^Exporting: 1 of \d+ rows$/,
      }),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(signal?.aborted).toBe(true);
    expect(
      await screen.findByRole('button', { name: 'Export CSV' }),
    ).toBeEnabled();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(saveFile).toHaveBeenCalledTimes(before);
  });

  it('keeps what links from numbers narrow to, in words to take away', async () => {
    const api = mockMaturityApi();
    renderPage({
      page,
      api,
      address:
        '/?place=group:default/payments&directly=true&flag=at-target&flag=nonsense&blocker=a/b&blockerState=fix&blockerAlone=true&blockerLevel=3',
    });
    await waitFor(() =>
      expect(api.getScorecards).toHaveBeenLastCalledWith(
        expect.objectContaining({
          place: 'group:default/payments',
          directly: true,
          flag: ['at-target'],
          blocker: ['a/b'],
          blockerState: 'fix',
          blockerAlone: true,
          blockerLevel: 3,
        }),
        expect.anything(),
      ),
    );
    const chips = await screen.findByRole('grid', { name: 'Narrowed to' });
    expect(
      await within(chips).findByText('Directly in: Payments team'),
    ).toBeVisible();
    expect(within(chips).getByText('At its target')).toBeVisible();
    const blocker = within(chips).getByRole('row', {
      name: 'To fix: a/b, and nothing else, for level 3',
    });
    await userEvent.click(within(blocker).getByRole('button'));
    await waitFor(() =>
      expect(api.getScorecards).toHaveBeenLastCalledWith(
        expect.not.objectContaining({ blockerLevel: 3 }),
        expect.anything(),
      ),
    );
    expect(address().get('place')).toBe('group:default/payments');
    expect(address().has('blocker')).toBe(false);
  });

  it('says when an export fails', async () => {
    const api = mockMaturityApi({
      exportCsv: jest.fn().mockRejectedValue(new Error('too many rows')),
    });
    renderPage({ page, api });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Export CSV' }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent('too many rows');
  });
});

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
import {
  mockMaturityApi,
  renderPage,
  scoredStatus,
  someFact,
  someOverview,
} from '../filters/__testUtils__/organisationFixture';
import { OverviewPage } from './OverviewPage';

const page = <OverviewPage />;

function queryOf(href: string | null): Record<string, string[]> {
  const { searchParams } = new URL(href ?? '', 'http://portal');
  return Object.fromEntries(
    [...searchParams.keys()].map(key => [key, searchParams.getAll(key)]),
  );
}

describe('OverviewPage', () => {
  it('counts whom the address names, and leads from each figure to its entities', async () => {
    const api = mockMaturityApi();
    renderPage({ page, api, address: '/?mine=true&tag=java' });

    const scored = await screen.findByRole('link', { name: /^Scored 40/ });
    expect(api.getOverview).toHaveBeenLastCalledWith(
      {
        model: 'five-level',
        owner: ['user:default/ann', 'group:default/payments'],
        tag: ['java'],
        compare: 'P30D',
      },
      expect.anything(),
    );
    expect(queryOf(scored.getAttribute('href'))).toEqual({
      model: ['five-level'],
      mine: ['true'],
      tag: ['java'],
      flag: ['scored'],
    });
    const unowned = screen.getByRole('link', { name: /^Unowned 2/ });
    expect(queryOf(unowned.getAttribute('href'))).toEqual({
      model: ['five-level'],
      tag: ['java'],
      owner: ['none'],
    });
    const lowest = screen.getByRole('link', {
      name: '0 before Launchpad 20',
    });
    expect(lowest.getAttribute('href')).toMatch(/^\/maturity\/entities\?/);
    expect(queryOf(lowest.getAttribute('href'))).toMatchObject({
      level: ['0'],
    });
    // Those that could be higher alone, by their words and their hatching.
    const words = 'at least 0; 12 could be higher';
    const open = [
      screen.getByRole('link', { name: words }),
      screen.getByTitle(words),
    ];
    expect(open.map(link => queryOf(link.getAttribute('href')))).toEqual(
      Array(2).fill({
        ...queryOf(lowest.getAttribute('href')),
        flag: ['undecided'],
      }),
    );
    expect(document.title).toBe('Overview · Maturity');
  });

  it('tells charts as tables too, and what is not asked apart', async () => {
    renderPage({ page, api: mockMaturityApi() });
    const mix = await screen.findByRole('table', { name: 'Categories' });
    expect(
      within(mix)
        .getAllByRole('row')
        .map(row => row.textContent),
    ).toEqual([
      'CategoryLevel 0Level 1Level 2Could be higherNot asked',
      'Security1002436',
      'Delivery040000',
    ]);
    // The parts lead to whom they count, which the table does as a table too.
    const figure = screen.getByRole('figure', { name: 'Categories' });
    const linked = [...figure.querySelectorAll('a')].map(link => [
      link.title || link.textContent,
      queryOf(link.getAttribute('href')),
    ]);
    const security = { model: ['five-level'], category: ['security'] };
    expect(linked.slice(0, 4)).toEqual([
      ['6 not asked', { ...security, level: ['none'], flag: ['scored'] }],
      ['Level 0: 10 (29%), 3 undecided', { ...security, level: ['0'] }],
      [
        'Level 0: 3 could be higher',
        { ...security, level: ['0'], flag: ['undecided'] },
      ],
      ['Level 2: 24 (71%)', { ...security, level: ['2'] }],
    ]);
    const trend = await screen.findByRole('table', {
      name: 'Entities by level over time',
    });
    expect(within(trend).getAllByRole('row')).toHaveLength(4);
  });

  it('takes a range and a filter into the address', async () => {
    const api = mockMaturityApi();
    renderPage({ page, api });
    await userEvent.click(
      await screen.findByRole('radio', { name: '90 days' }),
    );
    await waitFor(() => {
      const { from, to } = api.getTrend.mock.lastCall[0];
      expect((Date.parse(to) - Date.parse(from)) / 86_400_000).toBe(90);
    });
    await userEvent.click(screen.getByRole('button', { name: 'My teams' }));
    await waitFor(() =>
      expect(screen.getByLabelText('address')).toHaveTextContent(
        '/?days=90&mine=true',
      ),
    );
  });

  it('says how a missing fact is reported to this portal', async () => {
    renderPage({ page, api: mockMaturityApi() });
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'How to report it · Open critical vulnerabilities',
      }),
    );
    const curl = await screen.findByText(/^curl -X POST/);
    expect(curl).toHaveTextContent(
      `/api/maturity/v1/facts' \\ -H "Authorization: Bearer $MATURITY_TOKEN" \\ -H 'Content-Type: application/json' \\ -d '{"source":"pipelines","facts":[{"entityRef":"component:default/checkout","fact":"vuln.critical-open","value":0}]}'`,
    );
  });

  it.each([
    [0.12, 'What we cannot see yet'],
    [0.61, 'Levels'],
  ])('with coverage %s leads with %s', async (coverage, first) => {
    const api = mockMaturityApi({
      getOverview: jest.fn(async () => ({ ...someOverview, coverage })),
    });
    renderPage({ page, api });
    await screen.findByText(someFact.fact);
    const headings = screen
      .getAllByRole('heading', { level: 2 })
      .map(({ textContent }) => textContent);
    expect(headings.slice(0, 2)).toEqual(['Where we stand', first]);
  });

  it('shows categories only of a model without an overall level', async () => {
    const api = mockMaturityApi({
      getOverview: jest.fn(async () => ({
        ...someOverview,
        levels: [],
        medianLevel: null,
      })),
    });
    renderPage({ page, api, address: '/?model=aspects' });
    await screen.findByRole('table', { name: 'Categories' });
    expect(screen.queryByText('Median level')).not.toBeInTheDocument();
    expect(screen.queryByText('Levels')).not.toBeInTheDocument();
    expect(api.getTrend).not.toHaveBeenCalled();
  });

  it('fills by itself while the first scoring runs', async () => {
    const running = {
      ...scoredStatus,
      state: 'scoring',
      models: [{ ...scoredStatus.models[0], scored: 9 }],
    };
    const api = mockMaturityApi({
      getStatus: jest
        .fn(async () => scoredStatus)
        .mockResolvedValueOnce(running as typeof scoredStatus),
      getOverview: jest
        .fn(async () => someOverview)
        .mockResolvedValueOnce({ ...someOverview, subjects: 0 }),
    });
    renderPage({ page, api });
    expect(
      await screen.findByText(/9 of 45 scorecards are ready/),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole(
        'link',
        { name: /^Scored 40/ },
        { timeout: 10_000 },
      ),
    ).toBeInTheDocument();
    expect(screen.queryByText(/scorecards are ready/)).not.toBeInTheDocument();
  });

  it('says when nothing matches, and takes the filter away', async () => {
    const api = mockMaturityApi({
      getOverview: jest.fn(async () => ({ ...someOverview, subjects: 0 })),
    });
    renderPage({ page, api, address: '/?tag=cobol' });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Clear all filters' }),
    );
    await waitFor(() =>
      expect(screen.getByLabelText('address')).toHaveTextContent(/^\/$/),
    );
  });

  it('says what is wrong', async () => {
    const refused = Object.assign(new Error('no'), { name: 'NotAllowedError' });
    renderPage({
      page,
      api: mockMaturityApi({
        getOverview: jest.fn().mockRejectedValue(refused),
      }),
    });
    expect(await screen.findByText('You may not see this')).toBeInTheDocument();
  });

  it('says first how facts get in where no source has reported any', async () => {
    renderPage({
      page,
      api: mockMaturityApi({
        getStatus: jest.fn(async () => ({
          ...scoredStatus,
          sources: [
            {
              id: 'pipelines',
              kind: 'push',
              grade: 'observed',
              facts: 0,
              errors: [],
            },
          ],
        })),
      }),
    });
    const steps = within(
      await screen.findByRole('region', { name: 'Connect a source' }),
    );
    // In the order of docs/get-started/first-facts.md.
    expect(
      steps.getAllByRole('heading', { level: 3 }).map(way => way.textContent),
    ).toEqual([
      'Look into the repositories',
      'Declare in catalog-info.yaml',
      'Push from a pipeline',
    ]);
    expect(
      steps.getByLabelText('The configuration of a service that may push'),
    ).toHaveTextContent('subjects: [external:ci]');
  });

  it('teaches how ownership works where nobody owns anything', async () => {
    const { unmount } = renderPage({
      page,
      api: mockMaturityApi({
        getOverview: jest.fn(async () => ({
          ...someOverview,
          unowned: someOverview.subjects,
        })),
      }),
    });
    expect(
      await screen.findByText('Nobody owns anything yet'),
    ).toBeInTheDocument();
    unmount();

    renderPage({
      page,
      address: '/?mine=true',
      api: mockMaturityApi({
        getOverview: jest.fn(async () => ({ ...someOverview, subjects: 0 })),
      }),
    });
    expect(
      await screen.findByText('Your teams own nothing here'),
    ).toBeInTheDocument();
  });
});

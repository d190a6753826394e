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
import { exampleModel, exampleOrganisation } from '../../__testUtils__';
import { renderEntityTab } from '../../__testUtils__/renderEntityTab';

const payments = 'group:default/payments';

/** Answers as the examples do, and tells what was asked. */
function watchedApi() {
  const example = exampleOrganisation();
  return {
    getOverview: jest.fn(example.getOverview),
    getNextActions: jest.fn(example.getNextActions),
    getHeatmap: jest.fn(example.getHeatmap),
    getScorecards: jest.fn(example.getScorecards),
    getMovers: jest.fn(example.getMovers),
    getTrend: jest.fn(example.getTrend),
  };
}

/** A part of a page that is never in sight. */
class NothingInSight {
  observe() {}
  disconnect() {}
}

describe('RollUpTab', () => {
  const before = globalThis.IntersectionObserver;

  afterEach(() => {
    globalThis.IntersectionObserver = before;
  });

  it('counts what a group and its child groups own', async () => {
    const api = watchedApi();
    renderEntityTab({ entityRef: payments, api });
    const scored = await screen.findByRole('link', { name: /^Scored 40/ });
    expect(scored).toHaveTextContent('+2 since');
    expect(scored.getAttribute('href')).toContain(
      'owner=group%3Adefault%2Fpayments&flag=scored&children=true',
    );
    const theirs = {
      model: exampleModel.id,
      owner: [payments],
      children: true,
    };
    for (const call of [
      api.getOverview,
      api.getNextActions,
      api.getScorecards,
      api.getMovers,
      api.getTrend,
    ]) {
      await waitFor(() =>
        expect(call).toHaveBeenCalledWith(
          expect.objectContaining(theirs),
          expect.anything(),
        ),
      );
    }
    expect(api.getScorecards).toHaveBeenCalledWith(
      expect.objectContaining({ sort: 'level', order: 'asc' }),
      expect.anything(),
    );
    expect(api.getHeatmap).toHaveBeenCalledWith(
      expect.objectContaining({ rows: 'group', parent: payments }),
      expect.anything(),
    );
  });

  it('says what holds it back, who has to do it and how', async () => {
    renderEntityTab({ entityRef: payments });
    const section = within(
      await screen.findByRole('region', { name: 'What holds us back' }),
    );
    expect(
      await section.findByRole('heading', {
        name: 'Fix: Secrets are scanned for',
      }),
    ).toBeInTheDocument();
    const queryOf = (name: string | RegExp) =>
      new URL(
        section.getByRole('link', { name }).getAttribute('href') ?? '',
        'http://portal',
      ).searchParams.toString();
    const blocked = 'blocker=secrets%2Fscanned&blockerState=fix';
    expect(queryOf(/lifts 4 entities by itself/)).toContain(
      `${blocked}&children=true&blockerAlone=true`,
    );
    expect(queryOf(/needed by 9/)).toContain(blocked);
    expect(queryOf(/and by 2 systems/)).toContain('kind=system');
    expect(queryOf('payments (8)')).toContain(
      'place=group%3Adefault%2Fpayments&blockerState=fix',
    );
    expect(
      section.getByRole('link', { name: 'nobody (1)' }).getAttribute('href'),
    ).toContain('owner=none');
    expect(section.getByText('secret scanning')).toBeInTheDocument();
    expect(section.getByRole('link', { name: 'checkout' })).toBeInTheDocument();
  });

  it('names the child groups, the members, what moved and why', async () => {
    renderEntityTab({ entityRef: payments });
    const groups = within(
      await screen.findByRole('region', { name: 'Child groups' }),
    );
    expect(await groups.findByRole('link', { name: 'cards' })).toHaveAttribute(
      'href',
      '/catalog/default/group/cards/maturity?model=three-steps',
    );
    expect(
      groups.getByText('payments itself, without its child groups'),
    ).toBeInTheDocument();
    const members = within(screen.getByRole('region', { name: 'Members' }));
    expect(
      (await members.findAllByRole('rowheader')).map(
        ({ textContent }) => textContent,
      ),
    ).toEqual(['Returns', 'Checkout', 'Catalogue']);
    const moved = within(screen.getByRole('region', { name: 'What moved' }));
    expect(
      await moved.findByText(/Up: Level 0 to Level 1/),
    ).toBeInTheDocument();
    expect(await screen.findByText('Facts: 5 up')).toBeInTheDocument();
  });

  it('shows the systems of a domain', async () => {
    const api = watchedApi();
    renderEntityTab({ entityRef: 'domain:default/shipping', api });
    expect(
      await screen.findByRole('region', { name: 'Systems' }),
    ).toBeInTheDocument();
    await waitFor(() =>
      expect(api.getHeatmap).toHaveBeenCalledWith(
        expect.objectContaining({
          rows: 'system',
          domain: ['domain:default/shipping'],
        }),
        expect.anything(),
      ),
    );
  });

  it('asks for what is below the first screen when it comes in sight', async () => {
    globalThis.IntersectionObserver = NothingInSight as never;
    const api = watchedApi();
    renderEntityTab({ entityRef: payments, api });
    await screen.findByRole('heading', {
      name: 'Fix: Secrets are scanned for',
    });
    expect(api.getOverview).toHaveBeenCalledTimes(1);
    expect(api.getNextActions).toHaveBeenCalledTimes(1);
    expect(api.getHeatmap).not.toHaveBeenCalled();
    expect(api.getScorecards).not.toHaveBeenCalled();
    expect(api.getTrend).not.toHaveBeenCalled();
  });

  it('says that nothing is scored', async () => {
    const api = watchedApi();
    const overview = await exampleOrganisation().getOverview({});
    api.getOverview.mockResolvedValue({ ...overview, subjects: 0 });
    renderEntityTab({ entityRef: payments, api });
    expect(
      await screen.findByText('Nothing here is scored'),
    ).toBeInTheDocument();
  });

  it('says that one may not see it', async () => {
    const api = watchedApi();
    api.getOverview.mockRejectedValue(
      Object.assign(new Error('no'), { name: 'NotAllowedError' }),
    );
    renderEntityTab({ entityRef: payments, api });
    expect(await screen.findByText('You may not see this')).toBeInTheDocument();
  });
});

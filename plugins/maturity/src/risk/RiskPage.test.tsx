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

import { WaiverItem } from '@platform-maturity/backstage-plugin-maturity-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  mockMaturityApi,
  renderPage,
} from '../filters/__testUtils__/organisationFixture';
import { RiskPage } from './RiskPage';

const page = <RiskPage />;

function waiver(changes: Partial<WaiverItem>): WaiverItem {
  return {
    id: 'w1',
    entityRef: 'component:default/parcel',
    model: 'five-level',
    check: 'secrets/vault',
    title: 'Secrets come from a vault',
    reason: 'The vendor moves it in March',
    state: 'requested',
    requestedBy: 'user:default/ben',
    requestedAt: '2026-11-01T08:00:00Z',
    expiresAt: '2027-03-01T08:00:00Z',
    renewals: 2,
    ...changes,
  };
}

const byOther = waiver({});
const byMyself = waiver({
  id: 'w2',
  title: 'Logs are kept',
  requestedBy: 'user:default/ann',
});
const ofMyTeam = waiver({
  id: 'w3',
  title: 'Probes are set',
  entityRef: 'component:default/checkout',
});
const active = waiver({
  id: 'w4',
  title: 'Backups are tested',
  state: 'active',
  decidedBy: 'user:default/carla',
  decidedAt: '2026-11-02T08:00:00Z',
  note: 'Only this once',
});

function riskApi(waivers: readonly WaiverItem[]) {
  const attestation = {
    id: 'a1',
    entityRef: 'component:default/ledger',
    fact: 'dr.plan',
    title: 'A recovery plan',
    value: true,
    note: 'Seen it',
    attestedBy: 'user:default/ben',
    attestedAt: '2026-06-01T08:00:00Z',
    expiresAt: '2026-12-01T08:00:00Z',
    state: 'active',
  };
  return mockMaturityApi({
    getWaivers: jest.fn(async ({ state, endsWithin }) => {
      const items = waivers.filter(
        item => (!state || item.state === state) && !endsWithin,
      );
      return { items, totalItems: items.length };
    }),
    getAttestations: jest.fn(async () => ({
      items: [attestation],
      totalItems: 1,
    })),
    getAtRisk: jest.fn(async ({ within: period }) => ({
      items:
        period === 'P30D'
          ? []
          : [
              {
                entityRef: 'component:default/ledger',
                title: 'Ledger',
                kind: 'component',
                level: 2,
                targetLevel: 2,
                drops: [
                  {
                    at: '2027-01-10T00:00:00Z',
                    from: 2,
                    to: 1,
                    categories: [],
                    why: [{ kind: 'waiver', title: 'Backups are tested' }],
                    checks: [
                      {
                        id: 'backups/tested',
                        title: 'Backups are tested',
                        practice: 'backups',
                        from: 'waived',
                        to: 'failed',
                      },
                    ],
                  },
                ],
              },
            ],
      totalItems: period === 'P30D' ? 0 : 1,
    })),
    decideWaiver: jest.fn(async () => active),
  });
}

async function requestOf(title: string) {
  const section = await screen.findByRole('region', {
    name: 'Waiting for a decision',
  });
  const heading = await within(section).findByText(title);
  const row = heading.closest('li');
  if (!row) {
    throw new Error(`${title} stands in no row`);
  }
  return within(row);
}

describe('RiskPage', () => {
  it('lets a request be decided by who may, and says why others cannot', async () => {
    const api = riskApi([byOther, byMyself, ofMyTeam, active]);
    renderPage({ page, api });

    const mine = await requestOf('Logs are kept');
    expect(
      await mine.findByText(/You asked for it yourself/),
    ).toBeInTheDocument();
    expect(mine.getByRole('button', { name: 'Take back' })).toBeInTheDocument();
    const ours = await requestOf('Probes are set');
    expect(ours.getByText(/You own the entity/)).toBeInTheDocument();
    expect(ours.queryByRole('button', { name: 'Approve' })).toBeNull();

    const other = await requestOf('Secrets come from a vault');
    expect(other.getByText(/renewed 2 times/)).toBeInTheDocument();
    await userEvent.click(other.getByRole('button', { name: 'Reject' }));
    const dialog = await screen.findByRole('dialog');
    const send = within(dialog).getByRole('button', { name: 'Reject' });
    expect(send).toBeDisabled();
    await userEvent.click(
      within(dialog).getByRole('textbox', { name: /Note/ }),
    );
    await userEvent.paste('Do it now');
    const asked = api.getWaivers.mock.calls.length;
    await userEvent.click(send);
    expect(api.decideWaiver).toHaveBeenCalledWith({
      id: 'w1',
      decision: 'reject',
      note: 'Do it now',
    });
    await waitFor(() =>
      expect(api.getWaivers.mock.calls.length).toBeGreaterThan(asked),
    );
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('leads from each figure to what it counts, and from none to nothing', async () => {
    renderPage({ page, api: riskApi([active]) });
    const figures = within(
      await screen.findByRole('list', {
        name: 'Waivers and doubts in figures',
      }),
    );
    const hrefs = [
      [/^Active waivers 3 /, '/?kind=component&waiver=active#register'],
      [/^End within 30 days 1 /, '/?kind=component&within=P30D#ending'],
      [
        /^At target only by waivers 2 /,
        '/maturity/entities?model=five-level&flag=only-by-waivers',
      ],
      [/^Unowned 2 /, '/maturity/entities?model=five-level&owner=none'],
    ] as const;
    expect(figures.getAllByRole('link')).toHaveLength(hrefs.length);
    for (const [name, href] of hrefs) {
      expect(figures.getByRole('link', { name })).toHaveAttribute('href', href);
    }
  });

  it('says so where the permission is missing', async () => {
    const api = riskApi([byOther]);
    renderPage({ page, api, permission: 'DENY' });
    const other = await requestOf('Secrets come from a vault');
    expect(
      await other.findByText(/maturity\.waiver\.approve/),
    ).toBeInTheDocument();
    expect(other.queryByRole('button')).toBeNull();
  });

  it('asks once more before it ends a waiver', async () => {
    const api = riskApi([active]);
    renderPage({ page, api });
    await userEvent.click(await screen.findByRole('button', { name: 'End' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(
      dialog.getByText('End the waiver: Backups are tested'),
    ).toBeInTheDocument();
    expect(api.decideWaiver).not.toHaveBeenCalled();
    await userEvent.click(dialog.getByRole('button', { name: 'End' }));
    expect(api.decideWaiver).toHaveBeenCalledWith({
      id: 'w4',
      decision: 'revoke',
    });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('lists the register by the state in the address, with who decided', async () => {
    const api = riskApi([byOther, active]);
    renderPage({ page, api, address: '/?waiver=active' });
    const register = await screen.findByRole('region', {
      name: 'Register of waivers',
    });
    expect(
      await within(register).findByText('Backups are tested'),
    ).toBeInTheDocument();
    expect(
      within(register).queryByText('Secrets come from a vault'),
    ).toBeNull();
    expect(within(register).getByText(/approved by/)).toBeInTheDocument();
    expect(within(register).getByText('Note: Only this once')).toBeVisible();
    await userEvent.click(within(register).getByRole('radio', { name: 'All' }));
    await waitFor(() =>
      expect(api.getWaivers).toHaveBeenLastCalledWith(
        expect.objectContaining({ model: 'five-level', state: undefined }),
        expect.anything(),
      ),
    );
    expect(screen.getByLabelText('address')).not.toHaveTextContent('waiver=');
  });

  it('tells what drops within a period of the address, and leads to the check', async () => {
    const api = riskApi([]);
    renderPage({ page, api, address: '/?tag=java' });
    expect(
      await screen.findByText('Nothing drops within 30 days'),
    ).toBeInTheDocument();
    const drops = screen.getByRole('region', { name: 'What will drop' });
    await userEvent.click(
      within(drops).getByRole('radio', { name: '90 days' }),
    );
    const check = await within(drops).findByRole('link', {
      name: 'Backups are tested',
    });
    expect(check.getAttribute('href')).toContain('check=backups%2Ftested');
    expect(within(drops).getByText('Level 2 → 1')).toBeInTheDocument();
    expect(api.getAtRisk).toHaveBeenLastCalledWith(
      expect.objectContaining({ within: 'P90D', tag: ['java'] }),
      expect.anything(),
    );
    expect(screen.getByLabelText('address')).toHaveTextContent('within=P90D');
    const ending = screen.getByRole('region', { name: 'What ends soon' });
    expect(
      await within(ending).findByText('A recovery plan'),
    ).toBeInTheDocument();
    expect(within(ending).getByText('No waiver ends')).toBeInTheDocument();
  });
});

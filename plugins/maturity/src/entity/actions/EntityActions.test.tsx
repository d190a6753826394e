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
import { exampleScorecard } from '../../__testUtils__/exampleScorecard';
import { renderEntityTab } from '../../__testUtils__/renderEntityTab';

const OWN = { owner: 'user:default/test' };
const OPEN = { search: '?openLevel=2&show=vault' };

describe('EntityActions', () => {
  it('lets owners ask for a waiver, and says what it would change', async () => {
    const requestWaiver = jest.fn(async () => ({ items: [], totalItems: 0 }));
    const preview = jest.fn(async () => ({ ...exampleScorecard, level: 3 }));
    renderEntityTab({ ...OWN, ...OPEN, api: { requestWaiver, preview } });
    await userEvent.click(
      (
        await screen.findAllByRole('button', { name: 'Request waiver' })
      )[0],
    );
    const dialog = within(await screen.findByRole('dialog'));
    const send = dialog.getByRole('button', { name: 'Request' });
    expect(send).toBeDisabled();
    expect(
      await dialog.findByText('Effect: level 1 becomes level 3.'),
    ).toBeInTheDocument();

    await userEvent.type(dialog.getByLabelText(/Reason/), 'Until March');
    await userEvent.click(send);

    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(requestWaiver).toHaveBeenCalledWith(
      expect.objectContaining({
        entityRef: 'component:default/checkout',
        check: expect.any(String),
        reason: 'Until March',
        expiresAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      }),
    );
  });

  it('says why something was not taken, and keeps what was entered', async () => {
    renderEntityTab({
      ...OWN,
      ...OPEN,
      api: {
        requestWaiver: async () => {
          throw new Error('Owners ask for waivers');
        },
      },
    });
    await userEvent.click(
      (
        await screen.findAllByRole('button', { name: 'Request waiver' })
      )[0],
    );
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(dialog.getByLabelText(/Reason/), 'Until March');
    await userEvent.click(dialog.getByRole('button', { name: 'Request' }));
    expect(
      await dialog.findByText('Owners ask for waivers'),
    ).toBeInTheDocument();
    expect(dialog.getByLabelText(/Reason/)).toHaveValue('Until March');
  });

  it('lets others attest what is not theirs', async () => {
    const attest = jest.fn(async () => ({ items: [], totalItems: 0 }));
    renderEntityTab({ ...OPEN, api: { attest } });
    const [button] = await screen.findAllByRole('button', {
      name: /^Attest: /,
    });
    expect(
      screen.queryByRole('button', { name: 'Request waiver' }),
    ).not.toBeInTheDocument();
    await userEvent.click(button);
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(dialog.getByLabelText(/Note/), 'Read the runbook');
    await userEvent.click(dialog.getByRole('button', { name: 'Attest' }));
    await waitFor(() =>
      expect(attest).toHaveBeenCalledWith(
        expect.objectContaining({
          entityRefs: ['component:default/checkout'],
          value: true,
          note: 'Read the runbook',
        }),
      ),
    );
  });

  it('lets others decide about what an owner asked for', async () => {
    const waiver = {
      id: 'w1',
      entityRef: 'component:default/checkout',
      model: 'example',
      practice: 'tests',
      title: 'Tests on every change',
      reason: 'The vendor moves it in March',
      state: 'requested' as const,
      requestedBy: 'user:default/ines',
      requestedAt: '2026-11-01T00:00:00Z',
      expiresAt: '2027-03-31T00:00:00Z',
      renewals: 2,
    };
    const decideWaiver = jest.fn(async () => waiver);
    renderEntityTab({
      api: {
        getWaivers: async () => ({ items: [waiver], totalItems: 1 }),
        decideWaiver,
      },
    });
    const section = within(
      await screen.findByRole('region', { name: 'Waivers' }),
    );
    expect(
      section.getByText(/Requested · practice · until .* · renewed 2 times/),
    ).toBeInTheDocument();
    await userEvent.click(section.getByRole('button', { name: 'Approve' }));
    await waitFor(() =>
      expect(decideWaiver).toHaveBeenCalledWith({
        id: 'w1',
        decision: 'approve',
      }),
    );
  });

  it('does not let owners decide', async () => {
    renderEntityTab({
      ...OWN,
      api: {
        getWaivers: async () => ({
          items: [
            {
              id: 'w1',
              entityRef: 'component:default/checkout',
              model: 'example',
              check: 'a/b',
              reason: 'Soon',
              state: 'requested',
              requestedBy: 'user:default/ines',
              requestedAt: '2026-11-01T00:00:00Z',
              expiresAt: '2027-03-31T00:00:00Z',
              renewals: 0,
            },
          ],
          totalItems: 1,
        }),
      },
    });
    const section = within(
      await screen.findByRole('region', { name: 'Waivers' }),
    );
    expect(
      await section.findByRole('button', { name: 'Take back' }),
    ).toBeInTheDocument();
    expect(
      section.queryByRole('button', { name: 'Approve' }),
    ).not.toBeInTheDocument();
  });
});

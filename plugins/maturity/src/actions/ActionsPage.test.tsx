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

import { ActionPlan } from '@platform-maturity/backstage-plugin-maturity-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { exampleAction } from '../__testUtils__';
import {
  mockMaturityApi,
  renderPage,
} from '../filters/__testUtils__/organisationFixture';
import { ActionsPage } from './ActionsPage';
import { escapeMarkdown } from './escapeMarkdown';

const page = <ActionsPage />;

const plan: ActionPlan = {
  toLevel: 2,
  type: 'service',
  below: 41,
  reaching: 12,
  effort: 4,
  actions: [
    {
      check: 'secrets/scanned',
      title: 'Secrets are scanned for',
      practice: { id: 'secrets', title: 'Secrets management' },
      effort: 'small',
      fix: 5,
      prove: 0,
      reaching: 7,
    },
    {
      check: 'backups/tested',
      title: 'Backups | tested',
      practice: { id: 'backups', title: 'Backups' },
      effort: 'medium',
      fix: 0,
      prove: 9,
      reaching: 12,
    },
  ],
};

const api = () =>
  mockMaturityApi({
    getNextActions: jest.fn(async ({ toLevel }) => ({
      items: [
        exampleAction,
        {
          ...exampleAction,
          check: 'backups/tested',
          title: 'Backups',
          do: 'prove',
        },
      ],
      totalItems: 2,
      plans: toLevel ? [plan] : [],
    })),
  });

function queryOf(link: HTMLElement) {
  const { searchParams } = new URL(
    link.getAttribute('href') ?? '',
    'http://portal',
  );
  return Object.fromEntries(
    [...searchParams.keys()].map(key => [key, searchParams.getAll(key)]),
  );
}

describe('ActionsPage', () => {
  it('lists what the address asks for, by kind', async () => {
    const answers = api();
    renderPage({
      page,
      api: answers,
      address: '/?owner=group:default/payments',
    });
    const actions = await screen.findByRole('region', {
      name: 'Next best actions',
    });
    expect(
      await within(actions).findByText('2 of 2 actions'),
    ).toBeInTheDocument();
    expect(answers.getNextActions).toHaveBeenLastCalledWith(
      { model: 'five-level', owner: ['group:default/payments'], limit: 25 },
      expect.anything(),
    );
    await userEvent.click(
      within(actions).getByRole('radio', { name: 'Prove' }),
    );
    expect(
      await within(actions).findByText('1 of 2 actions'),
    ).toBeInTheDocument();
    expect(
      within(actions)
        .getAllByRole('heading', { level: 3 })
        .map(({ textContent }) => textContent),
    ).toEqual(['Prove: Backups']);
    expect(screen.getByLabelText('address')).toHaveTextContent('do=prove');
  });

  it('plans the way to a level with a running total, and copies it', async () => {
    const user = userEvent.setup();
    const answers = api();
    renderPage({ page, api: answers });
    await user.click(await screen.findByRole('radio', { name: 'Level 2' }));
    const table = await screen.findByRole('table', {
      name: 'Steps to level 2 · service',
    });
    expect(
      screen.getByRole('heading', {
        name: 'What 41 entities need to reach level 2 · service',
      }),
    ).toBeInTheDocument();
    expect(
      within(table)
        .getAllByRole('row')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'StepActionEffortTo fixTo proveReach it by now',
      '1Secrets are scanned forSecrets managementSmall effort507',
      '2Backups | testedBackupsMedium effort0912',
    ]);
    expect(
      queryOf(
        within(table).getByRole('link', {
          name: 'Secrets are scanned for: 5 where it failed',
        }),
      ),
    ).toEqual({
      model: ['five-level'],
      type: ['service'],
      blocker: ['secrets/scanned'],
      blockerState: ['fix'],
      blockerLevel: ['2'],
    });
    expect(
      queryOf(
        within(table).getByRole('link', {
          name: 'Backups | tested and what stands before it lifts 12',
        }),
      ),
    ).toMatchObject({
      blocker: ['secrets/scanned', 'backups/tested'],
      blockerAlone: ['true'],
      blockerLevel: ['2'],
    });
    const plans = screen.getByRole('region', { name: 'What a level needs' });
    const writeText = jest.spyOn(navigator.clipboard, 'writeText');
    await user.click(
      within(plans).getByRole('button', { name: 'Copy as Markdown' }),
    );
    expect(writeText).toHaveBeenCalledWith(
      expect.stringContaining(
        '| 2 | Backups \\| tested (Backups) | Medium effort | 0 | 9 | 12 |',
      ),
    );
    expect(screen.getByLabelText('address')).toHaveTextContent('toLevel=2');
  });

  it('escapes what would be markup', () => {
    expect(escapeMarkdown('a <b> *c* [d](e) | `f`\n# g')).toBe(
      'a \\<b\\> \\*c\\* \\[d\\](e) \\| \\`f\\` \\# g',
    );
  });
});

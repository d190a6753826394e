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

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ScorecardNextStep } from '@platform-maturity/backstage-plugin-maturity-common';
import { exampleScorecard } from '../../__testUtils__';
import { renderEntityTab } from '../../__testUtils__/renderEntityTab';

async function renderSteps(
  options: Parameters<typeof renderEntityTab>[0] = {},
  name = 'To reach level 2',
) {
  renderEntityTab(options);
  return within(await screen.findByRole('region', { name }));
}

describe('NextSteps', () => {
  it('says what is asked and seen, and puts a simpler form into its stronger one', async () => {
    const steps = await renderSteps();
    expect(
      steps.getAllByRole('heading', { level: 3 }).map(h => h.textContent),
    ).toEqual([
      expect.stringContaining('Secrets in a vault'),
      expect.stringContaining('Tests on every change'),
    ]);
    // The first is open.
    expect(
      steps.getByText('The last report of vault.used is too old to count'),
    ).toBeInTheDocument();
    expect(
      steps.getByText('Doing this also covers Secrets out of the repository.'),
    ).toBeInTheDocument();
    // The others say it in brief.
    expect(steps.getByText('Seen: Code coverage: 42 %')).toBeInTheDocument();
    expect(steps.getByText('Not met')).toBeInTheDocument();
  });

  it('unfolds how to do it; only web links lead anywhere', async () => {
    const steps = await renderSteps({ search: '?open=tests' });
    expect(
      steps.getByText('Code coverage is at least 60 %'),
    ).toBeInTheDocument();
    expect(steps.getByText('from ci')).toBeInTheDocument();
    expect(steps.getByText('declaration says otherwise: 80')).toBeVisible();
    expect(steps.getByText('Add tests where they hurt least.')).toBeVisible();
    expect(steps.getByRole('link', { name: /How we test/ })).toHaveAttribute(
      'href',
      'https://docs.example.com/tests',
    );
    expect(steps.getByRole('link', { name: /Evidence/ })).toHaveAttribute(
      'href',
      'https://ci.example.com/checkout/7',
    );
    expect(steps.getByText('A trap')).toBeInTheDocument();
    expect(
      steps.queryByRole('link', { name: /A trap/ }),
    ).not.toBeInTheDocument();
  });

  it('keeps what is open in the address', async () => {
    const steps = await renderSteps();
    await userEvent.click(
      steps.getByRole('button', { name: /Tests on every/ }),
    );
    expect(screen.getByLabelText('address')).toHaveTextContent(
      '?open=vault&open=tests',
    );
    await userEvent.click(
      steps.getByRole('button', { name: /Tests on every/ }),
    );
    await userEvent.click(
      steps.getByRole('button', { name: /Secrets in a vault/ }),
    );
    expect(screen.getByLabelText('address')).toHaveTextContent('?open=none');
  });

  it('copies the line for the catalog entry', async () => {
    const user = userEvent.setup();
    const steps = await renderSteps({ search: '?open=tests' });
    const writeText = jest.spyOn(navigator.clipboard, 'writeText');
    await user.click(steps.getByRole('button', { name: 'Copy annotation' }));
    expect(writeText).toHaveBeenCalledWith('ci.example.com/project: checkout');
    expect(
      await steps.findByRole('button', { name: 'Copied' }),
    ).toBeInTheDocument();
  });

  it('shows ten at first sight', async () => {
    const nextSteps = Array.from(
      { length: 12 },
      (_, index): ScorecardNextStep => ({
        practice: `practice-${index}`,
        title: `Practice ${index}`,
        category: 'security',
        level: 2,
        why: 'no-data',
        checks: [],
      }),
    );
    const steps = await renderSteps({
      api: { getScorecard: async () => ({ ...exampleScorecard, nextSteps }) },
    });
    expect(steps.getAllByRole('heading', { level: 3 })).toHaveLength(10);
    await userEvent.click(steps.getByRole('button', { name: 'Show 2 more' }));
    expect(steps.getAllByRole('heading', { level: 3 })).toHaveLength(12);
    expect(screen.getByLabelText('address')).toHaveTextContent('?steps=all');
  });

  it('calls steps past the target possible, and praises the end', async () => {
    await renderSteps(
      {
        api: {
          getScorecard: async () => ({ ...exampleScorecard, targetLevel: 1 }),
        },
      },
      'Possible further steps',
    );
    expect(
      screen.getByText('The target, level 1, is reached.'),
    ).toBeInTheDocument();
  });
});

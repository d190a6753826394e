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
import { ScorecardGoldenPath } from '@platform-maturity/backstage-plugin-maturity-common';
import { exampleScorecard } from '../../__testUtils__';
import { exampleGoldenPath } from '../../__testUtils__/exampleGoldenPath';
import { renderEntityTab } from '../../__testUtils__/renderEntityTab';

async function showPath(change: Partial<ScorecardGoldenPath> = {}) {
  renderEntityTab({
    api: {
      getScorecard: async () => ({
        ...exampleScorecard,
        goldenPaths: [{ ...exampleGoldenPath, ...change }],
      }),
    },
  });
  return within(await screen.findByRole('region', { name: 'Golden path' }));
}

describe('GoldenPaths', () => {
  it('says how far it is, what comes next and how to join', async () => {
    const path = await showPath();
    expect(path.getByText('1 of 3 steps done')).toBeInTheDocument();
    expect(
      path.getByText('platform-maturity.io/golden-path: web-service'),
    ).toBeInTheDocument();
    expect(
      path.getByRole('link', { name: 'template:default/web-service' }),
    ).toBeInTheDocument();
    // the next one stands before the others
    expect(path.getByText('Next step')).toBeInTheDocument();
    const [first] = path.getAllByRole('button', { name: /Step \d/ });
    expect(first).toHaveAccessibleName(/Open.*Test every change.*Step 2/);
    expect(
      path
        .getAllByRole('listitem')
        .filter(item => item.textContent?.includes('Step '))
        .map(item => item.textContent?.match(/Step (\d)/)?.[1]),
    ).toEqual(['1', '3', '4']);
    expect(
      path.getByRole('link', { name: 'Who else is on it' }),
    ).toHaveAttribute(
      'href',
      expect.stringMatching(/^\/maturity\/golden-paths\/web-service\?/),
    );
  });

  it('proves a step by its checks, with what they saw, and leads to them', async () => {
    const [check] = exampleScorecard.checks;
    const [first, ...others] = exampleGoldenPath.steps;
    const path = await showPath({
      steps: [{ ...first, checks: [check.id] }, ...others],
    });
    await userEvent.click(
      path.getByRole('button', { name: /Build by the shared pipeline/ }),
    );
    expect(path.getByText('Proved by these checks')).toBeInTheDocument();
    expect(path.getByRole('link', { name: check.title })).toHaveAttribute(
      'href',
      expect.stringContaining(`check=${encodeURIComponent(check.id)}`),
    );
  });

  it('opens the next step of whoever is on the path, and says how old its template is', async () => {
    const path = await showPath({
      onPath: true,
      origin: {
        template: 'template:default/web-service',
        version: '1.0.0',
        currentVersion: '2.0.0',
        state: 'outdated',
      },
    });
    expect(
      path.getByText(
        'Made from web-service 1.0.0; the template has 2.0.0 now.',
      ),
    ).toBeInTheDocument();
    expect(path.getByText('What is not tested breaks.')).toBeInTheDocument();
    expect(path.queryByText('How to join')).not.toBeInTheDocument();
  });
});

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

import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

const PAGES = [
  ['the overview', '/maturity/overview', 'Entities by level over time'],
  ['the entities', '/maturity/entities', 'Export CSV'],
  [
    'the tab of a component',
    '/catalog/default/component/booking-api/maturity',
    'All practices',
  ],
  [
    'the tab of a system',
    '/catalog/default/system/ledger/maturity',
    'What holds us back',
  ],
  ['the card of an API', '/catalog/default/api/shipping', 'Show scorecard'],
] as const;

for (const theme of ['light', 'dark']) {
  for (const [name, path, sign] of PAGES) {
    test(`${name} has no serious obstacle in the ${theme} theme`, async ({
      page,
    }) => {
      await page.addInitScript(
        chosen => localStorage.setItem('theme', chosen),
        theme,
      );
      await page.goto(path);
      await expect(page.getByText(sign).first()).toBeVisible();

      const { violations } = await new AxeBuilder({ page }).analyze();
      const serious = violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .flatMap(({ id, nodes }) =>
          nodes.map(node => `${id}: ${node.target.join(' ')}`),
        );
      expect(serious).toEqual([]);
    });
  }
}

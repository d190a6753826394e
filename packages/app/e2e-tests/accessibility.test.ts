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
import { Page, expect, test } from '@playwright/test';

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
] as const;

// The framework's own tabs in the header of a plugin name panels that it does
// not draw.
const FRAMEWORK_TABS = '.bui-PluginHeaderTabsWrapper';

/** What axe calls serious or worse, each with its place. */
async function obstaclesOn(page: Page, part?: string): Promise<string[]> {
  const builder = new AxeBuilder({ page }).exclude(FRAMEWORK_TABS);
  const { violations } = await (part
    ? builder.include(part)
    : builder
  ).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(node => `${id}: ${node.target.join(' ')}`),
    );
}

for (const theme of ['light', 'dark']) {
  test.describe(`in the ${theme} theme nothing serious stands in the way on`, () => {
    test.beforeEach(async ({ page }) => {
      await page.addInitScript(
        chosen => localStorage.setItem('theme', chosen),
        theme,
      );
    });

    for (const [name, path, sign] of PAGES) {
      test(name, async ({ page }) => {
        await page.goto(path);
        await expect(page.getByText(sign).first()).toBeVisible();
        expect(await obstaclesOn(page)).toEqual([]);
      });
    }

    // The other cards of an entity are not ours.
    test('the card of an entity', async ({ page }) => {
      await page.goto('/catalog/default/component/booking-api');
      const card = page.locator('article', { hasText: 'Show scorecard' });
      await expect(card).toBeVisible();
      await card.evaluate(element => element.setAttribute('data-ours', ''));
      expect(await obstaclesOn(page, '[data-ours]')).toEqual([]);
    });
  });
}

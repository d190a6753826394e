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

import { expect, test } from '@playwright/test';

// Not a test: `yarn screenshots` renews the pictures in docs/images.
const PICTURES = [
  ['overview', '/maturity/overview', 'Entities by level over time'],
  ['entities', '/maturity/entities', 'Export CSV'],
  [
    'component',
    '/catalog/default/component/parcel-event-consumer/maturity',
    'All practices',
  ],
  ['system', '/catalog/default/system/ledger/maturity', 'What holds us back'],
] as const;

test.use({ viewport: { width: 1440, height: 1080 } });

for (const theme of ['light', 'dark']) {
  for (const [name, path, sign] of PICTURES) {
    test(`${name}, ${theme}`, async ({ page }) => {
      await page.addInitScript(
        chosen => localStorage.setItem('theme', chosen),
        theme,
      );
      await page.goto(path);
      await expect(page.getByText(sign).first()).toBeVisible();
      await page.waitForLoadState('networkidle');
      const file = theme === 'light' ? `${name}.png` : `${name}-${theme}.png`;
      await page.screenshot({
        path: `docs/images/${file}`,
        animations: 'disabled',
        fullPage: name === 'overview',
      });
    });
  }
}

// Against a portal that `npm run demo:sources` started:
//   MATURITY_DEMO_SOURCES=true yarn screenshots --grep sources
test('sources', async ({ page }) => {
  test.skip(!process.env.MATURITY_DEMO_SOURCES, 'needs npm run demo:sources');
  await page.goto('/maturity/overview');
  const sources = page.getByRole('region', { name: 'Sources' });
  await sources
    .getByRole('button', { name: /mistake/ })
    .first()
    .click();
  await sources.screenshot({
    path: 'docs/images/sources.png',
    animations: 'disabled',
  });
});

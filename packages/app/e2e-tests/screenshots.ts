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
import { takePicture } from './journeys/takePicture';

// Not tests: `yarn screenshots` renews the pictures in docs/images, these and
// those that the journeys take on their way.

// Against a portal that `npm run demo:newcomer` started:
//   MATURITY_NEWCOMER=true yarn screenshots --grep newcomer
test('newcomer', async ({ page }) => {
  test.skip(!process.env.MATURITY_NEWCOMER, 'needs npm run demo:newcomer');
  await page.goto('/maturity/overview');
  await expect(
    page.getByRole('region', { name: 'Connect a source' }),
  ).toBeVisible();
  await takePicture(page, 'newcomer-overview');
});

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

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
import { signInAs } from './signInAs';
import { takePicture } from './takePicture';

const REASON = 'The scanner moves to another cluster this month';

test('a developer sees where a service stands, why, and what to do next', async ({
  context,
  page,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await signInAs(page, 'Dana Okafor');

  // From the whole company to what is theirs, to the service.
  await page.getByRole('button', { name: 'My teams' }).click();
  await expect(page).toHaveURL(/mine=/);
  await page.getByRole('tab', { name: 'Entities' }).click();
  await page
    .getByRole('row', { name: /Notification dispatcher/ })
    .getByRole('rowheader')
    .click();

  // Where it stands: a range, because the scanner fell silent.
  await expect(
    page.getByRole('heading', { name: 'Level 1 of 5 · The Launchpad' }),
  ).toBeVisible();
  await expect(page.getByText(/^Could be level 3/)).toBeVisible();

  // Why, and what next: what is asked, what was seen, who can report it.
  const steps = page.getByRole('region', { name: 'To reach level 2' });
  await expect(steps).toContainText('Basic Vulnerabilities Management');
  await expect(steps).toContainText('Out of date');
  await expect(steps).toContainText(/Last reported by \w+/);
  await expect(steps).toContainText('What to do');
  await takePicture(page, 'developer-tab');

  // The line for the entry is one press away.
  await steps.getByRole('button', { name: 'Copy annotation' }).first().click();
  await expect(steps.getByText('Copied').first()).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^facts\.platform-maturity\.io\/vuln\./,
  );

  // What each category asks, and the golden path for this kind of service.
  await expect(
    page.getByRole('region', { name: 'Categories by level' }),
  ).toContainText('here');
  const path = page.getByRole('region', { name: 'Golden path' });
  await expect(path).toContainText(/\d+ of \d+ steps done/);
  await expect(path).toContainText('Next step');
  await takePicture(page, 'developer-golden-path', path);

  // For now it cannot hold: they see what a waiver would do, ask for it, and
  // cannot grant it to themselves.
  await steps.getByRole('button', { name: 'Request waiver' }).first().click();
  const dialog = page.getByRole('dialog');
  await expect(
    dialog.getByText('Effect: level 1 becomes level 2.'),
  ).toBeVisible();
  await dialog.getByLabel(/Reason/).fill(REASON);
  await dialog.getByRole('button', { name: 'Request', exact: true }).click();
  await expect(dialog).toBeHidden();
  const waiver = page
    .getByRole('region', { name: 'Waivers' })
    .getByRole('listitem')
    .filter({ hasText: REASON });
  await expect(waiver).toContainText('Requested');
  await expect(waiver.getByRole('button', { name: 'Approve' })).toBeHidden();
  await waiver.getByRole('button', { name: 'Take back' }).click();
  await expect(waiver).toBeHidden();
});

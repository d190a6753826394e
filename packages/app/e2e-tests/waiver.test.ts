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
import { openAttest } from './openAttest';
import { openAs } from './portal';

// Owned by the team of Dana and Tom; one step keeps it from level 2.
const DISPATCHER =
  '/catalog/default/component/notification-dispatcher/maturity';
// Asked for things that only people know.
const BOOKING = '/catalog/default/component/booking-api/maturity';

test('a waiver is asked for by its owner and approved by somebody else', async ({
  page,
}) => {
  await openAs(page, 'dana', DISPATCHER);
  await page.getByRole('button', { name: 'Request waiver' }).first().click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/^Effect: /)).toBeVisible();
  await dialog.getByLabel(/Reason/).fill('The vendor moves it in March');
  await dialog.getByRole('button', { name: 'Request', exact: true }).click();
  await expect(dialog).toBeHidden();
  const waivers = page.getByRole('region', { name: 'Waivers' });
  await expect(waivers).toContainText('Requested');
  await expect(waivers.getByRole('button', { name: 'Approve' })).toBeHidden();

  // May approve, but the entity is theirs too.
  await openAs(page, 'tom', DISPATCHER);
  await expect(waivers).toContainText('The vendor moves it in March');
  await expect(waivers.getByRole('button', { name: 'Approve' })).toBeHidden();

  await openAs(page, 'paula', DISPATCHER);
  await expect(waivers.getByText(/^Effect: /)).toBeVisible();
  await waivers.getByRole('button', { name: 'Approve' }).click();
  await expect(waivers).toContainText('Active');

  await openAs(page, 'dana', DISPATCHER);
  await waivers.getByRole('button', { name: 'End' }).click();
  await dialog.getByRole('button', { name: 'End' }).click();
  await expect(waivers).toBeHidden();
});

test('somebody who does not own an entity attests', async ({ page }) => {
  await openAs(page, 'paula', BOOKING);
  const dialog = await openAttest(page);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
});

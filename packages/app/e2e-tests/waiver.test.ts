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

import { Page, expect, test } from '@playwright/test';

// Owned by the team of Dana and Tom; one step keeps it from level 2.
const DISPATCHER =
  '/catalog/default/component/notification-dispatcher/maturity';
// Asked for things that only people know.
const BOOKING = '/catalog/default/component/booking-api/maturity';

/** Opens a page as one of the people of the demo. */
async function openAs(
  page: Page,
  person: string,
  path: string = DISPATCHER,
): Promise<void> {
  await page.unrouteAll();
  await page.route('**/api/auth/demo/**', route =>
    route.continue({
      headers: {
        ...route.request().headers(),
        'x-demo-person': `user:default/${person}`,
      },
    }),
  );
  await page.goto(path);
  await expect(
    page.getByRole('region', { name: 'All practices' }),
  ).toBeVisible();
}

test('a waiver is asked for by its owner and approved by somebody else', async ({
  page,
}) => {
  await openAs(page, 'dana');
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
  await openAs(page, 'tom');
  await expect(waivers).toContainText('The vendor moves it in March');
  await expect(waivers.getByRole('button', { name: 'Approve' })).toBeHidden();

  await openAs(page, 'paula');
  await expect(waivers.getByText(/^Effect: /)).toBeVisible();
  await waivers.getByRole('button', { name: 'Approve' }).click();
  await expect(waivers).toContainText('Active');

  await openAs(page, 'dana');
  await waivers.getByRole('button', { name: 'End' }).click();
  await expect(waivers).toBeHidden();
});

test('somebody who does not own an entity attests', async ({ page }) => {
  await openAs(page, 'paula', BOOKING);
  const practices = page.getByRole('region', { name: 'All practices' });
  await practices
    .getByRole('button', { name: /Compliance Policies Enforcement/ })
    .first()
    .click();
  await practices
    .getByRole('button', { name: /^Attest: / })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/^Effect: /)).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
});

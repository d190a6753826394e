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
import { expectNoObstacles } from './obstacles';
import { openAs } from './portal';

// Owned by the team of Dana and Tom.
const DISPATCHER =
  '/catalog/default/component/notification-dispatcher/maturity';
const REASON = 'The register of the vendor moves it in June';

function requestsOn(page: Page) {
  return page
    .getByRole('region', { name: 'Waiting for a decision' })
    .getByRole('listitem')
    .filter({ hasText: REASON });
}

test('a request is approved on the page of waivers by who may, and ended there', async ({
  page,
}) => {
  await openAs(page, 'dana', DISPATCHER);
  await page.getByRole('button', { name: 'Request waiver' }).first().click();
  const asking = page.getByRole('dialog');
  await asking.getByLabel(/Reason/).fill(REASON);
  await asking.getByRole('button', { name: 'Request', exact: true }).click();
  await expect(asking).toBeHidden();

  // May approve, but the entity is theirs too.
  await openAs(page, 'tom', '/maturity/risk');
  await expect(requestsOn(page)).toContainText('You own the entity');
  await expect(
    requestsOn(page).getByRole('button', { name: 'Approve' }),
  ).toBeHidden();

  await openAs(page, 'paula', '/maturity/risk');
  await requestsOn(page).getByRole('button', { name: 'Approve' }).click();
  const deciding = page.getByRole('dialog');
  await deciding.getByLabel(/Note/).fill('Until June, not longer');
  await expectNoObstacles(page);
  await deciding.getByRole('button', { name: 'Approve' }).click();
  await expect(deciding).toBeHidden();
  await expect(requestsOn(page)).toBeHidden();

  const register = page.getByRole('region', { name: 'Register of waivers' });
  await register.getByRole('radio', { name: 'Active' }).click();
  await expect(page).toHaveURL(/waiver=active/);
  const row = register.getByRole('listitem').filter({ hasText: REASON });
  await expect(row).toContainText('Until June, not longer');
  await row.getByRole('button', { name: 'End' }).click();
  await deciding.getByRole('button', { name: 'End' }).click();
  await expect(row).toBeHidden();
});

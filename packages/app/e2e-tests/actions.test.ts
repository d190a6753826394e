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

test('a plan says what a level needs, and leads to the entities of a step', async ({
  page,
}) => {
  await page.goto('/maturity/actions');
  await page
    .getByRole('radiogroup', { name: 'Level to reach' })
    .getByText('Level 3')
    .click();
  await expect(page).toHaveURL(/toLevel=3/);
  const table = page.getByRole('table', { name: 'Steps to level 3' }).first();
  const link = table.getByRole('link').first();
  const count = await link.textContent();
  await link.click();
  await expect(page).toHaveURL(/\/maturity\/entities/);
  await expect(
    page.getByText(new RegExp(`^${count} entit(y|ies)$`)),
  ).toBeVisible();
});

test('the trend names who moved on a day, and by which cause', async ({
  page,
}) => {
  await page.goto('/maturity/overview');
  const day = page.getByRole('slider', { name: 'Day of the trend' });
  await day.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page).toHaveURL(/day=\d{4}-\d\d-\d\d/);
  await page.getByRole('button', { name: 'Show each day' }).click();
  await page
    .getByRole('button', { name: /^Which entities moved/ })
    .last()
    .click();
  const list = page.getByRole('region', { name: /^Moved on / });
  await expect(list.getByRole('listitem').first()).toBeVisible();
  await expect(page).toHaveURL(/moved=/);
  await page.reload();
  await expect(list.getByRole('listitem').first()).toBeVisible();
});

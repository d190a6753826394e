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

test('a heatmap leads by keyboard down the tree and to the entities of a cell', async ({
  page,
}) => {
  await page.goto('/maturity/heatmap');
  const grid = page.getByRole('grid', { name: 'What holds where' });
  await grid.getByRole('link', { name: 'Acme Parcel: what is below' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/parent=group/);
  await expect(
    page.getByRole('navigation', { name: 'Where we are' }),
  ).toContainText('Acme Parcel');

  const payments = grid.getByRole('row', { name: /Payments/ }).first();
  const cell = payments.getByRole('link', { name: /shows \d+ entit/ }).first();
  const [, count] =
    /shows (\d+) entit/.exec((await cell.textContent()) ?? '') ?? [];
  await cell.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await expect(cell).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/maturity\/entities/);
  await expect(grid).toHaveCount(0);
  await expect(
    page
      .getByRole('status')
      .filter({ hasText: new RegExp(`^${count} entit(y|ies)$`) }),
  ).toBeVisible();
});

test('many columns stay within the page on a narrow screen', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 900 });
  await page.goto('/maturity/heatmap?rows=system&columns=practice');
  const grid = page.getByRole('grid');
  await expect(grid).toBeVisible();
  const box = await grid.locator('..').boundingBox();
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
});

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

test('a newcomer is signed in and sees the overview without a click', async ({
  page,
}) => {
  await page.goto('/');
  await expect(page).toHaveURL(/\/maturity\/overview/);
  await expect(page.getByRole('button', { name: 'You: Paula' })).toBeVisible();
});

test('one can be somebody else, with other rights', async ({ page }) => {
  await page.goto('/catalog');
  await page.getByRole('button', { name: 'You: Paula' }).click();
  await page.getByRole('dialog').getByText('Rita Hansen').click();
  await expect(page.getByRole('button', { name: 'You: Rita' })).toBeVisible();

  await page.goto('/catalog?filters[user]=all');
  await expect(page.getByRole('link', { name: /Ledger core/ })).toBeVisible();
  await page.goto('/catalog/default/component/booking-api');
  await expect(
    page.getByText(/not found|PAGE NOT FOUND/i).first(),
  ).toBeVisible();
});

test('after a sign-out one is asked whom to be', async ({ page }) => {
  await page.goto('/settings');
  await page.getByTestId('user-settings-menu').click();
  await page.getByRole('menuitem', { name: 'Sign Out' }).click();
  await expect(
    page.getByRole('heading', { name: 'Who do you want to be?' }),
  ).toBeVisible();
  await page.getByText('Tom Lindqvist').click();
  await expect(page.getByRole('button', { name: 'You: Tom' })).toBeVisible();
});

test('who has no rights of ours is told so', async ({ page }) => {
  await page.goto('/catalog');
  await page.getByRole('button', { name: 'You: Paula' }).click();
  await page.getByRole('dialog').getByText('Nora Adeyemi').click();
  await expect(page.getByRole('button', { name: 'You: Nora' })).toBeVisible();
  await page.goto('/maturity/overview');
  await expect(page.getByText('You may not see this').first()).toBeVisible();
});

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
import { openAs } from '../portal';
import { takeOnePicture } from './takePicture';

test('the home page shows what is mine, and search finds a practice', async ({
  page,
}) => {
  await openAs(page, 'tom', '/home');
  await expect(
    page.getByRole('heading', { name: 'Furthest behind' }),
  ).toBeVisible();
  await expect(
    page.getByRole('link', { name: /^Show all \d+ entities$/ }),
  ).toHaveAttribute('href', /\/maturity\/entities\?.*mine=true/);
  const field = page.getByRole('textbox', { name: 'Search' });
  await takeOnePicture(page, 'home');

  await field.fill('disaster recovery');
  await field.press('Enter');
  await expect(page).toHaveURL(/\/search\?query=disaster/);
  const practice = page.getByRole('link', {
    name: 'Manual Disaster Recovery Testing',
  });
  await expect(practice).toBeVisible();
  await takeOnePicture(page, 'search');
  await practice.click();
  await expect(page).toHaveURL(/\/maturity\/model\?.*practice=/);
});

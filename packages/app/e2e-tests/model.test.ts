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
import { expectNoObstacles } from './obstacles';

const CHECK = 'basic-secrets-management';

test('a practice is found, leads to who does not meet it, and a draft is tried', async ({
  page,
}) => {
  await page.goto('/maturity/model');
  await page
    .getByRole('searchbox', { name: /Search practices, checks/ })
    .fill('basic secrets');
  await expect(page).toHaveURL(/find=basic/);
  await page.getByRole('button', { name: /^Basic Secrets Management/ }).click();
  await page
    .getByRole('link', { name: /Not met$/ })
    .first()
    .click();
  await expect(page).toHaveURL(new RegExp(`entities.*practice=${CHECK}`));
  await expect(page.getByRole('status').first()).not.toBeEmpty();

  await page.goto('/maturity/model?view=what-if&model=api-quality');
  const draft = page.getByRole('textbox', { name: 'Model as YAML or JSON' });
  const model = await draft.inputValue();
  await draft.fill(model.replace('kind: MaturityModel', 'kind: Model'));
  await page.getByRole('button', { name: 'Try the draft' }).click();
  await page.getByRole('button', { name: 'Line 2', exact: true }).click();
  await expect(draft).toBeFocused();

  await page.getByRole('button', { name: 'Back to the model' }).click();
  await page.getByRole('button', { name: 'Try the draft' }).click();
  await expect(page).toHaveURL(/whatIf=/);
  await expect(page.getByText(/^No level moves/)).toBeVisible({
    timeout: 60_000,
  });
  await expectNoObstacles(page);
  await page.reload();
  await expect(page.getByText(/^No level moves/)).toBeVisible();
});

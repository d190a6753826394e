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

import { Locator, Page, expect } from '@playwright/test';

/** Opens the dialog that attests, on the tab of an entity; gives the dialog. */
export async function openAttest(page: Page): Promise<Locator> {
  const practices = page.getByRole('region', { name: 'All practices' });
  await practices
    .getByRole('button', { name: /Compliance Policies Enforcement/ })
    .first()
    .click();
  await practices
    .getByRole('button', { name: /^Attest: / })
    .first()
    .click();
  const dialog = page.getByRole('dialog').last();
  await expect(dialog.getByText(/^Effect: /)).toBeVisible();
  return dialog;
}

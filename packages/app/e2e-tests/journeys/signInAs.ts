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

import { Page, expect } from '@playwright/test';

/** Opens the portal's start page and becomes one of the people of the demo. */
export async function signInAs(page: Page, name: string): Promise<void> {
  await page.goto('/');
  await expect(page).toHaveURL(/\/maturity\/overview/);
  const [firstName] = name.split(' ');
  const chosen = page.getByRole('button', { name: `You: ${firstName}` });
  const you = page.getByRole('button', { name: /^You: \w/ });
  await expect(you).toBeVisible();
  if (await chosen.isVisible()) {
    return;
  }
  await you.click();
  await page.getByRole('dialog').getByText(name).click();
  await expect(chosen).toBeVisible();
}

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

/** Scrolls down to a part of a page that is drawn when it comes in sight. */
export async function scrollTo(page: Page, part: Locator): Promise<void> {
  await page
    .getByRole('main')
    .first()
    .hover({ position: { x: 200, y: 200 } });
  await expect(async () => {
    if (!(await part.isVisible())) {
      await page.mouse.wheel(0, 800);
      await expect(part).toBeVisible({ timeout: 500 });
    }
  }).toPass({ timeout: 20_000 });
  await part.scrollIntoViewIfNeeded();
}

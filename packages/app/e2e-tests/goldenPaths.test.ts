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
import { Portal } from './portal';

type GoldenPath = {
  onPath: number;
  drifted: number;
  steps: { id: string; title: string; onPath: { open: number } }[];
};

test.describe('golden paths', () => {
  let portal: Portal;

  test.beforeAll(async () => {
    portal = await Portal.connect();
  });

  test.afterAll(async () => {
    await portal.disconnect();
  });

  test('from all paths to one, to who has drifted, to what proves the next step', async ({
    page,
  }) => {
    const path = await portal.read<GoldenPath>('golden-paths/library');
    expect(path.onPath).toBeGreaterThan(0);

    await page.goto('/maturity/golden-paths');
    await page
      .getByRole('link', { name: 'Library: Steps, and who is where' })
      .click();
    await expect(page).toHaveURL(/golden-paths\/library/);
    await page
      .getByRole('link', { name: `Have drifted: ${path.drifted}` })
      .click();
    await expect(page).toHaveURL(/entities\?.*pathState=drifted/);
    await expect(page.getByRole('rowheader')).toHaveCount(path.drifted);
    await page.goBack();

    await page.getByRole('radio', { name: /Older template/ }).click();
    const who = page.getByRole('table', { name: 'Who is where' });
    await expect(who).toContainText('1.2.0, now 1.4.0');
    await who.getByRole('link', { name: 'VAT tables' }).click();
    const checklist = page.getByRole('region', { name: 'Golden path' });
    await expect(checklist).toContainText(
      'Made from library 1.2.0; the template has 1.4.0 now.',
    );
    await expect(checklist).toContainText('Next step');
  });

  test('each count of a step leads to as many entities', async ({ page }) => {
    const path = await portal.read<GoldenPath>('golden-paths/backend-service');
    const step = path.steps.find(({ onPath }) => onPath.open > 0);
    expect(step).toBeDefined();
    await page.goto('/maturity/golden-paths/backend-service');
    await page
      .getByRole('link', {
        name: `${step?.title}: Open, ${step?.onPath.open}`,
      })
      .click();
    await expect(page.getByRole('rowheader')).toHaveCount(
      Number(step?.onPath.open),
    );
  });
});

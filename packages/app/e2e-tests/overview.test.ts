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

type Overview = {
  scored: number;
  levels: { level: number; count: number }[];
};

test.describe('the overview', () => {
  let portal: Portal;

  test.beforeAll(async () => {
    portal = await Portal.connect();
  });

  test.afterAll(async () => {
    await portal.disconnect();
  });

  test('shows the company as the API counts it', async ({ page }) => {
    const overview = await portal.read<Overview>('overview');
    expect(overview.scored).toBeGreaterThan(0);

    await page.goto('/maturity');
    const stats = page.getByRole('region', { name: 'Where we stand' });
    await expect(
      stats.getByRole('listitem').filter({ hasText: 'Scored' }).first(),
    ).toContainText(String(overview.scored));
    const levels = page.getByRole('region', { name: 'Levels', exact: true });
    await expect(levels).toContainText('Operational Foundation');
    await expect(
      page.getByRole('heading', { name: 'Entities by level over time' }),
    ).toBeVisible();
  });

  test('counts only what the filter leaves, and the address says so', async ({
    page,
  }) => {
    const filtered = await portal.read<Overview>(
      'overview?domain=domain%3Adefault%2Fpayments',
    );
    await page.goto('/maturity');
    await page.getByRole('button', { name: /Domain/ }).click();
    await page.getByRole('option', { name: 'Payments' }).click();
    await page.keyboard.press('Escape');

    const scored = page
      .getByRole('region', { name: 'Where we stand' })
      .getByRole('listitem')
      .filter({ hasText: 'Scored' })
      .first();
    await expect(scored).toContainText(String(filtered.scored));
    await expect(page).toHaveURL(/domain=/);

    await page.reload();
    await expect(scored).toContainText(String(filtered.scored));
  });

  test('leads to the entities of a level, which can be sorted', async ({
    page,
  }) => {
    await page.goto('/maturity/entities?level=4');
    const overview = await portal.read<Overview>('overview');
    const count = overview.levels.find(({ level }) => level === 4)?.count;
    await expect(
      page.getByText(`${count} entities`, { exact: true }),
    ).toBeVisible();
    await page.getByRole('columnheader', { name: 'Coverage' }).click();
    await expect(page).toHaveURL(/sort=coverage/);
    await expect(page.getByRole('rowheader')).toHaveCount(Number(count));
  });

  test('gives the table as a CSV file', async ({ page }) => {
    await page.goto('/maturity/entities?system=system:default/ledger');
    const list = await portal.read<{ totalItems: number }>(
      'scorecards?system=system%3Adefault%2Fledger',
    );
    await expect(
      page.getByText(`${list.totalItems} entities`, { exact: true }),
    ).toBeVisible();

    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export CSV' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/\.csv$/);
    const chunks = [];
    for await (const chunk of await download.createReadStream()) {
      chunks.push(chunk);
    }
    const lines = Buffer.concat(chunks).toString('utf8').trim().split('\n');
    expect(lines).toHaveLength(list.totalItems + 1);
    expect(lines.join('\n')).toContain('ledger-core');
  });
});

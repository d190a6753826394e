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

interface Scorecard {
  checks: { id: string; title: string; state: string }[];
}

const ENTITY = 'component/default/booking-api';
const PAGE = '/catalog/default/component/booking-api';

test.describe('where the catalog meets maturity', () => {
  let portal: Portal;

  test.beforeAll(async () => {
    portal = await Portal.connect();
  });

  test.afterAll(async () => {
    await portal.disconnect();
  });

  test('the table of the catalog has a column of levels, asked for at once', async ({
    page,
  }) => {
    const asked: string[] = [];
    page.on('request', request => {
      if (request.url().includes('/scorecards/by-refs')) {
        asked.push(request.postData() ?? '');
      }
    });
    await page.goto('/catalog?filters[kind]=component&filters[user]=all');
    const row = page.getByRole('row', { name: /Booking API/ });
    await expect(row).toContainText(/Level \d/);
    await expect(
      page.getByRole('columnheader', { name: 'Maturity' }),
    ).toBeVisible();
    expect(asked).toHaveLength(1);
    expect(JSON.parse(asked[0]).entityRefs.length).toBeGreaterThan(5);
  });

  test('the About card leads to the tab with the level', async ({ page }) => {
    await page.goto(PAGE);
    await page.getByRole('link', { name: /^Maturity: \d/ }).click();
    await expect(page).toHaveURL(new RegExp(`${PAGE}/maturity`));
  });

  test('a link opens a check, and paper shows what is folded', async ({
    page,
  }) => {
    const { checks } = await portal.read<Scorecard>(`scorecards/${ENTITY}`);
    const check = checks.find(({ state }) => state === 'passed');
    expect(check).toBeDefined();
    await page.goto(
      `${PAGE}/maturity?check=${encodeURIComponent(check?.id ?? '')}`,
    );
    const place = page.getByRole('group', { name: check?.title, exact: true });
    await expect(place).toBeInViewport();
    await expect(place).toBeFocused();

    const practices = page.getByRole('region', { name: 'All practices' });
    const rows = practices.getByRole('heading', { level: 4 });
    const onScreen = await rows.count();
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => rows.count()).toBeGreaterThan(onScreen);
    await expect(
      page.getByRole('button', { name: 'Refresh' }),
    ).not.toBeVisible();
  });
});

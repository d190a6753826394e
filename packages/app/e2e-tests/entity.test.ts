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

type System = { practices: { rollup?: unknown }[] };
type Overview = { levels: { level: number; count: number }[] };

// Its static analysis was reported too long ago, and nothing else keeps it
// from level 3.
const CONSUMER = 'component:default/parcel-event-consumer';
const CONSUMER_PAGE = '/catalog/default/component/parcel-event-consumer';

test.describe('an entity', () => {
  let portal: Portal;

  test.beforeAll(async () => {
    portal = await Portal.connect();
  });

  test.afterAll(async () => {
    await portal.disconnect();
  });

  test('is reached from the table, and its tab says why and what next', async ({
    page,
  }) => {
    await page.goto('/maturity/entities');
    await page.getByPlaceholder('Name or title').fill('invoice');
    await page.getByRole('row', { name: /Invoice generator/ }).click();

    await expect(page).toHaveURL(
      /\/catalog\/default\/component\/invoice-generator\/maturity/,
    );
    await expect(
      page.getByRole('heading', { name: 'Level 1 of 5 · The Launchpad' }),
    ).toBeVisible();
    const steps = page.getByRole('region', { name: 'To reach level 2' });
    await expect(steps).toContainText('Basic Traffic Filtering');
    await expect(steps).toContainText('Not met');
  });

  test('shows its level on a card, which leads to the tab', async ({
    page,
  }) => {
    await page.goto('/catalog/default/component/card-vault');
    await expect(
      page.getByText('Level 4 of 5 · Productized Platform'),
    ).toBeVisible();
    await page.getByRole('link', { name: 'Show scorecard' }).click();
    await expect(page).toHaveURL(/card-vault\/maturity/);
    await expect(
      page.getByRole('heading', { name: 'All practices' }),
    ).toBeVisible();
  });

  test('that is a system names the members that hold it back', async ({
    page,
  }) => {
    await page.goto('/catalog/default/system/ledger');
    await page
      .getByRole('navigation')
      .filter({ hasText: 'Overview' })
      .getByRole('link', { name: 'Maturity' })
      .click();
    await expect(
      page.getByRole('heading', { name: 'Level 1 of 5 · The Launchpad' }),
    ).toBeVisible();
    await expect(
      page.getByRole('region', { name: 'What holds us back' }),
    ).toContainText('Invoice generator');
  });

  test('that is a group is counted with its child groups', async ({ page }) => {
    const overview = await portal.read<{ scored: number }>(
      'overview?owner=group%3Adefault%2Fpayments&children=true',
    );
    expect(overview.scored).toBeGreaterThan(0);
    await page.goto('/catalog/default/group/payments/maturity');
    await expect(
      page
        .getByRole('region', { name: 'Where we stand' })
        .getByRole('listitem')
        .filter({ hasText: 'Scored' })
        .first(),
    ).toContainText(String(overview.scored));
    await expect(
      page
        .getByRole('region', { name: 'What holds us back' })
        .getByRole('heading', { level: 3 })
        .first(),
    ).toBeVisible();
    const groups = page.getByRole('region', { name: 'Child groups' });
    await page.getByRole('region', { name: 'What holds us back' }).hover();
    await page.mouse.wheel(0, 20_000);
    await groups.getByRole('link', { name: 'Ledger', exact: true }).click();
    await expect(page).toHaveURL(/\/group\/ledger\/maturity/);
  });

  test('rises as soon as a pipeline reports what was missing', async ({
    page,
  }) => {
    const atLevel3 = async () => {
      const { levels } = await portal.read<Overview>('overview');
      return levels.find(({ level }) => level === 3)?.count ?? 0;
    };
    const systemState = async () => {
      const { practices } = await portal.read<System>(
        'scorecards/system/default/tracking',
      );
      return JSON.stringify(practices.map(({ rollup }) => rollup));
    };
    const before = await atLevel3();
    const systemBefore = await systemState();
    await page.goto(`${CONSUMER_PAGE}/maturity`);
    await expect(
      page.getByRole('heading', {
        name: 'Level 2 of 5 · Operational Foundation',
      }),
    ).toBeVisible();

    await portal.pushFact({
      entityRef: CONSUMER,
      fact: 'ci.sast-step',
      value: true,
    });
    await expect.poll(systemState, { timeout: 5000 }).not.toBe(systemBefore);
    await page.getByRole('button', { name: 'Refresh' }).click();

    await expect(
      page.getByRole('heading', {
        name: 'Level 3 of 5 · Data-Driven Improvement',
      }),
    ).toBeVisible();
    await expect.poll(atLevel3, { timeout: 5000 }).toBe(before + 1);
  });
});

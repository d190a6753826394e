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

import { Page, expect, test } from '@playwright/test';

/** What a page may ask of us before anybody scrolls. */
const BUDGET = [
  ['component', '/catalog/default/component/booking-api/maturity', 2],
  ['api', '/catalog/default/api/shipping/maturity', 2],
  ['resource', '/catalog/default/resource/ledger-db/maturity', 2],
  ['system', '/catalog/default/system/ledger/maturity', 2],
  ['group', '/catalog/default/group/payments/maturity', 2],
  ['domain', '/catalog/default/domain/payments/maturity', 2],
  ['the overview', '/maturity/overview', 4],
  ['the entities', '/maturity/entities', 3],
] as const;

/** Follows what a page asks of us, from now on. */
function requestsOf(page: Page): string[] {
  const requests: string[] = [];
  page.on('request', request => {
    const { pathname, search } = new URL(request.url());
    if (pathname.startsWith('/api/maturity/')) {
      requests.push(`${request.method()} ${pathname}${search}`);
    }
  });
  return requests;
}

/** Waits until something was asked and nothing more comes. */
async function settled(requests: readonly string[]): Promise<void> {
  let before = 0;
  await expect
    .poll(
      () => {
        const isQuiet = requests.length > 0 && requests.length === before;
        before = requests.length;
        return isQuiet;
      },
      { intervals: [2000] },
    )
    .toBe(true);
}

for (const [name, path, most] of BUDGET) {
  test(`the page of ${name} asks us ${most} times at most`, async ({
    page,
  }) => {
    const requests = requestsOf(page);
    await page.goto(path);
    await settled(requests);
    expect(requests, requests.join('\n')).toHaveLength(
      Math.min(requests.length, most),
    );
  });
}

test('another page of the table costs one request', async ({ page }) => {
  const first = requestsOf(page);
  await page.goto('/maturity/entities?kind=*');
  await settled(first);
  const requests = requestsOf(page);
  await page.getByRole('button', { name: 'Next table page' }).click();
  await expect(page).toHaveURL(/cursor=/);
  await settled(requests);
  expect(requests, requests.join('\n')).toHaveLength(1);
  expect(requests[0]).toContain('/v1/scorecards?');
});

test('a change of the address keeps the page that shows it', async ({
  page,
}) => {
  await page.goto('/maturity/overview');
  const main = page.getByRole('main');
  await expect(main.getByRole('link', { name: /^Scored/ })).toBeVisible();
  await main.evaluate(element => element.setAttribute('data-kept', ''));
  await page.getByRole('button', { name: 'My teams' }).click();
  await expect(page).toHaveURL(/mine=true/);
  await expect(page.locator('[data-kept]')).toBeVisible();
});

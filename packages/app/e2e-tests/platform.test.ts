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

import {
  APIRequestContext,
  Locator,
  Page,
  expect,
  test,
} from '@playwright/test';

const PLATFORM = 'system:default/runway';
// What is said here is told apart from what others say by its note.
const NOTE = 'Said by the journey of the platform page';

const { MATURITY_BACKEND_PORT } = process.env;

/** Takes back what the journey stored, also after it failed halfway. */
async function takeBack(request: APIRequestContext): Promise<void> {
  const backend = `http://localhost:${MATURITY_BACKEND_PORT}/api`;
  const session = await request.get(`${backend}/auth/demo/refresh`);
  const { backstageIdentity } = await session.json();
  const headers = { authorization: `Bearer ${backstageIdentity.token}` };
  const said = await request.get(`${backend}/maturity/v1/attestations`, {
    headers,
    params: { entityRef: PLATFORM, state: 'active' },
  });
  const { items } = await said.json();
  for (const { id, note } of items) {
    if (note === NOTE) {
      await request.delete(`${backend}/maturity/v1/attestations/${id}`, {
        headers,
      });
    }
  }
  await request.put(`${backend}/maturity/v1/targets`, {
    headers,
    data: {
      entityRef: PLATFORM,
      model: 'cncf',
      categories: { investment: null },
    },
  });
}

test.afterEach(({ request }) => takeBack(request));

/** Moves the focus from one element to another by the Tab key. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 25; presses++) {
    if (await target.evaluate(element => element === document.activeElement)) {
      return;
    }
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

test('from what hurts to a roadmap', async ({ page }) => {
  await page.goto('/maturity/platform');
  const pain = page.getByRole('region', { name: 'What hurts?' });
  await pain.getByText('The platform struggles for funding').click();
  await expect(pain.getByText('Look here first')).toBeVisible();
  await pain.getByRole('button', { name: 'Assess Investment' }).click();

  const investment = page.getByRole('form', { name: 'Investment' });
  await expect(investment).toBeVisible();
  await expect(page).toHaveURL(/pain=cncf%3Afunding.*aspect=investment/);
  await expect(investment.getByRole('radio')).toHaveCount(4);
  const save = investment.getByRole('button', { name: 'Save and go on' });
  await expect(save).toBeDisabled();

  // From here on by keyboard: the level, the note, the button.
  await investment.getByRole('radio').first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(
    investment.getByRole('radio', { name: /Level 2/ }),
  ).toBeChecked();
  await tabTo(page, investment.getByLabel(/^Note/));
  await page.keyboard.type(NOTE);
  await tabTo(page, save);
  await page.keyboard.press('Enter');

  await expect(
    page.getByRole('heading', { name: 'Aspect 2 of 5: Adoption' }),
  ).toBeFocused();
  await expect(page.getByText(/Saved: Investment, level 2/)).toBeVisible();

  // The address restores it, and the statement stands there with its author.
  await page.goto('/maturity/platform?view=assess&aspect=investment');
  await expect(investment.getByText(NOTE).first()).toBeVisible();
  await expect(investment.getByText(/Paula.* said so/)).toBeVisible();

  await page.getByRole('radio', { name: 'Targets and roadmap' }).click();
  await expect(
    page.getByRole('figure', { name: 'Now and target by aspect' }),
  ).toBeVisible();
  await page.getByRole('button', { name: /Target for Investment/ }).click();
  await page.getByRole('option', { name: '3 · As product (next)' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await expect(
    page.getByText('Managing the platform as a product begins').first(),
  ).toBeVisible();

  const roadmap = page.getByRole('region', { name: 'Roadmap' });
  await expect(
    roadmap.getByRole('heading', { name: 'Investment, level 3: As product' }),
  ).toBeVisible();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    roadmap.getByRole('button', { name: 'Export CSV' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('roadmap-system-default-runway.csv');

  await page.goto('/maturity/platform?view=assess&aspect=investment');
  await investment
    .getByRole('button', { name: 'Take back: Investment' })
    .click();
  await expect(investment.getByText(/said so/)).toBeHidden();
});

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
import {
  arrowTo,
  expectFocusIn,
  expectFocusKept,
  stopsWithin,
  tabTo,
} from './keyboard';
import { openAs } from './portal';

// Nothing here presses a mouse button: the Tab key, the arrows, Enter, Escape.

// Owned by the team of Dana and Tom; one step keeps it from level 2.
const DISPATCHER =
  '/catalog/default/component/notification-dispatcher/maturity';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('on the tab of an entity: to a step, its line copied, a waiver begun and left', async ({
  page,
}) => {
  await openAs(page, 'dana', DISPATCHER);
  await tabTo(page, page.getByRole('button', { name: 'Refresh' }), {
    most: 90,
  });
  const steps = page.getByRole('region', { name: 'To reach level 2' });
  const step = steps.getByRole('button', {
    name: /Basic Vulnerabilities Management/,
  });
  await tabTo(page, step);
  await page.keyboard.press('Enter');
  await expect(step).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('Enter');
  await expect(step).toHaveAttribute('aria-expanded', 'true');

  await tabTo(page, steps.getByRole('button', { name: 'Copy annotation' }));
  await page.keyboard.press('Enter');
  const copied = steps.getByRole('button', { name: 'Copied' });
  await expect(copied).toBeFocused();

  const ask = steps.getByRole('button', { name: 'Request waiver' });
  await tabTo(page, ask);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog').last();
  await expectFocusIn(dialog);
  await tabTo(page, dialog.getByLabel(/Reason/));
  await page.keyboard.type('Not yet');
  // The dialog keeps the focus in itself.
  await tabTo(page, dialog.getByLabel(/Reason/), { back: true });
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(ask).toBeFocused();
});

test('on the tab of an entity: what only a person knows is looked at and left', async ({
  page,
}) => {
  await page.goto('/catalog/default/component/booking-api/maturity');
  const practices = page.getByRole('region', { name: 'All practices' });
  const practice = practices
    .getByRole('button', { name: /Compliance Policies Enforcement/ })
    .first();
  await tabTo(page, practice, { most: 150 });
  await page.keyboard.press('Enter');
  const attest = practices.getByRole('button', { name: /^Attest: / }).first();
  await tabTo(page, attest);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog').last();
  await expectFocusIn(dialog);
  await tabTo(page, dialog.getByRole('button', { name: 'Cancel' }));
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(attest).toBeFocused();
});

test('on the heatmap: by arrows to a team, down to its teams, and back', async ({
  page,
}) => {
  await page.goto('/maturity/heatmap');
  const grid = page.getByRole('grid', { name: 'What holds where' });
  const company = grid.getByRole('link', {
    name: 'Acme Parcel: what is below',
  });
  await expect(company).toBeVisible();
  await tabTo(page, grid.locator('[tabindex="0"]'), { most: 90 });
  await arrowTo(page, company);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expectFocusIn(grid);
  await page.keyboard.press('Home');
  await expect(company).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/parent=group/);
  await expect(grid.getByRole('row', { name: /Payments/ })).not.toHaveCount(0);
  await expectFocusKept(page);
  const way = page.getByRole('navigation', { name: 'Where we are' });
  await tabTo(page, way.getByRole('link', { name: 'All teams' }), {
    back: true,
  });
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/parent=/);
  await expectFocusKept(page);
});

test('in the filter bar: an owner is chosen and taken away', async ({
  page,
}) => {
  await page.goto('/maturity/overview');
  const bar = page.getByRole('search', { name: 'Filters' });
  const owner = bar.locator('button[aria-label="Owner"]');
  await tabTo(page, owner, { most: 90 });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.type('Payments');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/owner=/);
  // Once for what was searched, once for the list.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toBeHidden();
  await expect(owner).toBeFocused();
  await tabTo(page, bar.getByRole('button', { name: 'Clear all' }));
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/owner=/);
  await expectFocusKept(page);
});

test('views: one is saved, opened and removed', async ({ page }) => {
  const name = 'Saved by keys';
  await page.goto('/maturity/entities?level=4');
  const views = page.getByRole('button', { name: 'Views' });
  await tabTo(page, views, { most: 90 });
  await page.keyboard.press('Enter');
  const save = page.getByRole('menuitem', { name: 'Save this view' });
  await expect(save).toBeVisible();
  await arrowTo(page, save);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog').last();
  await expect(dialog.getByLabel('Name')).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(views).toBeFocused();

  await page.goto('/maturity/overview');
  await tabTo(page, views, { most: 90 });
  await page.keyboard.press('Enter');
  const view = page.getByRole('menuitem', { name });
  await expect(view).toBeVisible();
  await arrowTo(page, view);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/entities.*level=4/);

  await tabTo(page, views, { most: 90 });
  await page.keyboard.press('Enter');
  await expect(view).toBeVisible();
  await page.keyboard.press('End');
  await expect(
    page.getByRole('menuitem', { name: 'Remove views' }),
  ).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(
    page,
    dialog.getByRole('button', { name: `Remove the view ${name}` }),
  );
  await page.keyboard.press('Enter');
  await expect(dialog.getByText(name)).toBeHidden();
  await expectFocusKept(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(views).toBeFocused();
});

test('self-assessment: an aspect is chosen, its level, and the next one', async ({
  page,
}) => {
  await page.goto('/maturity/platform');
  const view = page.getByRole('radio', { name: 'Where it stands' });
  await tabTo(page, view, { most: 90 });
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/view=assess/);
  const investment = page.getByRole('form', { name: 'Investment' });
  const level = investment.getByRole('radio');
  await expect(level).toHaveCount(4);
  await tabTo(page, level.first());
  await page.keyboard.press('ArrowDown');
  await expect(level.nth(1)).toBeChecked();
  await tabTo(page, investment.getByLabel(/^Note/));
  await tabTo(page, page.getByRole('button', { name: 'Next aspect' }));
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('heading', { name: /^Aspect 2 of 5/ }),
  ).toBeFocused();
});

test('a draft of a model: a mistake is made, found and gone to', async ({
  page,
}) => {
  await page.goto('/maturity/model?model=api-quality');
  const view = page
    .getByRole('radiogroup', { name: 'What to look at' })
    .getByRole('radio', { name: 'Model' });
  await tabTo(page, view, { most: 90 });
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/view=what-if/);
  const draft = page.getByRole('textbox', { name: 'Model as YAML or JSON' });
  await tabTo(page, draft);
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('kind: Model\n');
  await tabTo(page, page.getByRole('button', { name: 'Try the draft' }));
  await page.keyboard.press('Enter');
  const mistake = page.getByRole('button', { name: /^Line \d+$/ }).first();
  await tabTo(page, mistake, { back: true });
  await page.keyboard.press('Enter');
  await expect(draft).toBeFocused();
});

for (const [name, path, sign, ours] of [
  ['the overview', '/maturity/overview', 'Entities by level over time', 'main'],
  ['the entities', '/maturity/entities', 'Export CSV', 'main'],
  ['a component', DISPATCHER, 'All practices', 'article'],
] as const) {
  const title = `each stop of the Tab key on the page of ${name} shows and none jumps back`;
  test(title, { tag: '@long' }, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByText(sign).first()).toBeVisible();
    const stops = await stopsWithin(page, ours);
    expect(stops.length).toBeGreaterThan(5);
    expect(stops.filter(({ isShown }) => !isShown)).toEqual([]);
    // Beside each other in columns is fine; a screen further up is not.
    const jumps = stops.filter(
      ({ top }, index) => index > 0 && top < stops[index - 1].top - 900,
    );
    expect(jumps).toEqual([]);
  });
}

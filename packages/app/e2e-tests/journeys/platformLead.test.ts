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
import { Portal } from '../portal';
import { scrollTo } from './scrollTo';
import { signInAs } from './signInAs';
import { takePicture } from './takePicture';

type Overview = {
  scored: number;
  levels: { level: number; count: number }[];
};

test('on Monday the platform lead sees what moved, why, and what to do about it', async ({
  page,
}) => {
  const portal = await Portal.connect();
  const overview = await portal.read<Overview>('overview');
  const list = await portal.read<{ totalItems: number }>(
    'scorecards?system=system%3Adefault%2Fledger',
  );
  await portal.disconnect();
  await signInAs(page, 'Paula Ferreira');

  // Where we stand, each figure beside that of a month ago.
  const stands = page.getByRole('region', { name: 'Where we stand' });
  await expect(stands.getByRole('listitem').first()).toContainText(
    String(overview.scored),
  );
  await expect(
    stands.getByRole('listitem').filter({ hasText: 'At target' }),
  ).toContainText(/[+−]\d+ points? since|as on/);
  await takePicture(page, 'lead-overview');

  // What moved and why: the causes, the days, the entities.
  await scrollTo(page, page.getByRole('heading', { name: 'Why it moved' }));
  // The causes of the whole time stand below those of the day that is shown.
  const causes = page.getByRole('listitem');
  await expect(
    causes.filter({ hasText: /^Facts: \d+ up/ }).last(),
  ).toBeVisible();
  await expect(
    causes.filter({ hasText: /^Lost data: \d+ down/ }).last(),
  ).toBeVisible();
  const moved = page.getByRole('region', { name: 'What moved' });
  await scrollTo(page, moved);
  await expect(moved).toContainText(/\d+ up.*\d+ down/);
  await expect(
    moved.getByRole('listitem').filter({ hasText: 'Level' }).first(),
  ).toContainText(/Facts|Lost data|Waivers|Model|Catalog/);
  await takePicture(page, 'lead-moved', moved);

  // The first of the next best actions, and who has to do it.
  const best = page.getByRole('region', { name: 'Next best actions' });
  await scrollTo(page, best);
  const action = best
    .getByRole('listitem')
    .filter({ hasText: 'lifts' })
    .first();
  await expect(action).toContainText('Who has to do it');
  const figure = action
    .getByRole('link', { name: /^Show the entities: lifts/ })
    .first();
  const [, lifted] =
    /lifts (\d+) entit/.exec((await figure.textContent()) ?? '') ?? [];
  await figure.click();
  await expect(page).toHaveURL(/\/maturity\/entities\?/);
  await expect(
    page.getByText(new RegExp(`^${lifted} entit(y|ies)$`)),
  ).toBeVisible();

  // Down the tree of teams to the cell where most is missing.
  await page.goto('/maturity/heatmap');
  const grid = page.getByRole('grid', { name: 'What holds where' });
  await grid.getByRole('link', { name: 'Acme Parcel: what is below' }).click();
  await expect(
    page.getByRole('navigation', { name: 'Where we are' }),
  ).toContainText('Acme Parcel');
  const team = grid.getByRole('row', { name: /Payments/ }).first();
  await expect(team).toBeVisible();
  await takePicture(page, 'lead-heatmap');
  const cell = team.getByRole('link', { name: /shows \d+ entit/ }).first();
  const [, count] =
    /shows (\d+) entit/.exec((await cell.textContent()) ?? '') ?? [];
  await cell.click();
  await expect(page).toHaveURL(/\/maturity\/entities\?/);
  await expect(grid).toHaveCount(0);
  await expect(
    page.getByText(new RegExp(`^${count} entit(y|ies)$`)),
  ).toBeVisible();

  // What is about to drop, in time to do something about it.
  await page.getByRole('tab', { name: 'Waivers and risk' }).click();
  await expect(
    page.getByRole('region', { name: 'What will drop' }),
  ).toBeVisible();

  // What the platform itself should look at, starting from what hurts.
  await page.getByRole('tab', { name: 'Platform' }).click();
  const pain = page.getByRole('region', { name: 'What hurts?' });
  await pain.getByText('The platform struggles for funding').click();
  await expect(pain.getByText('Look here first')).toBeVisible();
  await expect(
    pain.getByRole('button', { name: 'Assess Investment' }),
  ).toBeVisible();
  await takePicture(page, 'lead-platform', pain);

  // And a table to take along.
  await page.goto('/maturity/entities?system=system:default/ledger');
  await expect(
    page.getByText(`${list.totalItems} entities`, { exact: true }),
  ).toBeVisible();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export CSV' }).click();
  expect((await downloading).suggestedFilename()).toMatch(/\.csv$/);
});

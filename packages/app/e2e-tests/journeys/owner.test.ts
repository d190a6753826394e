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

type Members = { items: { title: string }[] };

test('the lead of a team sees who holds the system back, and who has to do what', async ({
  page,
}) => {
  const portal = await Portal.connect();
  const { items: members } = await portal.read<Members>(
    'scorecards/system/default/tracking/members',
  );
  await portal.disconnect();
  expect(members.length).toBeGreaterThan(1);

  await signInAs(page, 'Tom Lindqvist');
  await page.getByRole('button', { name: 'My teams' }).click();
  await page.getByRole('tab', { name: 'Entities' }).click();
  await page.getByRole('button', { name: /Kind/ }).click();
  await page.getByRole('option', { name: 'system', exact: true }).click();
  await page.keyboard.press('Escape');
  await page
    .getByRole('row', { name: /Tracking/ })
    .getByRole('rowheader')
    .click();

  // The system: its level, the worst member first, and what it fails.
  await expect(page).toHaveURL(/\/system\/tracking\/maturity/);
  await expect(
    page.getByRole('heading', { name: /^Level \d of 5 · / }),
  ).toBeVisible();
  const table = page.getByRole('region', { name: 'Members' });
  await expect(table.getByRole('rowheader').first()).toContainText(
    members[0].title,
  );
  const holding = page.getByRole('region', { name: 'What holds us back' });
  await scrollTo(page, holding);
  await expect(holding).toContainText('Who has to do it');
  await expect(
    holding.getByRole('link', { name: 'notification-dispatcher' }).first(),
  ).toBeVisible();
  await takePicture(page, 'owner-system');
  await takePicture(page, 'owner-holding-back', holding);

  // The team: what it owns, and the same actions narrowed to it.
  await page
    .getByRole('link', { name: 'Tracking', exact: true })
    .first()
    .click();
  await expect(page).toHaveURL(/\/group\/default\/tracking|\/group\/tracking/);
  await page
    .getByRole('navigation')
    .filter({ hasText: 'Overview' })
    .getByRole('link', { name: 'Maturity' })
    .click();
  const stands = page.getByRole('region', { name: 'Where we stand' });
  await expect(stands).toContainText('Scored');
  await expect(
    page.getByRole('region', { name: 'What holds us back' }),
  ).toContainText('tracking (');
  await takePicture(page, 'owner-team');

  // Nothing of theirs drops unseen, and requests of theirs wait for others.
  await page.goto('/maturity/risk?mine=true');
  const drops = page.getByRole('region', { name: 'What will drop' });
  await drops.getByRole('radio', { name: '90 days' }).click();
  await expect(page).toHaveURL(/within=P90D/);
  await expect(
    drops.getByText(/entit(y|ies) will drop|Nothing drops within 90 days/),
  ).toBeVisible();
});

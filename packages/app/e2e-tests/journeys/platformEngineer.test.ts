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

// Hardly anything is known about it, and nothing here changes its level.
const SCHEDULER = 'component:default/dock-scheduler';
const SCHEDULER_PAGE = '/catalog/default/component/dock-scheduler/maturity';

test('a platform engineer connects a pipeline, and tries a stricter model before it counts', async ({
  context,
  page,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await signInAs(page, 'Paula Ferreira');

  // What nobody reports, and the command that would.
  const missing = page.getByRole('region', { name: 'What we cannot see yet' });
  await scrollTo(page, missing);
  await missing
    .getByRole('button', { name: /^How to report it/ })
    .first()
    .click();
  await expect(missing).toContainText('From a pipeline or a scanner');
  await takePicture(page, 'engineer-missing', missing);
  await missing.getByRole('button', { name: /^Copy/ }).first().click();
  const command = await page.evaluate(() => navigator.clipboard.readText());
  expect(command).toContain('curl');
  expect(command).toContain('/api/maturity/v1/facts');

  // The pipeline reports, and the tab says what it saw and from whom.
  const portal = await Portal.connect();
  await portal.pushFact({
    entityRef: SCHEDULER,
    fact: 'ci.sast-step',
    value: true,
  });
  await portal.disconnect();
  await page.goto(`${SCHEDULER_PAGE}?state=passed`);
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(page.getByText('Up to date')).toBeVisible();

  // Sources: which there are, and how the last run of each went.
  const sources = page.getByRole('region', { name: 'Sources' });
  const pipelines = sources
    .getByRole('listitem')
    .filter({ hasText: 'pipelines' });
  // What sources did is read every 15 seconds.
  await expect(async () => {
    await page.goto('/maturity/overview');
    await scrollTo(page, sources);
    await expect(pipelines).toContainText('pushed by a service');
    await expect(pipelines).toContainText('Works', { timeout: 1000 });
  }).toPass({ timeout: 40_000 });

  // What the model asks, check by check, with how many meet it.
  await page.goto('/maturity/model?model=api-quality&kind=api');
  await page
    .getByRole('searchbox', { name: /Search practices, checks/ })
    .fill('availability');
  await page.getByRole('button', { name: /^Reliable/ }).click();
  await expect(page.getByText('Available 99.9 % of the time')).toBeVisible();
  await takePicture(page, 'engineer-model');

  // A stricter draft: who would drop, by owner, and nothing has changed yet.
  await page.getByRole('radio', { name: 'Try a change' }).click();
  const draft = page.getByRole('textbox', { name: 'Model as YAML or JSON' });
  await expect(draft).toHaveValue(/kind: MaturityModel/);
  const model = await draft.inputValue();
  const stricter = model.replace(/'\^#'|"\^#"|\^#/, "'^#help-'");
  expect(stricter).not.toBe(model);
  await draft.fill(stricter);
  await page.getByRole('button', { name: 'Try the draft' }).click();
  const result = page.getByRole('region', { name: 'What the draft would do' });
  await expect(result).toContainText(/\d+ drops?/, { timeout: 60_000 });
  await expect(result).toContainText('Supported');
  await expect(result.getByText('By owner')).toBeVisible();
  await takePicture(page, 'engineer-what-if', result);
});

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

import { Page, expect } from '@playwright/test';
import { openAttest } from './openAttest';
import { BOOKING, Sight, gridOf } from './sights';

// Owned by the team of Dana and Tom; one step keeps it from level 2.
const DISPATCHER = '/catalog/default/component/notification-dispatcher';
const dialogOf = (page: Page) => page.getByRole('dialog').last();

/** What the pages show after a choice, a press or a missing right. */
export const STATES: readonly Sight[] = [
  {
    name: 'Overview, charts as tables',
    isLong: true,
    path: '/maturity/overview',
    sign: 'Entities by level over time',
    open: async page => {
      const shown = page.getByRole('button', { name: 'Show table' });
      while ((await shown.count()) > 0) {
        await shown.first().click();
      }
    },
  },
  {
    name: 'Overview, who moved on a day',
    isLong: true,
    path: '/maturity/overview',
    sign: 'Entities by level over time',
    open: async page => {
      await page.getByRole('button', { name: 'Show each day' }).click();
      await page
        .getByRole('button', { name: /^Which entities moved/ })
        .last()
        .click();
      await expect(
        page.getByRole('region', { name: /^Moved on / }).getByRole('listitem'),
      ).not.toHaveCount(0);
    },
  },
  {
    name: 'Overview, a filter open',
    isLong: true,
    path: '/maturity/overview?domain=domain:default/payments',
    sign: page => page.getByLabel('Narrowed to').first(),
    open: async page => {
      await page.getByRole('button', { name: /Owner/ }).first().click();
      await expect(page.getByRole('listbox')).toBeVisible();
    },
  },
  {
    name: 'Overview, save a view',
    path: '/maturity/overview?mine=true',
    sign: 'My teams',
    open: async page => {
      await page.getByRole('button', { name: 'Views' }).click();
      await page.getByRole('menuitem', { name: 'Save this view' }).click();
      await expect(dialogOf(page)).toBeVisible();
    },
  },
  {
    name: 'Overview, without the right to see it',
    isLong: true,
    path: '/maturity/overview',
    as: 'nora',
    sign: 'You may not see this',
  },
  {
    name: 'Heatmap, practices below a team',
    isLong: true,
    path: '/maturity/heatmap?columns=practice&parent=group:default/acme-parcel',
    sign: gridOf,
  },
  {
    name: 'Entities, nothing matches',
    isLong: true,
    path: '/maturity/entities?text=nothing-is-named-so',
    sign: 'No entity matches these filters',
  },
  {
    name: 'Golden path of backend services',
    isLong: true,
    path: '/maturity/golden-paths/backend-service',
    sign: page => page.getByRole('table', { name: 'Who is where' }),
  },
  {
    name: 'Platform, where it hurts',
    isLong: true,
    path: '/maturity/platform?pain=cncf%3Afunding',
    sign: 'Look here first',
  },
  {
    name: 'Platform, a statement',
    path: '/maturity/platform',
    sign: 'What only the platform can show',
    open: async page => {
      await page
        .getByRole('button', { name: /^Attest/ })
        .first()
        .click();
      await expect(dialogOf(page)).toBeVisible();
    },
  },
  {
    name: 'Platform, self-assessment',
    isLong: true,
    path: '/maturity/platform?view=assess&aspect=adoption',
    sign: 'Which of these is true today?',
  },
  {
    name: 'Platform, targets and roadmap',
    isLong: true,
    path: '/maturity/platform?view=targets',
    sign: 'Now and target by aspect',
  },
  {
    name: 'Model, a practice and a level',
    isLong: true,
    path: '/maturity/model?practice=basic-secrets-management&levels=launchpad',
    sign: page => page.getByText('Asks', { exact: true }).last(),
  },
  {
    name: 'Model, a draft with mistakes',
    isLong: true,
    path: '/maturity/model?view=what-if&model=api-quality',
    sign: 'Model as YAML or JSON',
    open: async page => {
      const draft = page.getByRole('textbox', {
        name: 'Model as YAML or JSON',
      });
      await expect(draft).toHaveValue(/kind: MaturityModel/);
      const model = await draft.inputValue();
      await draft.fill(model.replace('kind: MaturityModel', 'kind: Model'));
      await page.getByRole('button', { name: 'Try the draft' }).click();
      await expect(
        page.getByRole('button', { name: 'Line 2', exact: true }),
      ).toBeVisible();
    },
  },
  {
    name: 'Tab of a component, by the second model',
    isLong: true,
    path: `${BOOKING}/maturity?model=cncf`,
    sign: page => page.getByRole('button', { name: 'Refresh' }),
  },
  {
    name: 'Tab of a component, a practice unfolded',
    isLong: true,
    path: `${BOOKING}/maturity`,
    sign: 'All practices',
    open: async page => {
      await page
        .getByRole('region', { name: 'All practices' })
        .getByRole('button', { name: /Compliance Policies Enforcement/ })
        .first()
        .click();
    },
  },
  {
    name: 'Tab of a component, attest',
    path: `${BOOKING}/maturity`,
    sign: 'All practices',
    open: async page => {
      await openAttest(page);
    },
  },
  {
    name: 'Tab of a component, request a waiver',
    path: `${DISPATCHER}/maturity`,
    sign: 'All practices',
    as: 'dana',
    open: async page => {
      await page
        .getByRole('button', { name: 'Request waiver' })
        .first()
        .click();
      await expect(dialogOf(page).getByText(/^Effect: /)).toBeVisible();
    },
  },
  {
    name: 'Tab of a component, golden path',
    isLong: true,
    path: '/catalog/default/component/vat-tables/maturity',
    sign: 'Next step',
  },
  {
    name: 'Tab of a component, on paper',
    isLong: true,
    path: `${BOOKING}/maturity`,
    sign: 'All practices',
    isPaper: true,
    open: page => page.emulateMedia({ media: 'print' }),
  },
  {
    name: 'Card of an entity',
    path: BOOKING,
    sign: 'Show scorecard',
    part: page => page.locator('article', { hasText: 'Show scorecard' }),
  },
  {
    name: 'Column of the catalog',
    isLong: true,
    path: '/catalog?filters[kind]=component&filters[user]=all',
    sign: page =>
      page
        .getByRole('row', { name: /Booking API/ })
        .getByText(/Level \d/)
        .first(),
    part: page => page.getByRole('cell', { name: /^(Level \d|No level)/ }),
  },
];

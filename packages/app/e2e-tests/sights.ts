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

import { Locator, Page, expect } from '@playwright/test';
import { openAs } from './portal';

/** A page, or a state of one, that is looked at. */
export interface Sight {
  name: string;
  path: string;
  /** What stands there once it is loaded: a text, or a part of the page. */
  sign: string | ((page: Page) => Locator);
  /** Who opens it, if not Paula. */
  as?: string;
  /** From the page to the state. */
  open?: (page: Page) => Promise<void>;
  /** Looked at by the long checks only. */
  isLong?: boolean;
  /** Shown as it is printed. */
  isPaper?: boolean;
  /** Only this part of the page is ours. */
  part?: (page: Page) => Locator;
}

export const BOOKING = '/catalog/default/component/booking-api';

/** The eight pages at /maturity, each as it first shows. */
export const PAGES: readonly Sight[] = [
  {
    name: 'Overview',
    path: '/maturity/overview',
    sign: 'Entities by level over time',
  },
  { name: 'Heatmap', path: '/maturity/heatmap', sign: gridOf },
  { name: 'Entities', path: '/maturity/entities', sign: 'Export CSV' },
  {
    name: 'Actions',
    path: '/maturity/actions?toLevel=3',
    sign: 'Who has to do it',
  },
  {
    name: 'Golden paths',
    path: '/maturity/golden-paths',
    sign: 'Could join',
  },
  {
    name: 'Platform',
    path: '/maturity/platform',
    sign: 'What only the platform can show',
  },
  {
    name: 'Waivers and risk',
    path: '/maturity/risk?within=P90D',
    sign: 'Active waivers',
  },
  { name: 'Model', path: '/maturity/model', sign: 'Practices and checks' },
];

/** The tab of each kind of entity, and where else an entity shows us. */
export const ENTITIES: readonly Sight[] = [
  {
    name: 'Tab of a component',
    path: `${BOOKING}/maturity`,
    sign: 'All practices',
  },
  {
    name: 'Tab of an API',
    isLong: true,
    path: '/catalog/default/api/shipping/maturity',
    sign: 'All practices',
  },
  {
    name: 'Tab of a resource',
    isLong: true,
    path: '/catalog/default/resource/ledger-db/maturity',
    sign: 'All practices',
  },
  {
    name: 'Tab of a system',
    path: '/catalog/default/system/ledger/maturity',
    sign: 'What holds us back',
  },
  {
    name: 'Tab of a group',
    path: '/catalog/default/group/payments/maturity',
    sign: 'What holds us back',
  },
  {
    name: 'Tab of a domain',
    isLong: true,
    path: '/catalog/default/domain/payments/maturity',
    sign: 'What holds us back',
  },
];

/** Opens a page in the state that is to be looked at. */
export async function openSight(page: Page, sight: Sight): Promise<void> {
  const { path, sign, as, open } = sight;
  await (as ? openAs(page, as, path) : page.goto(path));
  const there =
    typeof sign === 'string' ? page.getByText(sign).first() : sign(page);
  await expect(there).toBeVisible();
  await open?.(page);
}

/** The grid of the heatmap. */
export function gridOf(page: Page): Locator {
  return page.getByRole('grid', { name: 'What holds where' });
}

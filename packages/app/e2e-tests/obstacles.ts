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

import AxeBuilder from '@axe-core/playwright';
import { Page, expect } from '@playwright/test';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

// The framework's own tabs in the header of a plugin name panels that it does
// not draw.
const FRAMEWORK_TABS = '.bui-PluginHeaderTabsWrapper';

/** What axe says of a page by the rules of WCAG 2.2, levels A and AA. */
export interface Findings {
  /** Rules that hold. */
  held: number;
  /** Rules that do not, each with its place. */
  obstacles: string[];
  /** Places that axe leaves to a person, such as text over a picture. */
  unsure: string[];
}

/** What axe finds on the page, or in a part of it, as it is shown now. */
export async function findingsOn(page: Page, part?: string): Promise<Findings> {
  await endMotion(page);
  const builder = new AxeBuilder({ page })
    .withTags(WCAG)
    .exclude(FRAMEWORK_TABS);
  const results = await (part ? builder.include(part) : builder).analyze();
  return {
    held: results.passes.length,
    obstacles: placesOf(results.violations),
    unsure: placesOf(results.incomplete),
  };
}

/** Fails if anything stands in the way on the page as it is shown now. */
export async function expectNoObstacles(page: Page): Promise<void> {
  const { obstacles } = await findingsOn(page);
  expect(obstacles).toEqual([]);
}

// Colours on their way to others would be measured.
async function endMotion(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) {
      if (Number.isFinite(animation.effect?.getComputedTiming().endTime)) {
        animation.finish();
      }
    }
  });
}

function placesOf(
  rules: readonly { id: string; nodes: readonly { target: unknown }[] }[],
): string[] {
  return rules.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${[target].flat(2).join(' ')}`),
  );
}

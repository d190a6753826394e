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

import { appendFileSync } from 'node:fs';
import { Page, expect, test } from '@playwright/test';
import { Findings, findingsOn } from './obstacles';
import { ENTITIES, PAGES, Sight, openSight } from './sights';
import { STATES } from './states';
import { lostSideways } from './width';

// `MATURITY_LONG=true MATURITY_AXE_TABLE=axe.md yarn e2e accessibility` writes the results as
// rows of a table, as they stand in docs/accessibility.md.
const { MATURITY_AXE_TABLE } = process.env;

// 1440 pixels at 200 %, and a phone.
const NARROW = [720, 390];

for (const sight of [...PAGES, ...ENTITIES, ...STATES]) {
  const tag = sight.isLong ? ['@long'] : [];
  test(
    `${sight.name}: nothing stands in the way`,
    { tag },
    async ({ page }) => {
      const found: Findings[] = [];
      for (const theme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme: theme, media: null });
        await openSight(page, sight);
        const findings = await findingsOn(page, await partOf(page, sight));
        found.push(findings);
        expect.soft(findings.obstacles, theme).toEqual([]);
      }
      if (MATURITY_AXE_TABLE) {
        appendFileSync(MATURITY_AXE_TABLE, rowOf(sight, found));
      }

      // What is printed has the width of the paper.
      if (!sight.part && !sight.isPaper) {
        for (const width of NARROW) {
          await page.setViewportSize({ width, height: 900 });
          await expect
            .soft(async () => expect(await lostSideways(page)).toEqual([]))
            .toPass({ timeout: 5000 });
        }
      }
    },
  );
}

/** Marks what is ours of a page that is not. */
async function partOf(page: Page, sight: Sight): Promise<string | undefined> {
  if (!sight.part) {
    return undefined;
  }
  await sight
    .part(page)
    .evaluateAll(elements =>
      elements.forEach(element => element.setAttribute('data-ours', '')),
    );
  await expect(page.locator('[data-ours]')).not.toHaveCount(0);
  return '[data-ours]';
}

function rowOf({ name }: Sight, found: readonly Findings[]): string {
  const cells = found.flatMap(({ held, obstacles, unsure }) => [
    held,
    obstacles.length,
    unsure.length,
  ]);
  return `| ${[name, ...cells].join(' | ')} |\n`;
}

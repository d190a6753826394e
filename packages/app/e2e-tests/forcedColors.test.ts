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

import { Locator, Page, expect, test } from '@playwright/test';

// A system with few colours of its own choice, that asks for no motion.
test.use({
  contextOptions: { forcedColors: 'active', reducedMotion: 'reduce' },
});

/** How each element looks where no colour of the page counts. */
function looksOf(elements: Locator): Promise<string[]> {
  return elements.evaluateAll(all =>
    all.map(element => {
      const { backgroundColor, backgroundImage, borderTopStyle } =
        getComputedStyle(element);
      return [backgroundColor, backgroundImage, borderTopStyle].join(' ');
    }),
  );
}

function risersOf(page: Page, state: string): Locator {
  return page
    .getByRole('list', { name: 'Levels', exact: true })
    .getByRole('listitem')
    .filter({ hasText: state })
    .locator('> span:first-child');
}

test('reached, possible and other levels of a ladder are told apart', async ({
  page,
}) => {
  await page.goto(
    '/catalog/default/component/notification-dispatcher/maturity',
  );
  const reached = risersOf(page, 'reached');
  const possible = risersOf(page, 'possible, evidence is missing');
  await expect(possible).not.toHaveCount(0);
  await expect(reached).not.toHaveCount(0);
  const other = risersOf(page, 'ahead');
  const looks = [
    (await looksOf(reached))[0],
    (await looksOf(possible))[0],
    ...(await looksOf(other)).slice(0, 1),
  ];
  expect(new Set(looks).size).toBe(looks.length);
  expect(looks[1]).toContain('gradient');
});

test('bars of the overview keep their length and their hatching', async ({
  page,
}) => {
  await page.goto('/maturity/overview');
  const levels = page.getByRole('region', { name: 'Levels', exact: true });
  const tracks = levels.locator(
    'li span[aria-hidden]:has(> span[style*=width])',
  );
  await expect(tracks).not.toHaveCount(0);
  const bars = await looksOf(tracks.locator('> span'));
  const [canvas] = await looksOf(tracks);
  expect(bars.filter(look => look === canvas)).toEqual([]);
  expect(bars.join()).toContain('gradient');
});

test('nothing moves for who asks for no motion', async ({ page }) => {
  await page.goto('/maturity/overview');
  await expect(page.getByText('Entities by level over time')).toBeVisible();
  await page.getByRole('button', { name: 'My teams' }).click();
  await expect(page).toHaveURL(/mine=true/);
  const moving = await page.getByRole('main').evaluate(main =>
    main
      .getAnimations({ subtree: true })
      // Those that follow the scrolling do not run by themselves.
      .filter(
        ({ playState, timeline }) =>
          playState === 'running' && timeline === document.timeline,
      )
      .map(animation => String(animation.effect?.getComputedTiming().duration)),
  );
  expect(moving).toEqual([]);
});

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

/** Presses the Tab key until the target has the focus; none may be lost. */
export async function tabTo(
  page: Page,
  target: Locator,
  options: { back?: boolean; most?: number } = {},
): Promise<void> {
  const { back = false, most = 60 } = options;
  await press(page, { key: back ? 'Shift+Tab' : 'Tab', target, most });
}

/** Presses the arrow down until the target has the focus. */
export async function arrowTo(page: Page, target: Locator): Promise<void> {
  await press(page, { key: 'ArrowDown', target, most: 12 });
}

async function press(
  page: Page,
  options: { key: string; target: Locator; most: number },
): Promise<void> {
  const { key, target, most } = options;
  await expect(target).toBeVisible();
  for (let presses = 0; presses < most; presses++) {
    if (await target.evaluate(element => element === document.activeElement)) {
      return;
    }
    await page.keyboard.press(key);
  }
  await expect(target).toBeFocused();
}

/** Fails if no part of the page has the focus. */
export async function expectFocusKept(page: Page): Promise<void> {
  await expect(page.locator('body:focus, html:focus')).toHaveCount(0);
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.tagName))
    .not.toBe('BODY');
}

/** Fails if the focus is not on a part of the page, or in it. */
export async function expectFocusIn(part: Locator): Promise<void> {
  await expect
    .poll(() => part.evaluate(at => at.contains(document.activeElement)))
    .toBe(true);
}

export interface Stop {
  /** What it is, for a message. */
  name: string;
  /** Whether anything of it or around it looks otherwise than unfocused. */
  isShown: boolean;
  /** Where its top is on the page. */
  top: number;
}

/** The stops of the Tab key within a part of the page, in their order. */
export async function stopsWithin(page: Page, part: string): Promise<Stop[]> {
  const stops: Stop[] = [];
  await page
    .locator(part)
    .first()
    .evaluate(element => {
      element.setAttribute('tabindex', '-1');
      element.focus();
    });
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(async selector => {
      const active = document.activeElement as HTMLElement;
      if (!active.closest(selector) || active.dataset.passed) {
        return undefined;
      }
      active.dataset.passed = 'true';
      const focused = await lookOf(active);
      active.blur();
      const blurred = await lookOf(active);
      active.focus();
      return {
        name: `${active.tagName} ${
          active.getAttribute('aria-label') ?? active.textContent
        }`.slice(0, 80),
        isShown: focused !== blurred,
        top: active.getBoundingClientRect().top + window.scrollY,
      };

      async function lookOf(from: HTMLElement): Promise<string> {
        // Attributes follow the focus with the next rendering.
        for (let frames = 0; frames < 2; frames++) {
          await new Promise(resolve => requestAnimationFrame(resolve));
        }
        document.getAnimations().forEach(animation => {
          if (Number.isFinite(animation.effect?.getComputedTiming().endTime)) {
            animation.finish();
          }
        });
        const looks: string[] = [];
        let at: HTMLElement | null = from;
        for (let up = 0; at && up < 4; up++, at = at.parentElement) {
          const style = getComputedStyle(at);
          const after = getComputedStyle(at, '::after');
          looks.push(
            ...[style.outline, style.boxShadow, style.borderColor],
            ...[after.outline, after.boxShadow],
          );
        }
        return looks.join('|');
      }
    }, part);
    if (!stop) {
      return stops;
    }
    stops.push(stop);
  }
}

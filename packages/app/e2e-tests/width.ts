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

import { Page } from '@playwright/test';

/**
 * What a reader of a narrow window could not come to: the page itself when it
 * is wider than the window, and a part that scrolls sideways without a name
 * or without a stop of the Tab key.
 */
export async function lostSideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const lost: string[] = [];
    if (root.scrollWidth > root.clientWidth) {
      lost.push(`the page, ${root.scrollWidth} of ${root.clientWidth} px`);
    }
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const { overflowX, visibility } = getComputedStyle(element);
      const scrolls =
        (overflowX === 'auto' || overflowX === 'scroll') &&
        visibility === 'visible' &&
        element.scrollWidth > element.clientWidth + 1;
      if (scrolls && !isNamedStop(element)) {
        lost.push(
          `${element.tagName} ${element.className}, ${element.scrollWidth} of ${element.clientWidth} px`,
        );
      }
    }
    return lost;

    function isNamedStop(element: HTMLElement): boolean {
      // These move what scrolls along with the focus.
      const hasOwnKeys = element.matches(
        'textarea, :has(> [role=grid]), :has([role=tablist])',
      );
      const isNamed =
        element.hasAttribute('aria-label') ||
        element.hasAttribute('aria-labelledby');
      return hasOwnKeys || (isNamed && element.tabIndex >= 0);
    }
  });
}

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

import { writeFile } from 'node:fs/promises';
import { Locator, Page, expect, test } from '@playwright/test';
import { scrollTo } from './scrollTo';

const WIDTHS = [
  { width: 1440, height: 1080, suffix: '' },
  { width: 390, height: 900, suffix: '-narrow' },
];
const THEMES = [
  { theme: 'light', suffix: '' },
  { theme: 'dark', suffix: '-dark' },
];
const QUALITY = 0.75;

/**
 * Under `yarn screenshots` the pictures `docs/images/<name>*.webp` of what is
 * on the page now, wide and narrow, light and dark; otherwise nothing.
 *
 * @param at - what stands at the top of the picture; else the page's beginning
 */
export async function takePicture(
  page: Page,
  name: string,
  at?: Locator,
): Promise<void> {
  if (test.info().project.name !== 'screenshots') {
    return;
  }
  test.slow();
  for (const { theme, suffix: themeSuffix } of THEMES) {
    await chooseTheme(page, theme);
    for (const { width, height, suffix } of WIDTHS) {
      await page.setViewportSize({ width, height });
      await settle(page, at);
      await saveWebp(page, `docs/images/${name}${suffix}${themeSuffix}.webp`);
    }
  }
  await chooseTheme(page, 'light');
  await page.setViewportSize(WIDTHS[0]);
  await settle(page, at);
}

/**
 * Under `yarn screenshots` the picture `docs/images/<name>.webp` of what is on
 * the page now and as it is; for pages that are mostly not ours.
 */
export async function takeOnePicture(page: Page, name: string): Promise<void> {
  if (test.info().project.name !== 'screenshots') {
    return;
  }
  await page.waitForLoadState('networkidle');
  await saveWebp(page, `docs/images/${name}.webp`);
}

async function chooseTheme(page: Page, theme: string): Promise<void> {
  await page.evaluate(chosen => {
    localStorage.setItem('theme', chosen);
    window.dispatchEvent(new StorageEvent('storage', { key: 'theme' }));
  }, theme);
  await expect(page.locator('body')).toHaveAttribute('data-theme-mode', theme);
}

async function settle(page: Page, at?: Locator): Promise<void> {
  if (at) {
    await scrollTo(page, at);
    await at.evaluate(part => part.scrollIntoView({ block: 'start' }));
  } else {
    // In the middle it cannot be, so the page begins at its beginning.
    const title = page.getByRole('heading', { level: 1 }).first();
    await title.evaluate(part => part.scrollIntoView({ block: 'center' }));
  }
  await expect(page.locator('.bui-Skeleton:visible')).toHaveCount(0);
  await page.waitForLoadState('networkidle');
}

/** Chromium writes WebP itself: a third of the size of PNG. */
async function saveWebp(page: Page, path: string): Promise<void> {
  const png = await page.screenshot({ animations: 'disabled' });
  const webp = await page.evaluate(
    async ({ source, quality }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${source}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.width;
      canvas.height = image.height;
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      return canvas.toDataURL('image/webp', quality).split(',')[1];
    },
    { source: png.toString('base64'), quality: QUALITY },
  );
  await writeFile(path, Buffer.from(webp, 'base64'));
}

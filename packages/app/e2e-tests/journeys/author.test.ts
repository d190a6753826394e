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

import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { signInAs } from './signInAs';
import { takePicture } from './takePicture';

const MATURITY = resolve('packages/cli/bin/maturity');
const EXAMPLES = resolve('examples/catalog/returns.yaml');
const NAME = 'returns-labels';

/** The entry as the repository of the author has it. */
async function readEntry(): Promise<string> {
  const documents = (await readFile(EXAMPLES, 'utf8')).split(/^---$/m);
  const entry = documents.find(text => text.includes(`  name: ${NAME}\n`));
  if (!entry) {
    throw new Error(`${NAME} is not among the examples`);
  }
  return entry.trimStart();
}

/** The entry with one more line below its annotations. */
function annotate(entry: string, line: string): string {
  return entry.replace('  annotations:\n', `  annotations:\n    ${line}\n`);
}

/** What `maturity check --min-level 1` says in a directory. */
function check(cwd: string): Promise<{ code: number; text: string }> {
  return new Promise(done => {
    execFile(
      process.execPath,
      [MATURITY, 'check', '--min-level', '1'],
      { cwd },
      (error, stdout, stderr) =>
        done({ code: Number(error?.code ?? 0), text: `${stdout}${stderr}` }),
    );
  });
}

test('an author annotates an entry, and knows the level before the merge', async ({
  context,
  page,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const repository = await mkdtemp(join(tmpdir(), 'returns-labels-'));
  const file = join(repository, 'catalog-info.yaml');
  const entry = await readEntry();
  await writeFile(file, entry);

  // In the repository: below the level that is asked for, and why.
  const before = await check(repository);
  expect(before.code).toBe(1);
  expect(before.text).toContain('Level 0 of 5 (up to 5, with evidence)');
  expect(before.text).toContain('Basic Secrets Management');

  // In the portal the same step stands first, with the line that declares it.
  await signInAs(page, 'Dana Okafor');
  await page.getByPlaceholder('Name or title').fill('returns labels');
  await expect(page).toHaveURL(/text=returns/);
  await page.getByRole('tab', { name: 'Entities' }).click();
  await page
    .getByRole('row', { name: /Returns labels/ })
    .getByRole('rowheader')
    .click();
  await expect(
    page.getByRole('heading', {
      name: 'Level 0 of 5 · before The Launchpad',
    }),
  ).toBeVisible();
  const steps = page.getByRole('region', { name: 'To reach level 1' });
  await expect(steps).toContainText('Basic Secrets Management');
  await expect(steps).toContainText('No data');
  await expect(steps).toContainText('Who can report it');
  await takePicture(page, 'author-step', steps);
  await steps.getByRole('button', { name: 'Copy annotation' }).first().click();
  await expect(steps.getByText('Copied').first()).toBeVisible();
  const line = await page.evaluate(() => navigator.clipboard.readText());

  // Pasted into the entry, it gives level 1, and still says what comes next.
  expect(line).toContain('facts.platform-maturity.io/');
  const annotated = annotate(entry, line);
  await writeFile(file, annotated);
  const after = await check(repository);
  expect(after.text).toContain('Level 1 of 5');
  expect(after.text).toContain('level 2:');
  expect(after.code).toBe(0);

  // A typing error is found before anybody merges it.
  await writeFile(
    file,
    annotate(annotated, 'facts.platform-maturity.io/k8s.secret-findings: "0"'),
  );
  const wrong = await check(repository);
  expect(wrong.text).toContain('No model has a fact k8s.secret-findings');
  expect(wrong.code).toBe(2);
  await rm(repository, { recursive: true });
});

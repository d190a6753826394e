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

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchFile } from './paths';
import { Report, toMarkdown } from './report/toMarkdown';

// A minute and a half on a quiet machine.
jest.setTimeout(600_000);

/** Rows that say how far something is from nothing, and may be nothing. */
const MAY_BE_ZERO = ['unchanged-writes', 'snapshot-load', 'snapshot-memory'];

/** As on the command line: PostgreSQL does not start within Jest. */
async function runBench(folder: string): Promise<Report> {
  const file = join(folder, 'figures.json');
  const child = spawn(
    process.execPath,
    [
      '-r',
      '@backstage/cli/config/nodeTransform.cjs',
      benchFile('main.ts'),
      ...['--scale', '1000', '--quick', '--json', file],
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  child.stdout.on('data', chunk => (output += chunk));
  child.stderr.on('data', chunk => (output += chunk));
  const [code] = await once(child, 'close');
  expect({ code, output }).toEqual({ code: 0, output: expect.any(String) });
  return JSON.parse(await readFile(file, 'utf8'));
}

describe('the bench', () => {
  it('gives every figure of a small organisation, and finds nothing that would not last', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'maturity-bench-'));
    const report = await runBench(folder);
    await rm(folder, { recursive: true, force: true });
    const [result] = report.scales;

    const rows = new Map(result.rows.map(row => [row.id, row]));
    expect(rows.size).toBe(result.rows.length);
    expect([...rows.keys()]).toEqual(
      expect.arrayContaining([
        'first-scoring',
        'unchanged-ratio',
        'pushed-scorecard',
        'pushed-system',
        'pushed-overview',
        'ingest-new',
        'snapshot-load',
        'history-rows',
        'overview',
        'overview-reader',
        'heatmap',
        'next-actions',
        'table-filtered-reader',
        'scorecard',
        'changed-model-rate',
      ]),
    );
    const withoutFigure = result.rows.filter(
      ({ id, value }) =>
        !Number.isFinite(value) || (value <= 0 && !MAY_BE_ZERO.includes(id)),
    );
    expect(withoutFigure).toEqual([]);

    // What costs the same on every machine.
    expect(rows.get('unchanged-writes')?.value).toBe(0);
    const missed = result.rows.filter(
      ({ statements, statementsBar, bytes, bytesBar }) =>
        (statementsBar && (statements ?? Infinity) > statementsBar.limit) ||
        (bytesBar && (bytes ?? Infinity) > bytesBar.limit),
    );
    expect(missed).toEqual([]);
    expect(result.explained.length).toBeGreaterThan(5);
    expect(
      result.explained.filter(({ scanned }) => scanned.length > 0),
    ).toEqual([]);

    const markdown = toMarkdown(report);
    expect(markdown).toContain('| Overview | ');
  });
});

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

import { stringifyError } from '@backstage/errors';
import { readFile, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { EngineResult, measureEngine } from './engine';
import { measureScale, ScaleResult } from './measureScale';
import { BenchArguments, readArguments } from './readArguments';
import { formatDetails, formatValue } from './report/format';
import { Report, toMarkdown } from './report/toMarkdown';
import { writeDocument } from './report/writeDocument';
import { Row } from './rows/Row';

/*
 *   yarn bench [--scale 1000|10000|100000]… [--peer] [--quick] [--json <file>]
 *
 * Measures the engine alone, then the backend at each scale; prints the figures
 * as they come and writes them into docs/benchmarks.md.
 */
const GIB = 1024 ** 3;
const RUNS = 40;
const QUICK_RUNS = 1;
const MOST_IN_ENGINE = 100_000;
/** So many in all, that a large organisation is not measured for an hour. */
const ENGINE_COMPONENTS = 60_000;

async function main(args: BenchArguments): Promise<void> {
  const earlier = await Promise.all(args.earlier.map(readReport));
  const engine =
    earlier.find(one => one.engine)?.engine ??
    (args.quick ? undefined : await engineFor(args.scales));
  const scales: ScaleResult[] = [];
  for (const components of args.scales) {
    const scale = await measureScale({
      components,
      runs: args.quick ? QUICK_RUNS : RUNS,
      peer: args.peer,
      say: text => process.stdout.write(`${text}\n`),
      onRows: rows => rows.forEach(print),
    });
    scales.push(scale);
  }
  const report: Report = {
    date: new Date().toISOString().slice(0, 10),
    commands: [...earlier.flatMap(({ commands }) => commands), commandOf(args)],
    machine: { cores: cpus().length, memoryGiB: totalmem() / GIB },
    versions: { node: process.versions.node, postgres: scales[0].postgres },
    engine,
    scales: [
      ...earlier
        .flatMap(one => one.scales)
        .filter(({ components }) => !args.scales.includes(components)),
      ...scales,
    ].sort((a, b) => a.components - b.components),
  };
  const markdown = toMarkdown(report);
  process.stdout.write(`\n${markdown}\n`);
  if (args.json !== undefined) {
    await writeFile(args.json, JSON.stringify(report));
  }
  if (!args.quick) {
    await writeDocument(markdown);
  }
}

function engineFor(scales: readonly number[]): Promise<EngineResult> {
  const most = Math.min(Math.max(...scales), MOST_IN_ENGINE);
  return measureEngine(
    most,
    Math.min(3, Math.max(1, Math.floor(ENGINE_COMPONENTS / most))),
  );
}

async function readReport(file: string): Promise<Report> {
  return JSON.parse(await readFile(file, 'utf8'));
}

function commandOf({ scales, peer, quick }: BenchArguments): string {
  return [
    'yarn bench',
    ...scales.map(scale => `--scale ${scale}`),
    peer ? '--peer' : '',
    quick ? '--quick' : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function print(row: Row): void {
  const details = formatDetails(row);
  process.stdout.write(
    `  ${row.what}: ${formatValue(row.value, row.unit)}${
      details && ` (${details})`
    }\n`,
  );
}

main(readArguments(process.argv.slice(2))).catch(error => {
  process.stderr.write(`${stringifyError(error)}\n`);
  process.exitCode = 1;
});

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
import { repositoryFile } from './paths';
import { Row } from './rows/Row';

const FOLDER = repositoryFile('plugins/maturity-common');

/** The engine alone, in a process of its own, as `yarn bench:engine` says. */
export interface EngineResult {
  readonly components: number;
  readonly rows: readonly Row[];
}

/** @param runs - of which the medians are taken */
export async function measureEngine(
  components: number,
  runs: number,
): Promise<EngineResult> {
  const lines = (await run([String(components), String(runs)])).split('\n');
  const figures = lines
    .map(line => line.trim().split(/\s+/).map(Number))
    .filter(cells => cells.length === 5 && cells.every(Number.isFinite));
  const last = figures[figures.length - 1];
  if (!last) {
    throw new Error('The bench of the engine printed no figures');
  }
  const [count, first, again] = last;
  return {
    components: count,
    rows: [
      {
        id: 'engine-first',
        what: 'Engine alone, a component for the first time',
        unit: '/s',
        value: first,
        runs,
        bar: { limit: 5_000, at: 'least' },
      },
      {
        id: 'engine-again',
        what: 'Engine alone, an unchanged component again',
        unit: '/s',
        value: again,
        runs,
        bar: { limit: 15_000, at: 'least' },
      },
    ],
  };
}

function run(args: readonly string[]): Promise<string> {
  const child = spawn(
    process.execPath,
    [
      '--expose-gc',
      '-r',
      '@backstage/cli/config/nodeTransform.cjs',
      'bench/engine.ts',
      ...args,
    ],
    { cwd: FOLDER, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  return new Promise((done, reject) => {
    let text = '';
    child.stdout.on('data', chunk => {
      text += chunk;
      process.stdout.write(chunk);
    });
    child.on('error', reject);
    child.on('close', code =>
      code === 0
        ? done(text)
        : reject(new Error(`The bench of the engine ended with ${code}`)),
    );
  });
}

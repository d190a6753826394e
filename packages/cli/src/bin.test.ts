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

import { execFile } from 'child_process';
import { resolve } from 'path';
import { createWorkshop } from './__testUtils__/runCli';
import { component, smallModel } from './__testUtils__/smallModel';

jest.setTimeout(120_000);

const workshop = createWorkshop();
const BIN = resolve(__dirname, '../bin/maturity');

/** The command as people run it: a process of its own. */
function maturity(args: string[], stdin = '') {
  return new Promise<{ code: number; out: string; err: string }>(done => {
    const child = execFile(
      process.execPath,
      [BIN, ...args],
      { cwd: workshop.cwd, env: { PATH: process.env.PATH } },
      (error, out, err) =>
        done({ code: error ? Number(error.code) : 0, out, err }),
    );
    child.stdin?.end(stdin);
  });
}

describe('the command', () => {
  it('ends with the exit code of what it found', async () => {
    await workshop.write({
      'small.yaml': JSON.stringify(smallModel()),
      'catalog-info.yaml': component('shop', { a: 'true' }),
      'wrong.yaml': component('wrong', { a: 'maybe' }),
    });
    const check = (...args: string[]) =>
      maturity(['check', '-m', 'small.yaml', ...args]);
    const runs = await Promise.all([
      check(),
      check('--min-level', '2'),
      check('wrong.yaml'),
      maturity(['model', 'lint', 'small.yaml']),
      maturity(['model', 'diff', 'small.yaml', 'none.yaml']),
      maturity(
        ['facts', 'push', '--dry-run', '-e', 'shop'],
        '{"ci.sast-step": true}',
      ),
      maturity(['--version']),
      maturity(['chekc']),
    ]);
    expect(runs.map(({ code }) => code)).toEqual([0, 1, 2, 0, 2, 0, 0, 2]);
    expect(runs[0].out).toContain('Level 1 of 2');
    expect(runs[2].out).toContain('wrong.yaml:1:');
    expect(JSON.parse(runs[5].out).facts).toHaveLength(1);
    expect(runs[7].err).toContain('Did you mean check?');
  });

  it('says when the portal cannot be reached', async () => {
    await workshop.write({ 'catalog-info.yaml': component('shop') });
    // Nothing listens on the discard port.
    const { code, err } = await maturity([
      'check',
      '--url',
      'http://127.0.0.1:9',
    ]);
    expect(code).toBe(3);
    expect(err).toContain('cannot be reached');
  });
});

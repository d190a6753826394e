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

import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { spawn } from 'node:child_process';
import type { DamageReport } from './runDamage';

const MINUTE_MS = 60_000;

// Leases have to run out.
jest.setTimeout(15 * MINUTE_MS);

/** In a process of its own, which starts PostgreSQL. */
function runShortForm(options: { seed: number }): Promise<DamageReport> {
  const child = spawn(
    process.execPath,
    [
      '-r',
      '@backstage/cli/config/nodeTransform.cjs',
      'src/damage/main.ts',
      '--short',
      '--seed',
      String(options.seed),
    ],
    {
      cwd: resolvePackagePath('@platform-maturity/load-tests'),
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    },
  );
  return new Promise((resolve, reject) => {
    let report: DamageReport | undefined;
    child.on('message', message => {
      // The loader of TypeScript tells its parent which files it read.
      if ((message as { type?: string }).type !== 'watch') {
        report = message as DamageReport;
      }
    });
    child.once('close', code =>
      report ? resolve(report) : reject(new Error(`It ended with ${code}`)),
    );
  });
}

describe('two replicas on one PostgreSQL', () => {
  it('lose nothing and score as if nothing had happened, whatever is killed', async () => {
    const report = await runShortForm({ seed: 20261121 });

    expect(report).toMatchObject({
      kills: 3,
      lostFacts: [],
      differingScorecards: [],
      differingOverviews: [],
      brokenChains: [],
      doubleClaims: [],
      foreignWrites: [],
      failedReplicas: [],
    });
    expect(report.acceptedFacts).toBeGreaterThan(10_000);
    expect(report.scorecards).toBeGreaterThan(1_150);
    expect(report.transitions).toBeGreaterThan(report.scorecards);
  });
});

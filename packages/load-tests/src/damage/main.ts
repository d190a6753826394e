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

import { parseArgs } from 'node:util';
import { DamageReport, runDamage } from './runDamage';

/*
 * Prints the log of a run and what came of it; ends with 1 if anything was
 * lost. Whoever has started it with a channel gets the report.
 */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    short: { type: 'boolean', default: false },
    rounds: { type: 'string' },
  },
});

const SHORT = {
  form: 'short',
  components: 1_150,
  rounds: 1,
  factShare: 0.2,
  pushers: 4,
  batch: 200,
} as const;

const LONG = {
  form: 'long',
  components: 2_500,
  rounds: 2,
  factShare: 0.3,
  pushers: 6,
  batch: 300,
} as const;

const MOST_EXAMPLES = 20;

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** @returns whether nothing was lost */
function printResult(report: DamageReport): boolean {
  const { log: _, kills, acceptedFacts, scorecards, transitions } = report;
  let whole = true;
  for (const [name, found] of Object.entries(report)) {
    if (Array.isArray(found) && found.length > 0) {
      whole = false;
      print(`\n${name}: ${found.length}`);
      found
        .slice(0, MOST_EXAMPLES)
        .forEach(item => print(`  ${JSON.stringify(item)}`));
    }
  }
  print(
    `\n${kills} kills, ${acceptedFacts} facts accepted, ${scorecards} scorecards, ${transitions} transitions: ${
      whole ? 'nothing was lost' : 'DAMAGED'
    }`,
  );
  return whole;
}

// Whoever has started it may be killed.
process.on('disconnect', () => process.exit(1));

runDamage({
  ...(values.short ? SHORT : LONG),
  ...(values.rounds && { rounds: Number(values.rounds) }),
  seed: Number(values.seed),
  write: print,
}).then(
  report => {
    const whole = printResult(report);
    const end = () => process.exit(whole ? 0 : 1);
    if (process.send) {
      process.send(report, end);
    } else {
      end();
    }
  },
  error => {
    process.stderr.write(`${error.stack}\n${error.cause ?? ''}\n`);
    process.exit(1);
  },
);

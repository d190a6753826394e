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

import { cp } from 'fs/promises';
import { resolve } from 'path';
import { createWorkshop } from '../__testUtils__/runCli';

const workshop = createWorkshop();

describe('maturity facts push reads what tools write', () => {
  const ran = { 'ci.tests-on-change': true };
  it.each([
    [
      'trivy.sarif.json',
      {
        'ci.dependency-scan-step': true,
        'vuln.scan-enabled': true,
        'vuln.critical-open': 1,
        'vuln.high-open': 0,
      },
    ],
    ['semgrep.sarif.json', { 'ci.sast-step': true }],
    ['codeql.sarif.json', { 'ci.sast-step': true }],
    ['gotestsum.xml', ran],
    ['phpunit.xml', ran],
    ['pytest.xml', ran],
    ['playwright.xml', ran],
    ['jest-junit.xml', ran],
    ['surefire.xml', ran],
    ['googletest-disabled.xml', {}],
  ])('%s', async (file, expected) => {
    await cp(
      resolve(__dirname, '__fixtures__', file),
      resolve(workshop.cwd, file),
    );
    const { code, out, err } = await workshop.run(
      ['facts', 'push', file, '-e', 'shop', '--dry-run'],
      { env: { CI: 'true' } },
    );
    const { facts } = JSON.parse(out) as {
      facts: { fact: string; value: unknown }[];
    };
    expect(
      Object.fromEntries(facts.map(({ fact, value }) => [fact, value])),
    ).toEqual(expected);
    expect(code).toBe(0);
    expect(err).toBe(
      facts.length > 0
        ? ''
        : 'note: No test ran, so nothing is said of tests\n',
    );
  });

  it('takes the time of the latest suite, with its offset', async () => {
    await cp(
      resolve(__dirname, '__fixtures__/gotestsum.xml'),
      resolve(workshop.cwd, 'report.xml'),
    );
    const { out } = await workshop.run(
      ['facts', 'push', 'report.xml', '-e', 'shop', '--dry-run'],
      { env: { CI: 'true' } },
    );
    expect(JSON.parse(out).facts[0].observedAt).toBe(
      '2026-11-20T09:16:21.000Z',
    );
  });
});

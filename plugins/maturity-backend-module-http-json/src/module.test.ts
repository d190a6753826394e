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

import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  FactSource,
  maturityFactSourcesExtensionPoint,
} from '@platform-maturity/backstage-plugin-maturity-node';
import { maturityModuleHttpJson } from './module';

const URL = 'https://api.example/{{ metadata.name }}';
const FACT = { fact: 'ci.runs-30d', path: '$.runs', as: 'number' };

async function start(httpJson?: object[]): Promise<FactSource[]> {
  const sources: FactSource[] = [];
  await startTestBackend({
    extensionPoints: [
      [
        maturityFactSourcesExtensionPoint,
        { addFactSource: (...added) => sources.push(...added) },
      ],
    ],
    features: [
      maturityModuleHttpJson,
      mockServices.rootConfig.factory({
        data: { maturity: { sources: { httpJson } } },
      }),
    ],
  });
  return sources;
}

describe('maturityModuleHttpJson', () => {
  it('adds a source for each entry', async () => {
    expect(await start()).toEqual([]);
    const sources = await start([
      { id: 'ci', url: URL, facts: [FACT], grade: 'attested' },
      {
        id: 'oncall',
        preset: 'pagerduty',
        schedule: { frequency: 'PT5M', timeout: 'PT1M' },
      },
      {
        id: 'two-steps',
        requests: [
          { url: URL, keep: { id: '$.id' } },
          {
            name: 'second',
            url: 'https://api.example/x/{{ answers.id }}',
          },
        ],
        facts: [{ ...FACT, request: 'second' }],
      },
    ]);
    expect(sources).toMatchObject([
      { id: 'ci', grade: 'attested', schedule: { frequency: { hours: 1 } } },
      {
        id: 'oncall',
        facts: ['oncall.linked', 'oncall.staffed'],
        schedule: { frequency: { minutes: 5 } },
      },
      { id: 'two-steps', facts: ['ci.runs-30d'] },
    ]);
  });

  it('lets facts of one’s own go before those of a preset', async () => {
    const [source] = await start([
      {
        id: 'github',
        preset: 'github',
        facts: [
          {
            fact: 'acme.branch-protected',
            request: 'branch',
            path: '$.protected',
            as: 'boolean',
          },
        ],
      },
    ]);
    expect(source.facts).toEqual([
      'scm.repository-linked',
      'ci.secret-scan-step',
      'acme.branch-protected',
    ]);
  });

  it.each([
    [{ id: 'x y', url: URL, facts: [FACT] }, '[0].id: is not the id'],
    [{ id: 'x', facts: [FACT] }, '[0]: needs exactly one of preset, url'],
    [{ id: 'x', url: URL }, '[0].facts: needs at least one fact'],
    [{ id: 'x', url: URL, facts: [FACT], a: 1 }, 'Unrecognized key: "a"'],
    [{ id: 'x', url: 'https://{{ kind }}/', facts: [FACT] }, '[0].url: does'],
    [
      { id: 'x', url: 'https://api.example/all', facts: [FACT] },
      '[0].url: has no placeholder',
    ],
    [
      { id: 'x', url: `${URL}/{{ answers.id }}`, facts: [FACT] },
      'answers.id is not kept by an earlier request',
    ],
    [
      { id: 'x', url: URL, facts: [{ ...FACT, path: '$..[?eval(1)]' }] },
      '[0].facts.0.path: is not a JSONPath (RFC 9535)',
    ],
    [
      { id: 'x', url: URL, facts: [{ fact: 'a.b', path: '$' }] },
      '[0].facts.0: needs as or table',
    ],
    [
      { id: 'x', url: URL, facts: [{ ...FACT, combine: 'any' }] },
      '[0].facts.0: cannot be combined in that way',
    ],
    [
      { id: 'x', url: URL, facts: [{ ...FACT, table: { a: 1 } }] },
      '[0].facts.0: has a table, or as: table, but not both',
    ],
    [
      { id: 'x', url: URL, facts: [{ ...FACT, request: 'y' }] },
      '[0].facts.0.request: is not the name of a request',
    ],
    [{ id: 'x', preset: 'sonarqube' }, '[0].baseUrl: is needed'],
    [
      { id: 'x', preset: 'github', options: { checks: [] } },
      '[0].options: Unrecognized key: "checks"',
    ],
    [
      { id: 'x', url: URL, facts: [FACT], headers: { 'a b': 's3cret' } },
      '[0].headers.a b: ',
    ],
    [
      { id: 'x', url: URL, facts: [FACT], headers: { a: 's3cret\r\nb: c' } },
      '[0].headers.a: ',
    ],
    [
      { id: 'x', url: URL, facts: [FACT], requestsPerSecond: 0 },
      '[0].requestsPerSecond: ',
    ],
  ])('stops at %j with the path', async (entry, message) => {
    const error = await start([entry]).catch(reason => reason);
    expect(String(error)).toContain(message);
    expect(String(error)).not.toContain('s3cret');
  });

  it('wants an id for each', async () => {
    const entry = { id: 'x', url: URL, facts: [FACT] };
    await expect(start([entry, entry])).rejects.toThrow(
      "[1].id: there is another source 'x'",
    );
  });
});

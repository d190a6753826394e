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
import { filterPredicateToFilterFunction } from '@backstage/filter-predicates';
import {
  FactSource,
  maturityFactSourcesExtensionPoint,
} from '@platform-maturity/backstage-plugin-maturity-node';
import { maturityModuleTechInsights } from './module';

const FACT = { from: 'retriever/name', fact: 'quality.gate-passed' };
const URL = 'https://portal.example/api/tech-insights';

async function start(techInsights?: object): Promise<FactSource[]> {
  const sources: FactSource[] = [];
  await startTestBackend({
    extensionPoints: [
      [
        maturityFactSourcesExtensionPoint,
        { addFactSource: (...added) => sources.push(...added) },
      ],
    ],
    features: [
      maturityModuleTechInsights,
      mockServices.rootConfig.factory({
        data: { maturity: { sources: { techInsights } } },
      }),
    ],
  });
  return sources;
}

describe('maturityModuleTechInsights', () => {
  it('adds the source if it is configured', async () => {
    expect(await start()).toEqual([]);
    const [source] = await start({ facts: [FACT] });
    expect(source).toMatchObject({
      id: 'tech-insights',
      facts: ['quality.gate-passed'],
      grade: 'observed',
      schedule: { frequency: { hours: 1 } },
    });
    const asked = filterPredicateToFilterFunction(source.entities ?? {});
    expect(asked({ kind: 'System', metadata: { name: 'a' } })).toBe(true);
  });

  it('takes all keys', async () => {
    const [source] = await start({
      baseUrl: URL,
      token: 's3cret',
      facts: [
        { ...FACT, as: 'boolean', invert: true },
        { from: 'r/a/b', fact: 'acme.c', atLeast: 1, atMost: 2 },
      ],
      link: 'https://portal.example/catalog/{namespace}/{kind}/{name}',
      entities: { kind: 'Component' },
      grade: 'attested',
      requestsPerSecond: 0.5,
      timeoutSeconds: 5,
      maxBytes: 1000,
      schedule: { frequency: 'PT5M', timeout: 'PT1M' },
    });
    expect(source).toMatchObject({
      facts: ['quality.gate-passed', 'acme.c'],
      grade: 'attested',
      entities: { kind: 'Component' },
      schedule: { frequency: { minutes: 5 } },
    });
  });

  it.each([
    [{}, 'techInsights.facts: '],
    [{ facts: [] }, 'techInsights.facts: '],
    [{ facts: [FACT], a: 1 }, 'Unrecognized key: "a"'],
    [{ facts: [{ ...FACT, from: 'x' }] }, 'facts.0.from: is not <id of a'],
    [{ facts: [{ ...FACT, fact: 'A b' }] }, 'facts.0.fact: is not the id'],
    [{ facts: [{ ...FACT, as: 'set' }] }, 'facts.0.as: '],
    [
      { facts: [{ ...FACT, equals: 1, atLeast: 1 }] },
      'more than one of equals',
    ],
    [{ facts: [{ ...FACT, equals: 1, as: 'boolean' }] }, 'makes it a boolean'],
    [{ facts: [{ ...FACT, count: true, as: 'number' }] }, 'makes it a number'],
    [{ facts: [{ ...FACT, count: true, invert: true }] }, 'inverts what is no'],
    [
      { facts: [{ ...FACT, as: 'number', invert: true }] },
      'inverts what is no',
    ],
    [{ facts: [{ ...FACT, equals: 1, multiply: 2 }] }, 'multiplies what is no'],
    [{ facts: [{ ...FACT, invert: true, multiply: 2 }] }, 'both invert and'],
    [
      { facts: [FACT], token: 's3cret' },
      'techInsights.token: is for a baseUrl',
    ],
    [{ facts: [FACT], baseUrl: 'ftp://a' }, 'baseUrl: is not an http'],
    [{ facts: [FACT], baseUrl: 'https://u:s3cret@a' }, 'baseUrl: is not an'],
    [
      { facts: [FACT], baseUrl: URL, token: 's3cret\r\nb: c' },
      'is not a token',
    ],
    [{ facts: [FACT], link: 'data:text/html,{name}' }, 'link: is not an http'],
    [{ facts: [FACT], link: 'https://a/{id}' }, 'link: has other placeholders'],
    [{ facts: [FACT], requestsPerSecond: 0 }, 'requestsPerSecond: '],
  ])('stops at %j with the path', async (techInsights, message) => {
    const error = await start(techInsights).catch(reason => reason);
    expect(String(error)).toContain(message);
    expect(String(error)).not.toContain('s3cret');
  });
});

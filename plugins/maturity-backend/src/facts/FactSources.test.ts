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

import { FactSource } from '@platform-maturity/backstage-plugin-maturity-node';
import { FactSources } from './FactSources';
import { CI } from './__testUtils__/testFacts';

function source(over: Partial<FactSource> = {}): FactSource {
  return {
    id: 'scanner',
    grade: 'observed',
    facts: ['vuln.*'],
    schedule: { frequency: { hours: 1 }, timeout: { minutes: 1 } },
    collect: async () => ({ facts: [] }),
    ...over,
  };
}

describe('FactSources', () => {
  it('keeps sources of all kinds, and knows who pushes', () => {
    const sources = FactSources.create();
    const scanner = source();
    sources.addPush(CI);
    sources.addPush({ ...CI, id: 'deploys', subjects: ['plugin:deploys'] });
    sources.addFactSource(scanner);
    sources.addFile(source({ id: 'people', facts: ['*'] }));

    expect(sources.list().map(({ kind, rules }) => [kind, rules.id])).toEqual([
      ['push', 'ci'],
      ['push', 'deploys'],
      ['module', 'scanner'],
      ['file', 'people'],
    ]);
    expect(sources.scheduled()[0]).toBe(scanner);
    expect(sources.pushedBy('external:ci')).toEqual([CI]);
    expect(sources.pushedBy('external:other')).toEqual([]);
  });

  it('knows whether others report a fact', () => {
    const sources = FactSources.create();
    sources.addFactSource(
      source({ id: 'a', facts: ['vuln.*', 'ci.tests'] }),
      source({ id: 'b', facts: ['ci.*-at', 'k8s*'] }),
    );
    expect(sources.othersReport('vuln.x', 'a')).toBe(false);
    expect(sources.othersReport('vuln.x', 'b')).toBe(true);
    expect(sources.othersReport('ci.tests', 'b')).toBe(true);
    expect(sources.othersReport('ci.seen-at', 'a')).toBe(true);
    expect(sources.othersReport('ci.seen-at-all', 'a')).toBe(false);
    expect(sources.othersReport('k8s.pods', 'a')).toBe(true);
    // a dot is a dot
    expect(sources.othersReport('vulnxy', 'b')).toBe(false);
  });

  it('refuses ids, globs and predicates that make no sense', () => {
    const sources = FactSources.create();
    sources.addFactSource(source());
    const adding = (over: Partial<FactSource>) => () =>
      sources.addFactSource(source({ id: 'next', ...over }));
    expect(adding({ id: 'scanner' })).toThrow("two fact sources 'scanner'");
    expect(adding({ id: 'attestation' })).toThrow('taken by the product');
    expect(adding({ id: 'My Scanner' })).toThrow('cannot name a fact source');
    expect(adding({ id: 'x'.repeat(64) })).toThrow('cannot name a fact source');
    expect(adding({ facts: [] })).toThrow('which facts it reports');
    expect(adding({ facts: ['CI.*'] })).toThrow("'CI.*' is none");
    expect(
      adding({ entities: { $nope: 1 } as unknown as FactSource['entities'] }),
    ).toThrow();
    expect(sources.list()).toHaveLength(1);
  });
});

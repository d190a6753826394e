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

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  evaluate,
  FactRecord,
  prepareEntity,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { fiveLevelModel } from './fiveLevelModel';
import { organisation } from './Organisation';

const NOW = Date.UTC(2026, 10, 21, 12);
const OPTIONS = { seed: 7, components: 400, now: NOW };

/** As the catalog scan sees it, of what the model's required checks read. */
function scanFacts({ metadata, spec }: Entity): FactRecord[] {
  const { annotations = {} } = metadata;
  return Object.entries({
    'catalog.owner-set': spec?.owner,
    'catalog.techdocs-set': annotations['backstage.io/techdocs-ref'],
    'catalog.source-template-set': annotations['backstage.io/source-template'],
    'cost.center-set': annotations['platform-maturity.io/cost-center'],
  }).map(([fact, value]) => ({
    fact,
    value: value !== undefined,
    source: 'catalog-scan',
    evidence: 'observed',
    observedAt: NOW,
  }));
}

describe('organisation', () => {
  it('is the same for the same seed, and another for another', () => {
    const first = organisation(OPTIONS);
    const second = organisation(OPTIONS);
    expect([...first.entities()]).toEqual([...second.entities()]);
    expect([...first.facts()]).toEqual([...second.facts()]);
    expect([...organisation({ ...OPTIONS, seed: 8 }).refs()]).not.toEqual([
      ...first.refs(),
    ]);
  });

  it('names only what it has, pages without gaps, and finds by ref', () => {
    const company = organisation(OPTIONS);
    const all = [...company.entities()];
    const refs = new Set(all.map(entity => stringifyEntityRef(entity)));
    expect(refs.size).toBe(company.size);
    const dangling = all.flatMap(({ relations = [] }) =>
      relations.filter(({ targetRef }) => !refs.has(targetRef)),
    );
    expect(dangling).toEqual([]);
    const pages = [];
    for (let from = 0; from < company.size; from += 70) {
      pages.push(...company.entities({ from, limit: 70 }));
    }
    expect(pages).toEqual(all);
    expect(all.filter(e => !company.find(stringifyEntityRef(e)))).toEqual([]);
  });

  it('stands at every level of the model', () => {
    const company = organisation(OPTIONS);
    const model = fiveLevelModel();
    const levels = new Set<number | null | undefined>();
    for (const entity of company.entities()) {
      if (entity.kind === 'Component') {
        const reported = [...company.factsOf(stringifyEntityRef(entity))].map(
          ({ entityRef: _, ...fact }): FactRecord => ({
            ...fact,
            evidence: 'observed',
          }),
        );
        const { level } = evaluate(model, {
          prepared: prepareEntity(model, entity),
          facts: [...reported, ...scanFacts(entity)],
          now: NOW,
        });
        levels.add(level);
      }
    }
    expect([...levels].sort()).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('follows what is renamed, moved, removed and brought back', () => {
    const company = organisation(OPTIONS);
    const [ref] = [...company.refs()].filter(r => r.startsWith('component:'));
    const known = (found: string) =>
      [...company.factsOf(found)].map(({ fact, value }) => [fact, value]);
    const facts = known(ref);

    const renamed = company.rename(ref, 'another-name');
    expect(company.find(ref)).toBeUndefined();
    expect(company.find(renamed)?.metadata.name).toBe('another-name');
    const moved = company.move(renamed, 'elsewhere');
    expect(moved).toBe('component:elsewhere/another-name');
    expect([...company.refs()]).toContain(moved);
    expect(known(moved)).toEqual(facts);

    company.remove(moved);
    expect(company.find(moved)).toBeUndefined();
    expect([...company.entities()]).toHaveLength(company.size - 1);
    company.restore(moved);
    expect(company.find(moved)).toBeDefined();
  });
});

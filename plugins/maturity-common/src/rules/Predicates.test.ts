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

import {
  evaluateFilterPredicate,
  FilterPredicate,
  getJsonValueAtPath,
} from '@backstage/filter-predicates';
import { JsonValue } from '@backstage/types';
import fc from 'fast-check';
import { Mistakes } from '../model/Mistakes';
import { EntityView, planPath } from './EntityView';
import { lintPredicate } from './lintPredicate';
import { Predicates } from './Predicates';

const PATHS = [
  'kind',
  'spec.type',
  'spec.size',
  'spec.deep.type',
  'metadata.name',
  'metadata.tags',
  'metadata.annotations.example.org/a',
  'metadata.annotations.example.org/a.b',
  'metadata.annotations.constructor',
  'metadata.labels.example.org/a',
  'relations',
  'toString',
  'constructor.name',
  '',
];

const scalar = fc.constantFrom('a', 'A', 'b', '', 7, '7', true, false, null);

const value: fc.Arbitrary<unknown> = fc.oneof(
  scalar,
  fc.array(scalar, { maxLength: 2 }),
  fc.constantFrom({ type: 'a' }, [{ type: 'a' }, { type: 'b' }], {
    toString: 1,
  }),
);

const annotations = fc.dictionary(
  fc.constantFrom('example.org/a', 'example.org/a.b', 'example', 'constructor'),
  fc.oneof({ weight: 4, arbitrary: fc.constantFrom('a', 'b', '') }, value),
  { noNullPrototype: true },
);

/** Entities as catalogs have them, and others with dots in the wrong places. */
const entity = fc.dictionary(
  fc.constantFrom('kind', 'spec', 'metadata', 'relations', 'spec.type', 'x'),
  fc.oneof(
    value,
    fc.dictionary(
      fc.constantFrom('type', 'size', 'name', 'tags', 'annotations', 'a.b'),
      fc.oneof(value, annotations),
      { noNullPrototype: true },
    ),
  ),
  { noNullPrototype: true },
);

const usual = fc.record({
  kind: fc.constantFrom('Component', 'API'),
  metadata: fc.record({ name: fc.constant('x'), annotations }),
  spec: fc.record({ type: scalar, size: scalar }, { requiredKeys: [] }),
  relations: fc.constantFrom([], [{ type: 'a' }]),
});

const matcher = fc.oneof(
  fc.constantFrom<unknown>('a', 'B', 7, true),
  fc.boolean().map($exists => ({ $exists })),
  fc
    .array(fc.constantFrom('a', 'b', 7), { minLength: 1 })
    .map($in => ({ $in })),
  fc.constantFrom<unknown>(
    { $contains: 'a' },
    { $contains: { type: 'a' } },
    { $hasPrefix: 'a' },
  ),
);

const { predicate } = fc.letrec<{ predicate: unknown }>(tie => ({
  predicate: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.dictionary(fc.constantFrom(...PATHS.slice(0, -1)), matcher, {
      maxKeys: 3,
      noNullPrototype: true,
    }),
    fc
      .array(tie('predicate'), { minLength: 1, maxLength: 3 })
      .map($all => ({ $all })),
    fc
      .array(tie('predicate'), { minLength: 1, maxLength: 3 })
      .map($any => ({ $any })),
    tie('predicate').map($not => ({ $not })),
  ),
}));

function judge(asked: FilterPredicate, subject: unknown): boolean | 'throws' {
  try {
    return evaluateFilterPredicate(asked, subject as JsonValue);
  } catch {
    return 'throws';
  }
}

describe('EntityView', () => {
  it('reads every path as Backstage does', () => {
    fc.assert(
      fc.property(
        fc.oneof(usual, entity),
        fc.constantFrom(...PATHS),
        (subject, path) => {
          expect(EntityView.create(subject).valueAt(planPath(path))).toEqual(
            getJsonValueAtPath(subject as JsonValue, path),
          );
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('Predicates', () => {
  it('matches what Backstage matches', () => {
    fc.assert(
      fc.property(
        fc.oneof(usual, entity),
        fc.array(predicate, { minLength: 1, maxLength: 4 }),
        (subject, list) => {
          const predicates = Predicates.create();
          const ids = list.map(one => predicates.add(one as FilterPredicate));
          const asked = predicates.ask(subject);
          const answers = ids.map(id => predicates.holds(id, asked));
          // where Backstage throws, nothing matches
          expect(answers).toEqual(
            list.map((one, i) => {
              const expected = judge(one as FilterPredicate, subject);
              return expected === 'throws' ? answers[i] : expected;
            }),
          );
          // and the same again, from what it remembers
          const again = predicates.ask(subject);
          expect(ids.map(id => predicates.holds(id, asked))).toEqual(answers);
          expect(ids.map(id => predicates.holds(id, again))).toEqual(answers);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('lintPredicate', () => {
  it('finds nothing wrong with what Backstage takes', () => {
    fc.assert(
      fc.property(predicate, one => {
        const mistakes = new Mistakes();
        lintPredicate(one, [], mistakes);
        expect(mistakes.any).toBe(false);
      }),
    );
  });

  it.each<[unknown, string]>([
    ['Component', ''],
    [[{ kind: 'Component' }], ''],
    [{ $all: [] }, '$all'],
    [{ $any: { kind: 'x' } }, '$any'],
    [{ $not: 'x' }, '$not'],
    [{ $all: [{ kind: 'x' }], kind: 'x' }, ''],
    [{ $nor: [{ kind: 'x' }] }, '$nor'],
    [{ kind: null }, 'kind'],
    [{ kind: { $like: 'x' } }, 'kind.$like'],
    [{ kind: { $in: [] } }, 'kind.$in'],
    [{ kind: { $exists: 'yes' } }, ''],
    [{ kind: { $exists: true, $in: ['x'] } }, 'kind'],
    [
      { a: { $contains: { $all: [{ b: { $odd: 1 } }] } } },
      'a.$contains.$all.0.b.$odd',
    ],
  ])('names the place in %j', (one, place) => {
    expect(mistakesOf(one).map(({ path }) => path.join('.'))).toEqual([place]);
  });
});

function mistakesOf(one: unknown): { path: (string | number)[] }[] {
  const mistakes = new Mistakes();
  lintPredicate(one, [], mistakes);
  try {
    mistakes.throwIfAny();
    return [];
  } catch (error) {
    return (error as { mistakes: { path: (string | number)[] }[] }).mistakes;
  }
}

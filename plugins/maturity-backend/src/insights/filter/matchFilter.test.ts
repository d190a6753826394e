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
  CheckState,
  Evaluation,
  StepState,
} from '@platform-maturity/backstage-plugin-maturity-common';
import fc from 'fast-check';
import { evaluateSubject, refOf, TestSubject } from '../__testUtils__/testRows';
import { testModel } from '../__testUtils__/testModel';
import { testView } from '../__testUtils__/testView';
import { Bitset } from '../Bitset';
import { PATH_STATES, PathState } from '../goldenPaths/pathStates';
import { matchFilter } from './matchFilter';
import { LevelChoice, ScorecardFilter } from './ScorecardFilter';

const TEMPLATE = 'template:default/service';
const model = testModel(({ spec }) => {
  (spec.goldenPaths ?? []).forEach(path => {
    path.templates = [TEMPLATE];
  });
});

const TEMPLATES: TestSubject[] = [
  { kind: 'Template', name: 'service', templateVersion: '2.0.0' },
];

const GROUPS: TestSubject[] = [
  { kind: 'Group', name: 'top' },
  { kind: 'Group', name: 'left', parent: 'group:default/top' },
  { kind: 'Group', name: 'leaf', parent: 'group:default/left' },
  // a circle
  { kind: 'Group', name: 'round', parent: 'group:default/about' },
  { kind: 'Group', name: 'about', parent: 'group:default/round' },
];
const SYSTEMS: TestSubject[] = [
  { kind: 'System', name: 'pay', domain: 'domain:default/money' },
  { kind: 'System', name: 'lone' },
];
const TEMPLATE_ROW = GROUPS.length + SYSTEMS.length;
const OWNERS = ['top', 'left', 'leaf', 'round', 'about', 'ghost'].map(
  name => `group:default/${name}`,
);
const SYSTEM_REFS = ['pay', 'lone', 'nowhere'].map(
  name => `system:default/${name}`,
);
const DOMAINS = ['money', 'other'].map(name => `domain:default/${name}`);
const TAGS = ['java', 'go', 'old'];
const FACTS = model.facts.map(({ id }) => id);

const component: fc.Arbitrary<TestSubject> = fc.record(
  {
    name: fc.constantFrom('Shop', 'cart', 'shop-api', 'ledger'),
    title: fc.constantFrom('The Shop', 'Ledger'),
    type: fc.constantFrom('service', 'library'),
    lifecycle: fc.constantFrom('production', 'experimental'),
    owner: fc.constantFrom(...OWNERS),
    system: fc.constantFrom(...SYSTEM_REFS),
    domain: fc.constantFrom(...DOMAINS),
    tags: fc.subarray(TAGS),
    facts: fc.dictionary(fc.constantFrom(...FACTS), fc.boolean()),
    declared: fc.dictionary(fc.constantFrom(...FACTS), fc.boolean()),
    pending: fc.boolean(),
    template: fc.constantFrom(TEMPLATE, 'template:default/other'),
    templateVersion: fc.constantFrom('1.0.0', '2.0.0'),
    annotations: fc.constant({
      'platform-maturity.io/golden-path': 'service',
    }),
  },
  { requiredKeys: ['name'] },
);

const some = <T>(values: readonly T[]) =>
  fc.subarray([...values], { minLength: 1 });

const filterArbitrary: fc.Arbitrary<ScorecardFilter> = fc.record(
  {
    kinds: fc.oneof(
      fc.constant('all' as const),
      some(['component', 'system', 'group']),
    ),
    types: some(['service', 'website']),
    owners: some(OWNERS),
    unowned: fc.boolean(),
    children: fc.boolean(),
    systems: some(SYSTEM_REFS),
    domains: some(DOMAINS),
    lifecycles: some(['production', 'gone']),
    tags: some(TAGS),
    levels: some<LevelChoice>([0, 1, 2, 3, 'none', 'pending']),
    category: fc.constantFrom('quality', 'safety'),
    practice: fc.constantFrom('build', 'scan'),
    check: fc.constantFrom('build/done', 'scan/done'),
    states: some<CheckState>(['passed', 'failed', 'unknown', 'not-applicable']),
    text: fc.constantFrom('shop', 'ledger', 'the shop', 'zzz'),
    path: fc.constantFrom('service', 'no-such-path'),
    pathStates: some(PATH_STATES),
    step: fc.constantFrom('build', 'extra'),
    stepStates: some<StepState>(['done', 'open', 'unknown', 'not-applicable']),
  },
  { requiredKeys: ['kinds'] },
);

/** Whether an entity stands to the golden path as the filter asks. */
function isOnPathAsAsked(
  subject: TestSubject,
  filter: ScorecardFilter,
  options: { evaluation: Evaluation | undefined; template: boolean },
): boolean {
  const { evaluation, template } = options;
  if (!filter.path) {
    return true;
  }
  const path = evaluation?.goldenPaths.find(({ id }) => id === filter.path);
  if (!path?.applies) {
    return false;
  }
  const state = path.steps.find(({ id }) => id === filter.step)?.state;
  const stepFits =
    !filter.step ||
    (filter.stepStates
      ? filter.stepStates.some(one => one === state)
      : state !== 'not-applicable');
  const version =
    template && subject.template === TEMPLATE ? subject.templateVersion : '';
  const states: Record<PathState, boolean> = {
    on: path.onPath,
    off: !path.onPath,
    'could-join': !path.onPath && path.done > 0 && path.open === 0,
    completed: path.onPath && path.open + path.unknown === 0,
    drifted: path.onPath && path.open > 0,
    current: path.onPath && version === '2.0.0',
    outdated: path.onPath && version === '1.0.0',
  };
  return (
    stepFits &&
    (!filter.pathStates || filter.pathStates.some(one => states[one]))
  );
}

/** The same, said in the plainest way. */
function matchesNaively(
  subject: TestSubject,
  filter: ScorecardFilter,
  all: readonly TestSubject[],
  options: { evaluation?: Evaluation; readable?: readonly number[] | null },
): boolean {
  const { evaluation, readable } = options;
  const byRef = (ref: string | undefined) =>
    all.find(other => refOf(other) === ref);
  // A system that may not be read does not tell its domain.
  const domainOf = (system: string | undefined) => {
    const found = byRef(system);
    return found && (!readable || readable.includes(all.indexOf(found)))
      ? found.domain
      : undefined;
  };
  const kind = (subject.kind ?? 'Component').toLowerCase();
  const isUnder = (owner: string | undefined, wanted: string): boolean => {
    for (let i = 0, at = owner; i < 10 && at; i++, at = byRef(at)?.parent) {
      if (at === wanted) {
        return true;
      }
    }
    return false;
  };
  const oneOf = <T>(values: readonly T[] | undefined, value: T | undefined) =>
    !values || (value !== undefined && values.includes(value));
  const ownerMatches =
    (!filter.owners && !filter.unowned) ||
    !!filter.owners?.some(owner =>
      filter.children ? isUnder(subject.owner, owner) : subject.owner === owner,
    ) ||
    (!!filter.unowned && !byRef(subject.owner));
  const ladder = filter.category
    ? evaluation?.categories.find(({ id }) => id === filter.category)
    : evaluation;
  const level: LevelChoice = evaluation ? ladder?.level ?? 'none' : 'pending';
  const state = filter.check
    ? evaluation?.checks.find(({ id }) => id === filter.check)?.state
    : evaluation?.practices.find(({ id }) => id === filter.practice)?.state;
  const practiceState = evaluation?.practices.find(
    ({ id }) => id === filter.practice,
  )?.state;
  const asked = filter.practice !== undefined || filter.check !== undefined;
  return (
    ['component', 'system'].includes(kind) &&
    (filter.kinds === 'all' || filter.kinds.includes(kind)) &&
    oneOf(filter.types, subject.type) &&
    ownerMatches &&
    oneOf(filter.systems, subject.system) &&
    oneOf(filter.domains, subject.domain ?? domainOf(subject.system)) &&
    oneOf(filter.lifecycles, subject.lifecycle) &&
    (!filter.tags || filter.tags.some(tag => subject.tags?.includes(tag))) &&
    oneOf(filter.levels, level) &&
    (!asked ||
      (state !== undefined &&
        (filter.states
          ? filter.states.includes(state)
          : state !== 'not-applicable'))) &&
    (!filter.check ||
      !filter.practice ||
      (practiceState !== undefined && practiceState !== 'not-applicable')) &&
    [subject.name, subject.title ?? ''].some(text =>
      text.toLowerCase().includes(filter.text ?? ''),
    )
  );
}

describe('matchFilter', () => {
  it('finds what a naive filter finds, of what may be read', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(component, {
          maxLength: 12,
          selector: ({ name }) => name.toLowerCase(),
        }),
        filterArbitrary,
        fc.option(fc.array(fc.nat(19))),
        (components, filter, readable) => {
          const all = [...GROUPS, ...SYSTEMS, ...TEMPLATES, ...components];
          const view = testView(model, all);
          const expected = all.flatMap((subject, row) => {
            const evaluation = subject.pending
              ? undefined
              : evaluateSubject(model, subject);
            return matchesNaively(subject, filter, all, {
              evaluation,
              readable,
            }) &&
              isOnPathAsAsked(subject, filter, {
                evaluation,
                template: !readable || readable.includes(TEMPLATE_ROW),
              }) &&
              (!readable || readable.includes(row))
              ? [row]
              : [];
          });
          const matched = matchFilter(view, {
            filter,
            readable: readable ? Bitset.of(20, readable) : undefined,
          });
          expect([...matched.toArray()]).toEqual(expected);
          expect(matched.count()).toBe(expected.length);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('leaves out what the model turns away, and keeps what has left apart', () => {
    const picky = testModel(document => {
      document.spec.appliesTo = { 'metadata.name': { $in: ['in', 'left'] } };
    });
    const view = testView(picky, [
      { name: 'in' },
      { name: 'out' },
      { name: 'left' },
    ]);
    view.subjects.markGone(3);
    const filter: ScorecardFilter = { kinds: 'all' };
    expect([...matchFilter(view, { filter }).toArray()]).toEqual([0]);
    const gone = matchFilter(view, { filter, gone: true });
    expect([...gone.toArray()]).toEqual([2]);
  });
});

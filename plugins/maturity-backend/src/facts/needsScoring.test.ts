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
  compileModel,
  evaluate,
  Grade,
} from '@platform-maturity/backstage-plugin-maturity-common';
import fc from 'fast-check';
import { FactRow } from '../database';
import { needsScoring } from './needsScoring';
import { DAY, NOW } from './__testUtils__/testFacts';

const model = compileModel({
  apiVersion: 'platform-maturity.io/v1',
  kind: 'MaturityModel',
  metadata: { id: 'test', title: 'Test' },
  spec: {
    levels: [{ id: 'one', title: 'One' }],
    categories: [{ id: 'all', title: 'All' }],
    facts: [{ id: 'f', type: 'number', ttl: 'P10D', inconclusive: [0] }],
    practices: [
      {
        id: 'p',
        title: 'P',
        categories: ['all'],
        requiredAt: [1],
        checks: [{ id: 'p/c', title: 'C', rule: { fact: 'f', gte: 2 } }],
      },
    ],
  },
});

const moment = fc.integer({ min: -15, max: 5 }).map(days => NOW + days * DAY);

const record: fc.Arbitrary<FactRow> = fc.record({
  entity_ref: fc.constant('component:default/shop'),
  fact: fc.constant('f'),
  source: fc.constant('ci'),
  value: fc.constantFrom('0', '1', '2'),
  grade: fc.constantFrom<Grade>('declared', 'attested', 'observed', 'observed'),
  observed_at: fc.integer({ min: -12, max: 1 }).map(days => NOW + days * DAY),
  expires_at: fc.option(moment),
  url: fc.constant(null),
  received_at: fc.constant(NOW),
  waiting_since: fc.constant(null),
});

function score(row: FactRow, declared: string | undefined) {
  const { evaluatedAt, validUntil, ...result } = evaluate(model, {
    entity: {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name: 'shop',
        annotations: declared
          ? { 'facts.platform-maturity.io/f': declared }
          : {},
      },
    },
    facts: [
      {
        fact: 'f',
        source: 'ci',
        value: JSON.parse(row.value),
        evidence: row.grade,
        observedAt: Number(row.observed_at),
        expiresAt: row.expires_at === null ? undefined : Number(row.expires_at),
      },
    ],
    now: NOW,
  });
  return { result, until: validUntil ? Date.parse(validUntil) : Infinity };
}

describe('needsScoring', () => {
  it('passes over only what changes no result before its validUntil', () => {
    let passedOver = 0;
    fc.assert(
      fc.property(
        record,
        record,
        fc.constantFrom(undefined, '1', '2'),
        fc.constantFrom(true, true, true, false),
        (before, other, declared, same) => {
          const after = same
            ? { ...other, value: before.value, grade: before.grade }
            : other;
          const ttls = [10 * DAY];
          const options = { before, after, ttls, rivals: false, now: NOW };
          if (needsScoring(options)) {
            return;
          }
          passedOver += 1;
          const old = score(before, declared);
          const fresh = score(after, declared);
          expect(fresh.result).toEqual(old.result);
          expect(fresh.until).toBeGreaterThanOrEqual(old.until);
        },
      ),
      { numRuns: 5_000 },
    );
    expect(passedOver).toBeGreaterThan(50);
  });

  it('never passes over a first record, or one with rivals', () => {
    fc.assert(
      fc.property(record, row => {
        const options = { after: row, ttls: [DAY], now: NOW };
        expect(
          needsScoring({ ...options, before: undefined, rivals: false }),
        ).toBe(true);
        expect(needsScoring({ ...options, before: row, rivals: true })).toBe(
          true,
        );
      }),
    );
  });
});

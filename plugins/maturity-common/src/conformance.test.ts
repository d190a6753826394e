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

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluate } from './evaluate/evaluate';
import { EvaluateInput } from './evaluate/inputTypes';
import { compileModel } from './model/compileModel';
import { ModelError } from './model/ModelError';
import { MaturityModelDocument } from './model/types';

const COPY = join(__dirname, '../conformance');
const BESIDE = join(__dirname, '../../../../shared/conformance');

interface Case {
  name: string;
  now: string;
  model: MaturityModelDocument;
  entity: EvaluateInput['entity'];
  facts: EvaluateInput['facts'];
  waivers: EvaluateInput['waivers'];
  members?: EvaluateInput['members'];
  expected: Record<string, unknown>;
}

interface InvalidCase {
  name: string;
  model: MaturityModelDocument;
  mistakes: string[];
}

function read<T>(file: string): T[] {
  const folder = existsSync(join(BESIDE, file)) ? BESIDE : COPY;
  return JSON.parse(readFileSync(join(folder, file), 'utf8'));
}

/** Keeps of a result what the case speaks about; lists stay whole. */
function pick(actual: unknown, expected: unknown): unknown {
  if (Array.isArray(expected) && Array.isArray(actual)) {
    return actual.map((item, i) => pick(item, expected[i] ?? expected[0]));
  }
  if (
    typeof expected === 'object' &&
    expected !== null &&
    typeof actual === 'object' &&
    actual !== null
  ) {
    const keys = new Set([
      ...Object.keys(expected),
      // what a case leaves out is absent
      ...['reason', 'wouldBe', 'evidence', 'via'].filter(
        key => 'id' in expected && key in actual,
      ),
    ]);
    return Object.fromEntries(
      [...keys].map(key => [
        key,
        pick(
          (actual as Record<string, unknown>)[key],
          (expected as Record<string, unknown>)[key],
        ),
      ]),
    );
  }
  return actual;
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

describe.each(['named.json', 'random.json'])('%s', file => {
  it.each(read<Case>(file).map(one => [one.name, one] as const))(
    '%s',
    (_, { now, model, entity, facts, waivers, members, expected }) => {
      const input = deepFreeze({ entity, facts, waivers, members, now });
      const result = evaluate(compileModel(model), input as EvaluateInput);
      expect(pick(result, expected)).toEqual(expected);
    },
  );
});

describe('invalid.json', () => {
  it.each(
    read<InvalidCase>('invalid.json').map(one => [one.name, one] as const),
  )('%s', (_, { model, mistakes }) => {
    let error: unknown;
    try {
      compileModel(model);
    } catch (caught) {
      error = caught;
    }
    expect(error).toBeInstanceOf(ModelError);
    const paths = (error as ModelError).mistakes.map(({ path }) =>
      path.join('.'),
    );
    for (const mistake of mistakes) {
      expect(
        paths.some(path => path === mistake || path.startsWith(`${mistake}.`)),
      ).toBe(true);
    }
    // and nothing is complained about that does not follow from them
    expect(
      paths.filter(
        path =>
          !/\.(rule\.fact|checks\.\d+\.id)$/.test(path) &&
          !mistakes.some(
            mistake => path === mistake || path.startsWith(`${mistake}.`),
          ),
      ),
    ).toEqual([]);
  });
});

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
  check,
  entity,
  model,
  NOW,
  practice,
  record,
} from './__testUtils__/smallModel';
import { evaluate } from './evaluate';
import { declaredTarget, higherTarget } from './targets';

const compiled = model([
  practice('p', { requiredAt: [1] }),
  practice('q', { requiredAt: [2], checks: [check('q', 'b')] }),
]);

function targetOf(annotations: Record<string, string>) {
  return declaredTarget(
    compiled,
    entity(
      'Component',
      Object.fromEntries(
        Object.entries(annotations).map(([key, value]) => [
          `targets.platform-maturity.io/${key}`,
          value,
        ]),
      ),
    ),
  );
}

describe('declaredTarget', () => {
  it('reads levels by number and by id, as a whole and by category', () => {
    expect(targetOf({ small: ' 2 ' })).toEqual({ level: 2 });
    expect(
      targetOf({ small: 'l3', 'small.security': '1', 'small.delivery': 'l2' }),
    ).toEqual({ level: 3, categories: { security: 1, delivery: 2 } });
  });

  it('leaves out what is no level of the model', () => {
    for (const text of ['0', '4', '-1', '1.0', 'l4', '', 'constructor']) {
      expect(targetOf({ small: text })).toBeUndefined();
    }
    expect(targetOf({ other: '2', 'small.speed': '2' })).toBeUndefined();
  });
});

describe('higherTarget', () => {
  it('takes the higher of each', () => {
    expect(higherTarget(undefined, { level: 2 })).toEqual({ level: 2 });
    expect(
      higherTarget(
        { level: 1, categories: { a: 3 } },
        { level: 2, categories: { a: 1, b: 2 } },
      ),
    ).toEqual({ level: 2, categories: { a: 3, b: 2 } });
    expect(higherTarget({ categories: { a: 1 } }, {})).toEqual({
      categories: { a: 1 },
    });
  });
});

describe('a target', () => {
  const at = (facts: string[], target: object) => {
    const result = evaluate(compiled, {
      entity: entity(),
      facts: facts.map(id => record(id)),
      waivers: [{ practice: 'q', state: 'approved', expiresAt: '2027-01-01' }],
      now: NOW,
      target,
    });
    return [result.atTarget, result.atTargetWithoutWaivers];
  };

  it('is reached with waivers, and without', () => {
    expect(at([], { level: 1 })).toEqual([false, false]);
    expect(at(['a'], { level: 1 })).toEqual([true, true]);
    expect(at(['a'], { level: 2 })).toEqual([true, false]);
  });

  it('asks for no more than the model asks the subject', () => {
    expect(at(['a', 'b'], { level: 3 })).toEqual([true, true]);
    expect(at(['a'], { categories: { security: 3, delivery: 1 } })).toEqual([
      true,
      true,
    ]);
    expect(at(['a'], { categories: { delivery: 3 } })).toEqual([true, false]);
  });

  it('is not spoken of where nobody chose one', () => {
    expect(
      evaluate(compiled, { entity: entity(), now: NOW }),
    ).not.toHaveProperty('atTarget');
  });
});

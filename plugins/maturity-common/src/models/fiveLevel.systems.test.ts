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

import { Entity } from '@backstage/catalog-model';
import { evaluate } from '../evaluate/evaluate';
import { memberPractices } from '../evaluate/memberPractices';
import { FactRecord, Member } from '../evaluate/inputTypes';
import { Evaluation } from '../evaluate/types';
import { declare, NOW, passingFacts, reported } from './__testUtils__/evidence';
import { shippedModel } from './__testUtils__/shippedModel';
import { component, SECRETS, service, system } from './__testUtils__/subjects';

const model = shippedModel('five-level');

function run(
  entity: Entity,
  facts: FactRecord[] = [],
  members?: Member[],
): Evaluation {
  return evaluate(model, { entity, facts, members, now: NOW });
}

describe('what comes out of the five-level model for what has members', () => {
  describe('a system', () => {
    const atTwo = declare(service, passingFacts(model, service, 2));
    const beyondTwo = reported(model, [['ci.sast-step', false]]);

    function members(entities: Entity[], facts: FactRecord[]): Member[] {
      return entities.map((entity, index) => ({
        entity: {
          ...entity,
          metadata: { ...entity.metadata, name: `part-${index}` },
        },
        practices: memberPractices(run(entity, facts)),
      }));
    }

    it('follows four of five components and names what holds the fifth back', () => {
      const leaking = declare(service, [[SECRETS, 3]]);
      const result = run(
        system('product'),
        [],
        members([atTwo, atTwo, atTwo, atTwo, leaking], []),
      );
      expect(result).toMatchObject({ status: 'scored', level: 2 });
      const secrets = result.practices.find(
        practice => practice.id === 'basic-secrets-management',
      );
      expect(secrets?.rollup).toMatchObject({ passed: 4, failed: 1 });
    });

    it('with three of five and the others unknown may still reach 2', () => {
      const [bare] = [component('service', {})];
      const unknown = [bare, bare].map(entity => ({
        entity,
        practices: memberPractices(run(entity)),
      }));
      const result = run(
        system('product'),
        [],
        [...members([atTwo, atTwo, atTwo], beyondTwo), ...unknown],
      );
      expect(result).toMatchObject({ level: 0, potentialLevel: 2 });
    });

    it('with its components annotated, and three of five beyond, stands at 1', () => {
      const atOne = declare(service, [[SECRETS, 0]]);
      const result = run(
        system('product'),
        [],
        [
          ...members([atTwo, atTwo, atTwo], beyondTwo),
          ...members([atOne, atOne], []),
        ],
      );
      expect(result).toMatchObject({ level: 1, potentialLevel: 2 });
    });

    it('without components is not scored', () => {
      expect(run(system('product'))).toMatchObject({
        status: 'not-scored',
        reason: 'no-members',
        level: null,
      });
    });
  });

  it('the platform with nothing attested starts with its first practice', () => {
    const platform = system('platform');
    const result = run(platform);
    expect(result).toMatchObject({
      status: 'scored',
      level: 0,
      potentialLevel: 5,
      topLevel: 5,
    });
    expect(result.nextSteps).toEqual([
      expect.objectContaining({
        practice: 'basic-access-management',
        level: 1,
        why: 'no-data',
      }),
    ]);
    const facts = reported(model, passingFacts(model, platform, 5));
    expect(run(platform, facts).level).toBe(5);
  });
});

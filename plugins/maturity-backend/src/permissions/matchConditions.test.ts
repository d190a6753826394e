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
  PermissionCondition,
  PermissionCriteria,
} from '@backstage/plugin-permission-common';
import {
  createConditionAuthorizer,
  createConditionTransformer,
} from '@backstage/plugin-permission-node';
import { maturityScorecardReadPermission } from '@platform-maturity/backstage-plugin-maturity-common';
import {
  createScorecardConditionalDecision,
  scorecardConditions,
  scorecardPermissionRules,
  ScorecardResource,
} from '@platform-maturity/backstage-plugin-maturity-node';
import fc from 'fast-check';
import { SubjectTable } from '../insights';
import { toSubjectRow } from '../insights/__testUtils__/testRows';
import { matchConditions } from './matchConditions';
import { registerPermissions } from './registerPermissions';

const SUBJECTS = [
  { kind: 'System', name: 'pay', domain: 'domain:default/money' },
  {
    name: 'ledger',
    type: 'service',
    owner: 'group:default/a',
    system: 'system:default/pay',
    tags: ['java', 'old'],
  },
  { name: 'shop', owner: 'group:default/b', tags: ['go'] },
  { kind: 'API', name: 'api', owner: 'user:default/me' },
];

type Criteria = PermissionCriteria<PermissionCondition<'maturity-scorecard'>>;

const some = (...values: string[]) => fc.subarray(values, { minLength: 1 });

const condition: fc.Arbitrary<Criteria> = fc.oneof(
  some('Group:default/A', 'group:default/b').map(claims =>
    scorecardConditions.isEntityOwner({ claims }),
  ),
  some('Component', 'api').map(kinds =>
    scorecardConditions.isEntityKind({ kinds }),
  ),
  some('system:default/pay', 'system:default/x').map(systems =>
    scorecardConditions.isInSystem({ systems }),
  ),
  some('domain:default/money').map(domains =>
    scorecardConditions.isInDomain({ domains }),
  ),
  some('JAVA', 'go').map(tags => scorecardConditions.hasTag({ tags })),
);

const { criteria } = fc.letrec<{ criteria: Criteria }>(tie => ({
  criteria: fc.oneof(
    { maxDepth: 3 },
    condition,
    fc
      .tuple(tie('criteria'), tie('criteria'))
      .map((parts): Criteria => ({ allOf: parts })),
    fc
      .tuple(tie('criteria'), tie('criteria'))
      .map((parts): Criteria => ({ anyOf: parts })),
    tie('criteria').map((part): Criteria => ({ not: part })),
  ),
}));

describe('matchConditions', () => {
  const subjects = SubjectTable.create();
  SUBJECTS.forEach((subject, index) =>
    subjects.upsert({ ...toSubjectRow(subject), id: index + 1 }),
  );
  let getResources: (
    refs: string[],
  ) => Promise<(ScorecardResource | undefined)[]> = async () => [];
  registerPermissions({
    subjects,
    permissionsRegistry: {
      addPermissions: () => {},
      addPermissionRules: () => {},
      addResourceType: options => {
        getResources = options.getResources as never;
      },
      getPermissionRuleset: () => ({} as never),
    },
  });

  it('finds in a list what the rules allow one by one', async () => {
    const refs = SUBJECTS.map((_, row) => subjects.refOf(row));
    const resources = await getResources([
      ...refs,
      'component:default/unknown',
    ]);
    expect(resources.pop()).toBeUndefined();
    expect(resources[1]).toMatchObject({ domain: 'domain:default/money' });

    const rules = Object.values(scorecardPermissionRules) as never[];
    const authorize = createConditionAuthorizer(rules);
    const toQuery = createConditionTransformer(rules);
    fc.assert(
      fc.property(criteria, conditions => {
        const rows = matchConditions(subjects, toQuery(conditions) as never);
        const decision = createScorecardConditionalDecision(
          maturityScorecardReadPermission,
          conditions,
        );
        expect([...rows.toArray()]).toEqual(
          resources.flatMap((resource, row) =>
            authorize(decision, resource) ? [row] : [],
          ),
        );
      }),
      { numRuns: 300 },
    );
  });
});

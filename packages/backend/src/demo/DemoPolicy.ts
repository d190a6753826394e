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

import { catalogConditions } from '@backstage/plugin-catalog-backend/alpha';
import { createCatalogConditionalDecision } from '@backstage/plugin-catalog-backend/alpha';
import {
  RESOURCE_TYPE_CATALOG_ENTITY,
  catalogEntityReadPermission,
  catalogEntityRefreshPermission,
  catalogLocationReadPermission,
} from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  Permission,
  PolicyDecision,
  isResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import {
  maturityAttestationCreatePermission,
  maturityModelManagePermission,
  maturityOverviewReadPermission,
  maturityScorecardReadPermission,
  maturityWaiverApprovePermission,
  maturityWaiverRequestPermission,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { DemoPerson, DemoRole } from './people';

/** Every entity of the example company carries the domain that it is part of. */
export const DOMAIN_LABEL = 'acme.example/domain';

const CATALOG = [
  catalogEntityReadPermission,
  catalogEntityRefreshPermission,
  catalogLocationReadPermission,
];
const READER = [
  maturityScorecardReadPermission,
  maturityOverviewReadPermission,
];
const DEVELOPER = [
  ...READER,
  maturityAttestationCreatePermission,
  maturityWaiverRequestPermission,
];
const TEAM_LEAD = [...DEVELOPER, maturityWaiverApprovePermission];
const PLATFORM_LEAD = [...TEAM_LEAD, maturityModelManagePermission];

// Nobody gets maturity.fact.write: people attest, services push.
const ALLOWED: Record<DemoRole, Permission[]> = {
  developer: [...CATALOG, ...DEVELOPER],
  'team-lead': [...CATALOG, ...TEAM_LEAD],
  'platform-lead': [...CATALOG, ...PLATFORM_LEAD],
  'domain-reader': [...CATALOG, ...READER],
  visitor: CATALOG,
};

/**
 * What each person of the demo may do. Whoever is not among them may do
 * nothing; services are not asked here.
 */
export class DemoPolicy implements PermissionPolicy {
  readonly #people: Map<string, DemoPerson>;

  static create(people: DemoPerson[]): DemoPolicy {
    return new DemoPolicy(people);
  }

  private constructor(people: DemoPerson[]) {
    this.#people = new Map(people.map(person => [person.entityRef, person]));
  }

  async handle(
    request: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    const person = user && this.#people.get(user.info.userEntityRef);
    if (!person || !isAllowed(person.role, request.permission)) {
      return { result: AuthorizeResult.DENY };
    }
    if (
      person.domain &&
      isResourcePermission(request.permission, RESOURCE_TYPE_CATALOG_ENTITY)
    ) {
      return createCatalogConditionalDecision(
        request.permission,
        catalogConditions.hasLabel({
          label: DOMAIN_LABEL,
          value: person.domain,
        }),
      );
    }
    return { result: AuthorizeResult.ALLOW };
  }
}

function isAllowed(role: DemoRole, permission: Permission): boolean {
  return ALLOWED[role].some(allowed => allowed.name === permission.name);
}

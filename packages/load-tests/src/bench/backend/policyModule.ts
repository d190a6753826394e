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

import { createBackendModule } from '@backstage/backend-plugin-api';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  isPermission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';

/** Everybody may everything; one user reads a part of the catalog. */
export function policyModule(options: { reader: string }) {
  const policy: PermissionPolicy = {
    async handle(
      { permission }: PolicyQuery,
      user?: PolicyQueryUser,
    ): Promise<PolicyDecision> {
      const isReader = user?.info.userEntityRef === options.reader;
      if (isReader && isPermission(permission, catalogEntityReadPermission)) {
        return {
          result: AuthorizeResult.CONDITIONAL,
          pluginId: 'catalog',
          resourceType: 'catalog-entity',
          conditions: {
            rule: 'IS_IN_DOMAIN',
            resourceType: 'catalog-entity',
            params: {},
          },
        };
      }
      return { result: AuthorizeResult.ALLOW };
    },
  };
  return createBackendModule({
    pluginId: 'permission',
    moduleId: 'bench-policy',
    register(env) {
      env.registerInit({
        deps: { policy: policyExtensionPoint },
        async init(deps) {
          deps.policy.setPolicy(policy);
        },
      });
    },
  });
}

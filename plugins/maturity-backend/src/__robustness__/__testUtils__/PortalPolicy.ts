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
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';

export const ALLOW: PolicyDecision = { result: AuthorizeResult.ALLOW };

/** That of a catalog whose entities one may read in part. */
export const SOME_ENTITIES: PolicyDecision = {
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'catalog',
  resourceType: 'catalog-entity',
  conditions: {
    resourceType: 'catalog-entity',
    rule: 'HAS_METADATA',
    params: { key: 'anything' },
  },
};

/** Decides by user and permission; what nobody gave is denied. */
export class PortalPolicy implements PermissionPolicy {
  readonly #rights = new Map<string, Record<string, PolicyDecision>>();

  static create(): PortalPolicy {
    return new PortalPolicy();
  }

  private constructor() {
    // Rights are given one by one.
  }

  give(userEntityRef: string, rights: Record<string, PolicyDecision>): void {
    this.#rights.set(userEntityRef, rights);
  }

  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    const rights = this.#rights.get(user?.info.userEntityRef ?? '');
    return rights?.[permission.name] ?? { result: AuthorizeResult.DENY };
  }
}

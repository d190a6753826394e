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
  BackstageCredentials,
  BackstageUserPrincipal,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { CatalogService } from '@backstage/plugin-catalog-node';

/** What one user may do, by permission; the rest is denied. */
export interface TestRights {
  decisions: Record<string, PolicyDecision>;
  /** What the catalog lets them read, where that is conditional. */
  readable?: string[];
}

export const ALLOW: PolicyDecision = { result: AuthorizeResult.ALLOW };

export const CATALOG_CONDITIONAL: PolicyDecision = {
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'catalog',
  resourceType: 'catalog-entity',
  conditions: {
    resourceType: 'catalog-entity',
    rule: 'HAS_SOMETHING',
    params: {},
  },
};

/** Everything of ours, and all of the catalog. */
export const ALL_RIGHTS: TestRights = {
  decisions: {
    'maturity.scorecard.read': ALLOW,
    'maturity.overview.read': ALLOW,
    'maturity.fact.write': ALLOW,
    'catalog.entity.read': ALLOW,
  },
};

/** A permission service and a catalog that know each user's rights. */
export class TestPolicy {
  readonly #rights = new Map<string, TestRights>();
  catalogQueries = 0;

  static create(): TestPolicy {
    return new TestPolicy();
  }

  private constructor() {
    // Rights are given one by one.
  }

  give(userEntityRef: string, rights: TestRights): void {
    this.#rights.set(userEntityRef, rights);
  }

  get permissions(): PermissionsService {
    const decide = async (
      requests: { permission: { name: string } }[],
      options?: { credentials?: BackstageCredentials },
    ) =>
      requests.map(
        ({ permission }): PolicyDecision =>
          this.#decide(permission.name, options?.credentials),
      );
    return {
      authorizeConditional: decide,
      authorize: async (requests, options) =>
        (await decide(requests, options as never)).map(({ result }) => ({
          result:
            result === AuthorizeResult.ALLOW
              ? AuthorizeResult.ALLOW
              : AuthorizeResult.DENY,
        })),
    };
  }

  get catalog(): Pick<CatalogService, 'queryEntities'> {
    return {
      queryEntities: async (_request, { credentials }) => {
        this.catalogQueries += 1;
        const items = (this.#of(credentials)?.readable ?? []).map(ref => {
          const { kind, namespace, name } = parseEntityRef(ref);
          return { apiVersion: 'v1', kind, metadata: { namespace, name } };
        });
        return { items, totalItems: items.length, pageInfo: {} };
      },
    };
  }

  #decide(
    permission: string,
    credentials: BackstageCredentials | undefined,
  ): PolicyDecision {
    const principal = credentials?.principal as { type: string };
    if (principal.type === 'service') {
      const { accessRestrictions } = credentials?.principal as {
        accessRestrictions?: { permissionNames?: string[] };
      };
      const names = accessRestrictions?.permissionNames;
      return names && !names.includes(permission)
        ? { result: AuthorizeResult.DENY }
        : ALLOW;
    }
    return (
      this.#of(credentials)?.decisions[permission] ?? {
        result: AuthorizeResult.DENY,
      }
    );
  }

  #of(credentials: BackstageCredentials | undefined): TestRights | undefined {
    const { userEntityRef } = credentials?.principal as BackstageUserPrincipal;
    return this.#rights.get(userEntityRef);
  }
}

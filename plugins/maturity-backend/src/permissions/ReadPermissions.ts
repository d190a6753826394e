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
  AuthService,
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  ConditionTransformer,
  createConditionTransformer,
  PermissionRuleset,
} from '@backstage/plugin-permission-node';
import {
  maturityOverviewReadPermission,
  maturityScorecardReadPermission,
} from '@platform-maturity/backstage-plugin-maturity-common';
import {
  ScorecardQuery,
  ScorecardResource,
} from '@platform-maturity/backstage-plugin-maturity-node';
import { Bitset, SubjectTable } from '../insights';
import { CallerVisibility } from './CallerVisibility';
import { matchConditions } from './matchConditions';
import { ReadableEntities } from './ReadableEntities';

export interface ReadPermissionsOptions {
  auth: AuthService;
  permissions: PermissionsService;
  /** The rules for scorecards, those of modules included. */
  rules: PermissionRuleset<ScorecardResource, ScorecardQuery>;
  entities: ReadableEntities;
  subjects: SubjectTable;
}

/**
 * What a caller may read: what both the catalog and `maturity.scorecard.read`
 * let them. Both are asked once per request, and whatever is named or counted
 * is taken from what comes out.
 */
export class ReadPermissions {
  readonly #options: ReadPermissionsOptions;
  readonly #toQuery: ConditionTransformer<ScorecardQuery>;

  static create(options: ReadPermissionsOptions): ReadPermissions {
    return new ReadPermissions(options);
  }

  private constructor(options: ReadPermissionsOptions) {
    this.#options = options;
    this.#toQuery = createConditionTransformer(options.rules);
  }

  /**
   * For single scorecards and lists of them.
   *
   * @throws NotAllowedError without `maturity.scorecard.read`
   */
  async forScorecards(
    credentials: BackstageCredentials,
  ): Promise<CallerVisibility> {
    const decisions = await this.#decide(credentials);
    if (decisions.scorecards.result === AuthorizeResult.DENY) {
      throw notAllowed(maturityScorecardReadPermission.name);
    }
    return this.#visibility(credentials, decisions);
  }

  /**
   * For what is counted over many scorecards. Whoever may read no scorecard
   * gets counts of nothing.
   *
   * @throws NotAllowedError without `maturity.overview.read`
   */
  async forCounts(
    credentials: BackstageCredentials,
  ): Promise<CallerVisibility> {
    const [decisions, mayCount] = await Promise.all([
      this.#decide(credentials),
      this.#mayCount(credentials),
    ]);
    if (!mayCount) {
      throw notAllowed(maturityOverviewReadPermission.name);
    }
    return this.#visibility(credentials, decisions);
  }

  /**
   * For the models themselves, by which scorecards and counts are read.
   *
   * @throws NotAllowedError with neither `maturity.scorecard.read` nor
   *   `maturity.overview.read`
   */
  async forModels(credentials: BackstageCredentials): Promise<void> {
    const [{ scorecards }, mayCount] = await Promise.all([
      this.#decide(credentials),
      this.#mayCount(credentials),
    ]);
    if (scorecards.result === AuthorizeResult.DENY && !mayCount) {
      throw notAllowed(maturityScorecardReadPermission.name);
    }
  }

  async #mayCount(credentials: BackstageCredentials): Promise<boolean> {
    const [{ result }] = await this.#options.permissions.authorize(
      [{ permission: maturityOverviewReadPermission }],
      { credentials },
    );
    return result === AuthorizeResult.ALLOW;
  }

  async #decide(credentials: BackstageCredentials): Promise<Decisions> {
    const { auth, permissions } = this.#options;
    if (auth.isPrincipal(credentials, 'service')) {
      // The restrictions of a token for this plugin name our permissions; the
      // catalog's own do not apply to services.
      const [scorecards] = await permissions.authorizeConditional(
        [{ permission: maturityScorecardReadPermission }],
        { credentials },
      );
      return { scorecards, catalog: { result: AuthorizeResult.ALLOW } };
    }
    const [scorecards, catalog] = await permissions.authorizeConditional(
      [
        { permission: maturityScorecardReadPermission },
        { permission: catalogEntityReadPermission },
      ],
      { credentials },
    );
    return { scorecards, catalog };
  }

  async #visibility(
    credentials: BackstageCredentials,
    { scorecards, catalog }: Decisions,
  ): Promise<CallerVisibility> {
    const { subjects, entities } = this.#options;
    if (
      scorecards.result === AuthorizeResult.DENY ||
      catalog.result === AuthorizeResult.DENY
    ) {
      return CallerVisibility.of(subjects, Bitset.create(0));
    }
    let rows: Bitset | undefined;
    if (catalog.result === AuthorizeResult.CONDITIONAL) {
      rows = await entities.rowsFor(credentials, catalog.conditions);
    }
    if (scorecards.result === AuthorizeResult.CONDITIONAL) {
      const own = matchConditions(
        subjects,
        this.#toQuery(scorecards.conditions),
      );
      rows = rows ? rows.and(own) : own;
    }
    return CallerVisibility.of(subjects, rows);
  }
}

interface Decisions {
  scorecards: PolicyDecision;
  catalog: PolicyDecision;
}

function notAllowed(permission: string): NotAllowedError {
  return new NotAllowedError(`You need the permission ${permission}`);
}

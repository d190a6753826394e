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
  MembersAnswer,
  ScorecardsAnswer,
  ScorecardSummary,
  TransitionsAnswer,
} from '@platform-maturity/backstage-plugin-maturity-common';
import {
  ExportedRows,
  ListRequest,
  RowCaller,
  ScorecardLists,
} from '../insights';
import { noSuchEntity } from '../scorecards';
import { ReadPermissions } from './ReadPermissions';

/** Lists of what the caller may read. */
export class AuthorizedScorecardLists implements ScorecardLists {
  readonly #lists: ScorecardLists;
  readonly #permissions: ReadPermissions;

  static create(options: {
    lists: ScorecardLists;
    permissions: ReadPermissions;
  }): ScorecardLists {
    return new AuthorizedScorecardLists(options);
  }

  private constructor(options: {
    lists: ScorecardLists;
    permissions: ReadPermissions;
  }) {
    this.#lists = options.lists;
    this.#permissions = options.permissions;
  }

  async list(request: ListRequest): Promise<ScorecardsAnswer> {
    return this.#lists.list(await this.#narrow(request));
  }

  async byRefs(
    request: RowCaller & { entityRefs: readonly string[]; model?: string },
  ): Promise<(ScorecardSummary | undefined)[]> {
    return this.#lists.byRefs(await this.#narrow(request));
  }

  async members(
    request: ListRequest & { entityRef: string },
  ): Promise<MembersAnswer> {
    return this.#lists.members(await this.#narrowToEntity(request));
  }

  async rows(request: ListRequest): Promise<ExportedRows> {
    return this.#lists.rows(await this.#narrow(request));
  }

  async transitions(
    request: ListRequest & { entityRef: string },
  ): Promise<TransitionsAnswer> {
    return this.#lists.transitions(await this.#narrowToEntity(request));
  }

  async #narrow<T extends RowCaller>(request: T): Promise<T> {
    const visibility = await this.#permissions.forScorecards(
      request.credentials,
    );
    return { ...request, visibility };
  }

  async #narrowToEntity<T extends RowCaller & { entityRef: string }>(
    request: T,
  ): Promise<T> {
    const narrowed = await this.#narrow(request);
    if (narrowed.visibility?.mayRead(request.entityRef) === false) {
      throw noSuchEntity(request.entityRef);
    }
    return narrowed;
  }
}

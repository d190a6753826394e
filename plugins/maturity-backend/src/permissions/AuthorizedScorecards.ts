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
  PreviewRequest,
  Scorecard,
} from '@platform-maturity/backstage-plugin-maturity-common';
import {
  Caller,
  noSuchEntity,
  RefreshedScorecard,
  ScorecardRequest,
  Scorecards,
} from '../scorecards';
import { ReadPermissions } from './ReadPermissions';

/** Single scorecards of what the caller may read. */
export class AuthorizedScorecards implements Scorecards {
  readonly #scorecards: Scorecards;
  readonly #permissions: ReadPermissions;

  static create(options: {
    scorecards: Scorecards;
    permissions: ReadPermissions;
  }): Scorecards {
    return new AuthorizedScorecards(options);
  }

  private constructor(options: {
    scorecards: Scorecards;
    permissions: ReadPermissions;
  }) {
    this.#scorecards = options.scorecards;
    this.#permissions = options.permissions;
  }

  async scorecard(request: ScorecardRequest): Promise<Scorecard> {
    return this.#scorecards.scorecard(await this.#narrow(request));
  }

  async refresh(request: ScorecardRequest): Promise<RefreshedScorecard> {
    return this.#scorecards.refresh(await this.#narrow(request));
  }

  async preview(
    request: Caller & { body: PreviewRequest },
  ): Promise<Scorecard> {
    const visibility = await this.#permissions.forScorecards(
      request.credentials,
    );
    return this.#scorecards.preview({ ...request, visibility });
  }

  async #narrow(request: ScorecardRequest): Promise<ScorecardRequest> {
    const { entityRef, credentials } = request;
    const visibility = await this.#permissions.forScorecards(credentials);
    if (!visibility.mayRead(entityRef)) {
      throw noSuchEntity(entityRef);
    }
    return { ...request, visibility };
  }
}

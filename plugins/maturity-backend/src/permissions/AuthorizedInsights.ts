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
  AtRiskAnswer,
  EvidenceAnswer,
  GoldenPathEntitiesAnswer,
  GoldenPathSummary,
  Heatmap,
  Movers,
  Moves,
  NextActions,
  Overview,
  Trend,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { InsightRequest, Insights, RowCaller } from '../insights';
import { ReadPermissions } from './ReadPermissions';

/** Counts over what the caller may read. */
export class AuthorizedInsights implements Insights {
  readonly #insights: Insights;
  readonly #permissions: ReadPermissions;

  static create(options: {
    insights: Insights;
    permissions: ReadPermissions;
  }): Insights {
    return new AuthorizedInsights(options);
  }

  private constructor(options: {
    insights: Insights;
    permissions: ReadPermissions;
  }) {
    this.#insights = options.insights;
    this.#permissions = options.permissions;
  }

  async overview(request: InsightRequest): Promise<Overview> {
    return this.#insights.overview(await this.#narrow(request));
  }

  async evidence(request: InsightRequest): Promise<EvidenceAnswer> {
    return this.#insights.evidence(await this.#narrow(request));
  }

  async atRisk(request: InsightRequest): Promise<AtRiskAnswer> {
    return this.#insights.atRisk(await this.#narrow(request));
  }

  async heatmap(request: InsightRequest): Promise<Heatmap> {
    return this.#insights.heatmap(await this.#narrow(request));
  }

  async movers(request: InsightRequest): Promise<Movers> {
    return this.#insights.movers(await this.#narrow(request));
  }

  async moves(request: InsightRequest): Promise<Moves> {
    return this.#insights.moves(await this.#narrow(request));
  }

  async nextActions(request: InsightRequest): Promise<NextActions> {
    return this.#insights.nextActions(await this.#narrow(request));
  }

  async trend(request: InsightRequest): Promise<Trend> {
    return this.#insights.trend(await this.#narrow(request));
  }

  async goldenPaths(request: InsightRequest): Promise<GoldenPathSummary[]> {
    return this.#insights.goldenPaths(await this.#narrow(request));
  }

  async goldenPath(
    request: InsightRequest & { id: string },
  ): Promise<GoldenPathSummary> {
    return this.#insights.goldenPath(await this.#narrow(request));
  }

  async goldenPathEntities(
    request: InsightRequest & { id: string },
  ): Promise<GoldenPathEntitiesAnswer> {
    const visibility = await this.#permissions.forScorecards(
      request.credentials,
    );
    return this.#insights.goldenPathEntities({ ...request, visibility });
  }

  async #narrow<T extends RowCaller>(request: T): Promise<T> {
    const visibility = await this.#permissions.forCounts(request.credentials);
    return { ...request, visibility };
  }
}

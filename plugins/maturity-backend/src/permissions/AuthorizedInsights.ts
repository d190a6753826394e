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
  GoldenPathSummary,
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

  async trend(request: InsightRequest): Promise<Trend> {
    return this.#insights.trend(await this.#narrow(request));
  }

  async goldenPaths(
    request: RowCaller & { model?: string },
  ): Promise<GoldenPathSummary[]> {
    return this.#insights.goldenPaths(await this.#narrow(request));
  }

  async goldenPath(
    request: RowCaller & { id: string; model?: string },
  ): Promise<GoldenPathSummary> {
    return this.#insights.goldenPath(await this.#narrow(request));
  }

  async #narrow<T extends RowCaller>(request: T): Promise<T> {
    const visibility = await this.#permissions.forCounts(request.credentials);
    return { ...request, visibility };
  }
}

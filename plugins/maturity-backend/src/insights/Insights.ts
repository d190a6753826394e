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
  Heatmap,
  Movers,
  Moves,
  NextActions,
  GoldenPathEntitiesAnswer,
  GoldenPathSummary,
  Overview,
  Trend,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { Query } from '../http';
import { RowCaller } from './RowVisibility';

export interface InsightRequest extends RowCaller {
  query: Query;
}

/**
 * What is counted over many scorecards. All of it takes the same filter, and
 * counts only what the caller may read.
 */
export interface Insights {
  overview(request: InsightRequest): Promise<Overview>;

  /** Facts, those that unlock most first. */
  evidence(request: InsightRequest): Promise<EvidenceAnswer>;

  /** Subjects whose levels fall by time alone, the soonest first. */
  atRisk(request: InsightRequest): Promise<AtRiskAnswer>;

  /** Roll-ups: a row per group, system, domain, type or lifecycle. */
  heatmap(request: InsightRequest): Promise<Heatmap>;

  /** Who went up and down, and who is asked for less. */
  movers(request: InsightRequest): Promise<Movers>;

  /** The steps that a trend counts, one by one. */
  moves(request: InsightRequest): Promise<Moves>;

  /** What to do next, what lifts most for its effort first. */
  nextActions(request: InsightRequest): Promise<NextActions>;

  /** Counts by level per UTC day, and what moved them. */
  trend(request: InsightRequest): Promise<Trend>;

  /** The golden paths of a model, with adoption and drift. */
  goldenPaths(request: InsightRequest): Promise<GoldenPathSummary[]>;

  /** @throws NotFoundError if the model has no such path */
  goldenPath(
    request: InsightRequest & { id: string },
  ): Promise<GoldenPathSummary>;

  /**
   * Those to whom a path applies, whoever is furthest first.
   *
   * @throws NotFoundError if the model has no such path
   */
  goldenPathEntities(
    request: InsightRequest & { id: string },
  ): Promise<GoldenPathEntitiesAnswer>;
}

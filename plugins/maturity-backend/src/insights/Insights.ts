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

  /** Counts by level per UTC day. */
  trend(request: InsightRequest): Promise<Trend>;

  goldenPaths(
    request: RowCaller & { model?: string },
  ): Promise<GoldenPathSummary[]>;

  /** @throws NotFoundError if the model has no such path */
  goldenPath(
    request: RowCaller & { id: string; model?: string },
  ): Promise<GoldenPathSummary>;
}

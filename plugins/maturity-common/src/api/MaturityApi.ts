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
  AtRiskQuery,
  AskForWaiverRequest,
  Assessment,
  Attestation,
  AttestationsAnswer,
  AttestationsQuery,
  AttestRequest,
  ChooseTargetsRequest,
  WaiverItem,
  WaiversAnswer,
  WaiversQuery,
  EvidenceAnswer,
  EvidenceQuery,
  ExportQuery,
  GoldenPathEntitiesAnswer,
  GoldenPathEntitiesQuery,
  GoldenPathSummary,
  GoldenPathsQuery,
  Heatmap,
  HeatmapQuery,
  MaturityStatus,
  MembersAnswer,
  MembersQuery,
  ModelAnswer,
  ModelsAnswer,
  Movers,
  MoversQuery,
  Moves,
  MovesQuery,
  NextActions,
  NextActionsQuery,
  Overview,
  OverviewQuery,
  PlatformsAnswer,
  PreviewRequest,
  PushFactsAnswer,
  PushFactsRequest,
  RefreshedScorecard,
  Scorecard,
  ScorecardPartName,
  ScorecardSummary,
  ScorecardsAnswer,
  ScorecardsQuery,
  StartWhatIfRequest,
  StoredFact,
  TargetsAnswer,
  TargetsQuery,
  TransitionsAnswer,
  TransitionsQuery,
  Trend,
  TrendQuery,
  WhatIfAnswer,
  WhatIfMovesAnswer,
  WhatIfMovesQuery,
  WithdrawFactsAnswer,
  WithdrawFactsRequest,
} from './types';
import { ExportProgress } from './readExport';

/**
 * What every request takes.
 *
 * @public
 */
export interface MaturityRequestOptions {
  /** A bearer token, for callers outside of the browser. */
  token?: string;
  signal?: AbortSignal;
}

/**
 * The HTTP API of the maturity backend. Every method throws a `ResponseError`
 * of `@backstage/errors` on an answer that is not 2xx.
 *
 * @public
 */
export interface MaturityApi {
  getStatus(options?: MaturityRequestOptions): Promise<MaturityStatus>;
  getModels(options?: MaturityRequestOptions): Promise<ModelsAnswer>;
  getModel(id: string, options?: MaturityRequestOptions): Promise<ModelAnswer>;
  /**
   * Tries a draft of a model on the whole catalog, in the background.
   *
   * @param request - `modelId`: the model whose place the draft would take
   */
  startWhatIf(
    request: { modelId: string } & StartWhatIfRequest,
    options?: MaturityRequestOptions,
  ): Promise<WhatIfAnswer>;
  /** How far it is; with the result when it is done. */
  getWhatIf(
    id: string,
    options?: MaturityRequestOptions,
  ): Promise<WhatIfAnswer>;
  /** Who would drop or climb, the furthest first. */
  getWhatIfMoves(
    request: { id: string } & WhatIfMovesQuery,
    options?: MaturityRequestOptions,
  ): Promise<WhatIfMovesAnswer>;
  /** Ends one that is not finished. */
  cancelWhatIf(
    id: string,
    options?: MaturityRequestOptions,
  ): Promise<WhatIfAnswer>;
  getScorecard(
    request: {
      entityRef: string;
      model?: string;
      /** What else to answer, in `included`. */
      include?: ScorecardPartName[];
    },
    options?: MaturityRequestOptions,
  ): Promise<Scorecard>;
  /** Scores an entity now; waits some seconds at most. */
  refreshScorecard(
    request: { entityRef: string; model?: string },
    options?: MaturityRequestOptions,
  ): Promise<RefreshedScorecard>;
  getMembers(
    request: { entityRef: string } & MembersQuery,
    options?: MaturityRequestOptions,
  ): Promise<MembersAnswer>;
  getScorecards(
    query: ScorecardsQuery,
    options?: MaturityRequestOptions,
  ): Promise<ScorecardsAnswer>;
  /** In the order asked; `null` for what is not there or may not be read. */
  getScorecardsByRefs(
    request: { entityRefs: string[]; model?: string },
    options?: MaturityRequestOptions,
  ): Promise<(ScorecardSummary | null)[]>;
  getOverview(
    query: OverviewQuery,
    options?: MaturityRequestOptions,
  ): Promise<Overview>;
  getEvidence(
    query: EvidenceQuery,
    options?: MaturityRequestOptions,
  ): Promise<EvidenceAnswer>;
  /** Subjects whose levels will fall by time alone, the soonest first. */
  getAtRisk(
    query: AtRiskQuery,
    options?: MaturityRequestOptions,
  ): Promise<AtRiskAnswer>;
  /** Groups, systems, domains, types or lifecycles, the worst first. */
  getHeatmap(
    query: HeatmapQuery,
    options?: MaturityRequestOptions,
  ): Promise<Heatmap>;
  /** What went up and down, and what is asked for less than before. */
  getMovers(
    query: MoversQuery,
    options?: MaturityRequestOptions,
  ): Promise<Movers>;
  /** The steps that a trend counts, one by one, the latest first. */
  getMoves(query: MovesQuery, options?: MaturityRequestOptions): Promise<Moves>;
  /** What to do next, what lifts most for its effort first. */
  getNextActions(
    query: NextActionsQuery,
    options?: MaturityRequestOptions,
  ): Promise<NextActions>;
  getTrend(query: TrendQuery, options?: MaturityRequestOptions): Promise<Trend>;
  getTransitions(
    query: TransitionsQuery,
    options?: MaturityRequestOptions,
  ): Promise<TransitionsAnswer>;
  getFacts(
    request: { entityRef: string },
    options?: MaturityRequestOptions,
  ): Promise<StoredFact[]>;
  pushFacts(
    request: PushFactsRequest,
    options?: MaturityRequestOptions,
  ): Promise<PushFactsAnswer>;
  withdrawFacts(
    request: WithdrawFactsRequest,
    options?: MaturityRequestOptions,
  ): Promise<WithdrawFactsAnswer>;
  getGoldenPaths(
    request?: GoldenPathsQuery,
    options?: MaturityRequestOptions,
  ): Promise<GoldenPathSummary[]>;
  getGoldenPath(
    request: { id: string } & GoldenPathsQuery,
    options?: MaturityRequestOptions,
  ): Promise<GoldenPathSummary>;
  getGoldenPathEntities(
    request: { id: string } & GoldenPathEntitiesQuery,
    options?: MaturityRequestOptions,
  ): Promise<GoldenPathEntitiesAnswer>;
  /** The table as CSV text; what comes of it is told while it comes. */
  exportCsv(
    query: ExportQuery,
    options?: MaturityRequestOptions & {
      onProgress?: (progress: ExportProgress) => void;
    },
  ): Promise<Blob>;
  preview(
    request: PreviewRequest,
    options?: MaturityRequestOptions,
  ): Promise<Scorecard>;
  /** States a fact of entities as a person. */
  attest(
    request: AttestRequest,
    options?: MaturityRequestOptions,
  ): Promise<AttestationsAnswer>;
  getAttestations(
    query: AttestationsQuery,
    options?: MaturityRequestOptions,
  ): Promise<AttestationsAnswer>;
  revokeAttestation(
    id: string,
    options?: MaturityRequestOptions,
  ): Promise<Attestation>;
  requestWaiver(
    request: AskForWaiverRequest,
    options?: MaturityRequestOptions,
  ): Promise<WaiversAnswer>;
  getWaivers(
    query: WaiversQuery,
    options?: MaturityRequestOptions,
  ): Promise<WaiversAnswer>;
  decideWaiver(
    request: {
      id: string;
      decision: 'approve' | 'reject' | 'revoke';
      note?: string;
    },
    options?: MaturityRequestOptions,
  ): Promise<WaiverItem>;
  /** The entities that stand for a platform; one of them may be the default. */
  getPlatforms(options?: MaturityRequestOptions): Promise<PlatformsAnswer>;
  /**
   * The self-assessment of a platform under a model whose categories are
   * aspects, such as the CNCF model. What it shows is attested by `attest`.
   */
  getAssessment(
    request: { entityRef: string; model?: string },
    options?: MaturityRequestOptions,
  ): Promise<Assessment>;
  /** The levels that an entity aims at, chosen or not. */
  getTargets(
    query: TargetsQuery,
    options?: MaturityRequestOptions,
  ): Promise<TargetsAnswer>;
  /** What is not named stays as it is; `null` takes a choice back. */
  chooseTargets(
    request: ChooseTargetsRequest,
    options?: MaturityRequestOptions,
  ): Promise<TargetsAnswer>;
}

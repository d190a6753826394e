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

import { components, operations } from './generated/schema';

type Schemas = components['schemas'];

/**
 * The JSON body that an operation of the contract answers with.
 *
 * @public
 */
export type JsonAnswer<TOperation extends keyof operations> =
  operations[TOperation] extends {
    responses: { 200: { content: { 'application/json': infer TBody } } };
  }
    ? TBody
    : never;

type JsonRequest<TOperation extends keyof operations> =
  operations[TOperation] extends {
    requestBody: { content: { 'application/json': infer TBody } };
  }
    ? TBody
    : never;

type QueryOf<TOperation extends keyof operations> = NonNullable<
  operations[TOperation]['parameters']['query']
>;

/** @public */
export type Scorecard = Schemas['Scorecard'];
/**
 * What a refresh answers.
 *
 * @public
 */
export interface RefreshedScorecard {
  readonly scorecard: Scorecard;
  /** The scoring goes on; the scorecard is the one from before. */
  readonly working: boolean;
}
/** @public */
export type ScorecardSummary = Schemas['ScorecardSummary'];
/** @public */
export type ScorecardCategory = Schemas['CategoryScore'];
/** @public */
export type ScorecardPractice = Schemas['PracticeScore'];
/** @public */
export type ScorecardCheck = Schemas['CheckScore'];
/** @public */
export type ScorecardNextStep = Schemas['NextStep'];
/** @public */
export type ScorecardGoldenPath = Schemas['GoldenPathProgress'];
/** @public */
export type ScorecardContradiction = Schemas['Contradiction'];
/** @public */
export type ExpectedRule = Schemas['Expected'];
/** @public */
export type ActualEvidence = Schemas['Actual'];
/** @public */
export type WaiverNote = Schemas['WaiverNote'];
/** @public */
export type LevelCount = Schemas['LevelCount'];
/** @public */
export type Overview = Schemas['Overview'];
/** @public */
export type FactEvidence = Schemas['FactEvidence'];
/**
 * Levels of a subject that will fall by time alone.
 *
 * @public
 */
export type LevelDrop = Schemas['Drop'];
/** @public */
export type LevelDropReason = Schemas['DropReason'];
/** @public */
export type SubjectAtRisk = Schemas['SubjectAtRisk'];
/** @public */
export type Trend = Schemas['Trend'];
/** @public */
export type Transition = Schemas['Transition'];
/** @public */
export type TransitionCause = Schemas['Cause'];
/** @public */
export type StoredFact = Schemas['StoredFact'];
/** @public */
export type PushedFact = Schemas['PushedFact'];
/** @public */
export type GoldenPathSummary = Schemas['GoldenPath'];
/** @public */
export type ModelSummary = Schemas['ModelSummary'];
/** @public */
export type ModelAnswer = Schemas['Model'];
/** @public */
export type MaturityStatus = Schemas['Status'];
/**
 * One mistake of a request, in the body of an error answer.
 *
 * @public
 */
export type RequestMistake = Schemas['Mistake'];

/** @public */
export type ModelsAnswer = JsonAnswer<'getModels'>;
/** @public */
export type ScorecardsAnswer = JsonAnswer<'getScorecards'>;
/** @public */
export type MembersAnswer = JsonAnswer<'getMembers'>;
/** @public */
export type EvidenceAnswer = JsonAnswer<'getEvidence'>;
/** @public */
export type AtRiskAnswer = JsonAnswer<'getAtRisk'>;
/** @public */
export type TransitionsAnswer = JsonAnswer<'getTransitions'>;
/** @public */
export type PushFactsAnswer = JsonAnswer<'pushFacts'>;
/** @public */
export type WithdrawFactsAnswer = JsonAnswer<'withdrawFacts'>;

/** @public */
export type Attestation = Schemas['Attestation'];
/** @public */
export type AttestationsAnswer = JsonAnswer<'getAttestations'>;
/**
 * A waiver with its history, as lists have it.
 *
 * @public
 */
export type WaiverItem = Schemas['Waiver'];
/** @public */
export type WaiversAnswer = JsonAnswer<'getWaivers'>;

/**
 * An entity that stands for a platform.
 *
 * @public
 */
export type PlatformItem = Schemas['Platform'];
/** @public */
export type PlatformsAnswer = JsonAnswer<'getPlatforms'>;
/**
 * The self-assessment of a platform: what is true of each aspect, and the way
 * to what is aimed at.
 *
 * @public
 */
export type Assessment = Schemas['Assessment'];
/** @public */
export type AssessedAspect = Schemas['AssessedAspect'];
/** @public */
export type AssessedCell = Schemas['AssessedCell'];
/** @public */
export type AssessedCharacteristic = Schemas['Characteristic'];
/** @public */
export type RoadmapCell = Schemas['RoadmapCell'];
/**
 * A level that is aimed at, and who says so.
 *
 * @public
 */
export type TargetItem = Schemas['Target'];
/** @public */
export type TargetsAnswer = JsonAnswer<'getTargets'>;

/** @public */
export type PushFactsRequest = JsonRequest<'pushFacts'>;
/** @public */
export type WithdrawFactsRequest = JsonRequest<'withdrawFacts'>;
/** @public */
export type PreviewRequest = JsonRequest<'preview'>;
/** @public */
export type AttestRequest = Schemas['AttestRequest'];
/** @public */
export type AskForWaiverRequest = Schemas['WaiverRequest'];

/** @public */
export type ChooseTargetsRequest = Schemas['TargetsRequest'];

/** @public */
export type ScorecardsQuery = QueryOf<'getScorecards'>;
/** @public */
export type MembersQuery = QueryOf<'getMembers'>;
/** @public */
export type OverviewQuery = QueryOf<'getOverview'>;
/** @public */
export type EvidenceQuery = QueryOf<'getEvidence'>;
/** @public */
export type AtRiskQuery = QueryOf<'getAtRisk'>;
/** @public */
export type TrendQuery = QueryOf<'getTrend'>;
/** @public */
export type TransitionsQuery = QueryOf<'getTransitions'>;
/** @public */
export type ExportQuery = QueryOf<'exportScorecards'>;
/** @public */
export type AttestationsQuery = QueryOf<'getAttestations'>;
/** @public */
export type WaiversQuery = QueryOf<'getWaivers'>;
/** @public */
export type TargetsQuery = QueryOf<'getTargets'>;

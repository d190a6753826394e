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

import { JsonAnswer, JsonRequest, QueryOf, Schemas } from './contract';

/**
 * The scorecard of an entity by one model.
 *
 * @public
 */
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

/**
 * A scorecard as lists have it: levels and counts, without its checks.
 *
 * @public
 */
export type ScorecardSummary = Schemas['ScorecardSummary'];

/**
 * What a request for a scorecard may ask for with it.
 *
 * @public
 */
export type ScorecardPartName = Schemas['ScorecardPart'];

/**
 * What was asked for with a scorecard.
 *
 * @public
 */
export type ScorecardParts = Schemas['ScorecardParts'];

/**
 * The level of a category of a scorecard.
 *
 * @public
 */
export type ScorecardCategory = Schemas['CategoryScore'];

/**
 * How a practice stands, with its checks.
 *
 * @public
 */
export type ScorecardPractice = Schemas['PracticeScore'];

/**
 * How a check stands: what it expects, what was seen, and what to do about it.
 *
 * @public
 */
export type ScorecardCheck = Schemas['CheckScore'];

/**
 * A step towards the next level, most worth while first.
 *
 * @public
 */
export type ScorecardNextStep = Schemas['NextStep'];

/**
 * How far the entity is on a golden path, step by step.
 *
 * @public
 */
export type ScorecardGoldenPath = Schemas['GoldenPathProgress'];

/**
 * Stronger evidence that speaks against a declaration, or against an attested
 * level.
 *
 * @public
 */
export type ScorecardContradiction = Schemas['Contradiction'];

/**
 * What a check expects, in words and as its rule.
 *
 * @public
 */
export type ExpectedRule = Schemas['Expected'];

/**
 * What was seen, with its grade, its source and its age.
 *
 * @public
 */
export type ActualEvidence = Schemas['Actual'];

/**
 * A waiver of a check, as its scorecard has it.
 *
 * @public
 */
export type WaiverNote = Schemas['WaiverNote'];

/**
 * A page of scorecards.
 *
 * @public
 */
export type ScorecardsAnswer = JsonAnswer<'getScorecards'>;

/**
 * Which scorecards are asked for: filters, order and page.
 *
 * @public
 */
export type ScorecardsQuery = QueryOf<'getScorecards'>;

/**
 * A page of the members of a system, worst first.
 *
 * @public
 */
export type MembersAnswer = JsonAnswer<'getMembers'>;

/**
 * Which members are asked for: order and page.
 *
 * @public
 */
export type MembersQuery = QueryOf<'getMembers'>;

/**
 * Which scorecards are exported, and in which format.
 *
 * @public
 */
export type ExportQuery = QueryOf<'exportScorecards'>;

/**
 * A changed entity, a draft of a model, or both, to be evaluated without
 * storing anything.
 *
 * @public
 */
export type PreviewRequest = JsonRequest<'preview'>;

/**
 * A change in the history of a subject: of a level, a category or a check.
 *
 * @public
 */
export type Transition = Schemas['Transition'];

/**
 * What made a transition: facts, the model, the catalog, waivers or lost data.
 *
 * @public
 */
export type TransitionCause = Schemas['Cause'];

/**
 * A page of the history of a subject.
 *
 * @public
 */
export type TransitionsAnswer = JsonAnswer<'getTransitions'>;

/**
 * Which transitions of a subject are asked for.
 *
 * @public
 */
export type TransitionsQuery = QueryOf<'getTransitions'>;

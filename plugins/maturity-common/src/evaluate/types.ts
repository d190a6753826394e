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

import { Grade } from '../model/types';
import { Target } from './inputTypes';

/**
 * What a rule comes to.
 *
 * @public
 */
export type Outcome = 'passed' | 'failed' | 'unknown' | 'error';

/**
 * How a check counts: its outcome, unless a waiver, a later start or its target says otherwise.
 *
 * @public
 */
export type CheckState = Outcome | 'waived' | 'upcoming' | 'not-applicable';

/**
 * How a practice counts.
 *
 * @public
 */
export type PracticeState =
  | 'passed'
  | 'failed'
  | 'unknown'
  | 'waived'
  | 'not-applicable';

/**
 * Why an outcome is unknown or an error, or why nothing is asked.
 *
 * @public
 */
export type Reason =
  | 'missing'
  | 'stale'
  | 'inconclusive'
  | 'invalid'
  | 'evidence-too-weak'
  | 'type-mismatch'
  | 'not-a-subject'
  | 'no-members';

/**
 * Who decided an outcome: the catalog entry (annotation, field, declaration,
 * derivation, `catalog-scan`), or what the fact store holds.
 *
 * @public
 */
export type DecidedBy = 'entity' | 'store';

/**
 * The result of one check.
 *
 * @public
 */
export interface CheckResult {
  readonly id: string;
  readonly practice: string;
  readonly required: boolean;
  readonly state: CheckState;
  readonly reason?: Reason;
  /** The outcome, when a waiver or a later start date hides it. */
  readonly wouldBe?: Outcome;
  /** The grade of a pass. */
  readonly evidence?: Grade;
  /** What the rule came to, `minEvidence` included; absent when not applicable. */
  readonly outcome?: Outcome;
  /** The grade of what the rule came to, failed and too weak ones included. */
  readonly grade?: Grade;
  /** Absent when the check is not applicable. */
  readonly decidedBy?: DecidedBy;
  /** A check of a next step that does not hold. */
  readonly blocker: boolean;
  /** The subject's only blocker below its target, and meeting it raises the level. */
  readonly soleBlocker: boolean;
}

/**
 * The grade of the record in use, or why there is none.
 *
 * @public
 */
export type FactUse = Grade | 'stale' | 'inconclusive' | 'invalid' | 'missing';

/**
 * What is known of one fact.
 *
 * @public
 */
export interface FactResult {
  readonly id: string;
  /** An applicable check, or a step of an applicable golden path, reads it. */
  readonly asked: boolean;
  /** The grade of the record in use, or why there is none. */
  readonly state: FactUse;
  /** Of the record in use, or of the one that would be but for its age. */
  readonly source?: string;
  /** A declaration was dropped because an observation says otherwise. */
  readonly contradicted: boolean;
}

/**
 * How many members of a system meet a practice. `wouldBe` is what it is without waivers.
 *
 * @public
 */
export interface RollupResult {
  readonly state: 'passed' | 'failed' | 'unknown' | 'waived';
  readonly wouldBe?: 'failed' | 'unknown';
  readonly passed: number;
  readonly failed: number;
  readonly unknown: number;
  readonly waived: number;
}

/**
 * The result of one practice.
 *
 * @public
 */
export interface PracticeResult {
  readonly id: string;
  /** As it counts: after supersession, waivers included. */
  readonly state: PracticeState;
  /** As it counts with waivers ignored. */
  readonly strict: PracticeState;
  /** The grade of a pass. */
  readonly evidence?: Grade;
  /** The grade with which it counts, waived ones included. */
  readonly grade?: Grade;
  /** The grade with waivers ignored. */
  readonly strictGrade?: Grade;
  /** A waiver of the whole practice is in force, for it or its stand-in. */
  readonly waivedWhole?: boolean;
  /** The practice that directly stands in for this one. */
  readonly via?: string;
  readonly rollup?: RollupResult;
}

/**
 * Levels are numbers from 1; 0 means that the first is not reached yet, `null`
 * that there is none.
 *
 * @public
 */
export interface Climb {
  readonly level: number | null;
  readonly levelWithoutWaivers: number | null;
  readonly potentialLevel: number | null;
  readonly nextLevel: number | null;
  /** The lowest level that asks for something. */
  readonly firstLevel: number | null;
  /** The highest level that asks something that no lower one asks. */
  readonly topLevel: number | null;
}

/**
 * How many of the practices asked for at a level (from 1) are met.
 *
 * @public
 */
export interface LevelCell {
  readonly level: number;
  readonly met: number;
  readonly asked: number;
}

/**
 * The climb of one category.
 *
 * @public
 */
export interface CategoryResult extends Climb {
  readonly id: string;
  readonly cells: readonly LevelCell[];
}

/**
 * Why a practice is not met.
 *
 * @public
 */
export type NextStepWhy =
  | 'failed'
  | 'error'
  | 'weak-evidence'
  | 'stale'
  | 'no-data';

/**
 * A practice to meet on the way to the next level.
 *
 * @public
 */
export interface NextStep {
  readonly practice: string;
  /** The category under which the step is listed. */
  readonly category: string;
  /** The lowest level that the practice does not meet. */
  readonly level: number;
  readonly why: NextStepWhy;
  /** The checks of the practice that do not hold. */
  readonly blockers: readonly string[];
  /** For a roll-up that does not hold: the fewest members that are missing. */
  readonly membersMissing?: number;
}

/**
 * Whether evidence proves a step.
 *
 * @public
 */
export type StepState = 'done' | 'open' | 'unknown' | 'not-applicable';

/**
 * The result of one step.
 *
 * @public
 */
export interface GoldenPathStepResult {
  readonly id: string;
  readonly required: boolean;
  readonly state: StepState;
}

/**
 * Where a subject stands on a golden path.
 *
 * @public
 */
export interface GoldenPathResult {
  readonly id: string;
  readonly applies: boolean;
  /** The entity says so, or was made from one of the path's templates. */
  readonly onPath: boolean;
  /** Counts of required steps. */
  readonly done: number;
  readonly open: number;
  readonly unknown: number;
  readonly steps: readonly GoldenPathStepResult[];
}

/**
 * Either a declaration that an observation contradicts, or an attested level
 * below which a recommended check is seen to fail.
 *
 * @public
 */
export type Contradiction =
  | { readonly kind: 'declaration'; readonly fact: string }
  | {
      readonly kind: 'attested-level';
      readonly check: string;
      readonly practice: string;
      readonly fact: string;
    };

/**
 * The result for one subject and one model: states and levels, no words.
 * Arrays are in the order of the model, but for `nextSteps`.
 *
 * @public
 */
export interface Evaluation extends Climb {
  readonly modelId: string;
  readonly modelVersion: string;
  readonly status: 'scored' | 'not-scored';
  /** Why it is not scored. */
  readonly reason?: 'not-a-subject' | 'no-members' | 'nothing-applies';
  /** ISO 8601, UTC. */
  readonly evaluatedAt: string;
  /** ISO 8601, UTC; absent when time alone changes nothing. */
  readonly validUntil?: string;
  /** 0 to 1, rounded to four decimals; `null` when nothing is asked. */
  readonly coverage: number | null;
  readonly target?: Target;
  /** Absent without a target. */
  readonly atTarget?: boolean;
  readonly atTargetWithoutWaivers?: boolean;
  readonly categories: readonly CategoryResult[];
  readonly practices: readonly PracticeResult[];
  readonly checks: readonly CheckResult[];
  readonly facts: readonly FactResult[];
  readonly nextSteps: readonly NextStep[];
  readonly goldenPaths: readonly GoldenPathResult[];
  readonly contradictions: readonly Contradiction[];
}

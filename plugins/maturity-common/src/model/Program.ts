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

import { CompiledRule } from '../rules/compileRule';
import { EntityLeaves } from '../rules/EntityLeaves';
import { Predicates } from '../rules/Predicates';
import type { EntityProfile } from '../evaluate/EntityProfile';
import type { ResultCaches } from '../evaluate/ResultCaches';
import type { GoldenPathStepResult } from '../evaluate/types';
import type { Workspace } from '../evaluate/Workspace';
import { CompiledModel } from './CompiledModel';
import { FactDefinition, FactType, FactValue } from './types';

/*
 * A model in the form that the evaluation runs on: everything by index, every
 * text read once. Predicates are ids of the predicate table, -1 for none.
 */

export interface FactProgram {
  index: number;
  id: string;
  type: FactType;
  definition: FactDefinition;
  /** Milliseconds; Infinity for a fact that does not age. */
  ttl: number;
  /** Position in the definition's order of trust. */
  trust: ReadonlyMap<string, number>;
  inconclusive: readonly FactValue[];
  derive?:
    | { kind: 'when'; when: number; value: FactValue; otherwise?: FactValue }
    | { kind: 'from'; path: string };
}

export interface CheckProgram extends CompiledRule {
  index: number;
  id: string;
  practice: number;
  required: boolean;
  appliesTo: number;
  /** Rank of `minEvidence`, 0 for none. */
  minRank: number;
  /** Milliseconds; -Infinity for a check that always counts. */
  enabledOn: number;
}

/** Checks with the same target. */
export interface TargetProgram {
  appliesTo: number;
  checks: readonly number[];
}

export interface RollupProgram {
  appliesTo: number;
  of: number;
  share: number;
}

export interface PracticeProgram {
  index: number;
  id: string;
  checks: readonly CheckProgram[];
  requiredChecks: readonly CheckProgram[];
  rollup?: RollupProgram;
  supersededBy: readonly number[];
  /** Sorted. */
  requiredAt: readonly number[];
  /** Category indices, in the order of the model. */
  categories: readonly number[];
  /**
   * The number fact whose size alone decides the practice, by `gte`: such a
   * fact states a level, as a self-assessment does. -1 for none.
   */
  levelFact: number;
}

/** A set of categories that is climbed together. */
export interface ScopeProgram {
  /** The practices of the scope, in model order. */
  practices: readonly number[];
  /** By level from 1 (index 0 is empty): practice indices, in model order. */
  demand: readonly (readonly number[])[];
}

export interface StepProgram {
  index: number;
  id: string;
  required: boolean;
  checks: readonly number[];
  rule?: CompiledRule;
  /** Its results by state, in the order of STEP_STATES. */
  results: readonly GoldenPathStepResult[];
}

/** What subjects of the model have in common, made when first needed. */
export interface SharedTables {
  workspace: Workspace | undefined;
  results: ResultCaches | undefined;
  profiles: Map<string, EntityProfile>;
  leaves: Map<string, Uint8Array>;
}

export interface PathProgram {
  index: number;
  id: string;
  appliesTo: number;
  /** Normal refs of the templates. */
  templates: ReadonlySet<string>;
  steps: readonly StepProgram[];
}

/** What a compiled model holds, without its methods. */
export type ModelContent = Omit<
  CompiledModel,
  'checkIndex' | 'practiceIndex' | 'factIndex' | 'isSubject' | 'asks'
>;

export interface Program {
  model: ModelContent;
  subject: number;
  predicates: Predicates;
  leaves: EntityLeaves;
  facts: readonly FactProgram[];
  factIndex: ReadonlyMap<string, number>;
  /** Facts with a derivation. */
  derived: readonly FactProgram[];
  practices: readonly PracticeProgram[];
  practiceIndex: ReadonlyMap<string, number>;
  checks: readonly CheckProgram[];
  checkIndex: ReadonlyMap<string, number>;
  /** Practices that some level asks for. */
  demanded: readonly number[];
  /** Practices with a roll-up. */
  rollups: readonly PracticeProgram[];
  /** The distinct predicates that tell entities apart. */
  questions: readonly number[];
  /** The distinct targets of checks. */
  targets: readonly TargetProgram[];
  /** Practices that others supersede, stand-ins first. */
  superseded: readonly number[];
  /** Rank that a level (from 1) asks of a practice; at least 1. */
  need: readonly number[];
  levelCount: number;
  overall: ScopeProgram | undefined;
  /** Over all categories, whether or not there is an overall level. */
  whole: ScopeProgram;
  categories: readonly ScopeProgram[];
  paths: readonly PathProgram[];
  shared: SharedTables;
}

const programs = new WeakMap<CompiledModel, Program>();

export function setProgram(model: CompiledModel, program: Program): void {
  programs.set(model, program);
}

/** The program behind a compiled model. */
export function programOf(model: CompiledModel): Program {
  const program = programs.get(model);
  if (!program) {
    throw new TypeError('Not a model that compileModel returned');
  }
  return program;
}

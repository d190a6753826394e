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

import { Entity } from '@backstage/catalog-model';
import { CompiledRule } from '../rules/compileRule';
import { EntityLeaves } from '../rules/EntityLeaves';
import { Predicates } from '../rules/Predicates';
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
  /** By level from 1 (index 0 is empty): practice indices, in model order. */
  demand: readonly (readonly number[])[];
}

export interface StepProgram {
  index: number;
  id: string;
  required: boolean;
  checks: readonly number[];
  rule?: CompiledRule;
}

export interface PathProgram {
  index: number;
  id: string;
  appliesTo: number;
  /** Normal refs of the templates. */
  templates: ReadonlySet<string>;
  steps: readonly StepProgram[];
}

export interface Program {
  model: CompiledModel;
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
  /** Practices with a roll-up. */
  rollups: readonly PracticeProgram[];
  /** Practices, stand-ins first. */
  supersession: readonly number[];
  /** Rank that a level (from 1) asks of a practice; at least 1. */
  need: readonly number[];
  levelCount: number;
  overall: ScopeProgram | undefined;
  /** Over all categories, whether or not there is an overall level. */
  whole: ScopeProgram;
  categories: readonly ScopeProgram[];
  paths: readonly PathProgram[];
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

/** Whether the entity is one that the model looks at at all. */
export function isSubject(
  program: Program,
  entity: Entity,
  memo: Uint8Array,
): boolean {
  return (
    program.subject < 0 ||
    program.predicates.holds(program.subject, entity, memo)
  );
}

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
import { CompiledModel } from '../model/CompiledModel';
import { isSubject, Program, programOf } from '../model/Program';
import { Packed } from '../rules/outcome';
import { entityRefOf } from './entityRef';
import { EntityPath, entityPaths } from './goldenPaths';
import { OwnRecord, ownRecords } from './ownRecords';
import { PreparedEntity } from './types';

const UNREAD = -1;
const TIMED = -2;

/**
 * Everything about an entity that neither facts nor time change: which targets
 * it matches, what it declares, what its annotations and fields come to.
 */
export class EntityPreparation implements PreparedEntity {
  readonly entity: Entity;
  readonly entityRef: string;
  readonly modelVersion: string;
  readonly program: Program;
  readonly subject: boolean;
  /** Checks whose target matches, as indices. */
  readonly applicable: Int32Array;
  /** By check index. */
  readonly applies: Uint8Array;
  /** Practice indices of the roll-ups that address the entity. */
  readonly rollups: readonly number[];
  /** By fact index: an applicable check or step reads it. */
  readonly asked: Uint8Array;
  readonly own: readonly OwnRecord[];
  readonly paths: readonly EntityPath[];

  readonly #memo: Uint8Array;
  readonly #leaves: Int16Array;
  readonly #timed = new Map<number, { at: number; window: number }>();

  static create(model: CompiledModel, entity: Entity): EntityPreparation {
    return new EntityPreparation(programOf(model), entity);
  }

  private constructor(program: Program, entity: Entity) {
    this.program = program;
    this.entity = entity;
    this.entityRef = entityRefOf(entity);
    this.modelVersion = program.model.version;
    this.#memo = program.predicates.memo();
    this.#leaves = new Int16Array(program.leaves.size).fill(UNREAD);
    this.subject = isSubject(program, entity, this.#memo);
    this.applies = new Uint8Array(program.checks.length);
    this.applicable = this.#findApplicable();
    this.rollups = this.subject
      ? program.rollups
          .filter(({ rollup }) => rollup && this.matches(rollup.appliesTo))
          .map(practice => practice.index)
      : [];
    this.paths = entityPaths(program, this);
    this.asked = this.#findAsked();
    this.own = ownRecords(program, this);
  }

  /** Whether the entity matches a predicate of the model, -1 for none. */
  matches(predicate: number): boolean {
    return (
      predicate < 0 ||
      this.program.predicates.holds(predicate, this.entity, this.#memo)
    );
  }

  /**
   * What a leaf over an annotation or field comes to, or undefined where the
   * time decides; see {@link timedLeaf}.
   */
  leaf(index: number): Packed | undefined {
    let packed = this.#leaves[index];
    if (packed === UNREAD) {
      const decided = this.program.leaves.decide(index, this.entity);
      if (typeof decided === 'object') {
        this.#timed.set(index, decided);
        packed = TIMED;
      } else {
        packed = decided;
      }
      this.#leaves[index] = packed;
    }
    return packed === TIMED ? undefined : packed;
  }

  timedLeaf(index: number): { at: number; window: number } | undefined {
    return this.#timed.get(index);
  }

  #findApplicable(): Int32Array {
    if (!this.subject) {
      return new Int32Array(0);
    }
    const found: number[] = [];
    for (const check of this.program.checks) {
      if (this.matches(check.appliesTo)) {
        found.push(check.index);
        this.applies[check.index] = 1;
      }
    }
    return Int32Array.from(found);
  }

  #findAsked(): Uint8Array {
    const asked = new Uint8Array(this.program.facts.length);
    for (const index of this.applicable) {
      for (const fact of this.program.checks[index].reads) {
        asked[fact] = 1;
      }
    }
    for (const path of this.paths) {
      for (const step of path.applies ? path.program.steps : []) {
        for (const fact of step.rule?.reads ?? []) {
          asked[fact] = 1;
        }
      }
    }
    return asked;
  }
}

/**
 * Works out what depends on the entity alone, to be reused for as long as the
 * entity is unchanged. The entity is kept, not copied: do not change it.
 *
 * @public
 */
export function prepareEntity(
  compiled: CompiledModel,
  entity: Entity,
): PreparedEntity {
  return EntityPreparation.create(compiled, entity);
}

/** The preparation to use for an input, made anew if it is another model's. */
export function preparationFor(
  compiled: CompiledModel,
  entity: Entity | undefined,
  prepared: PreparedEntity | undefined,
): EntityPreparation {
  if (
    prepared instanceof EntityPreparation &&
    prepared.program === programOf(compiled)
  ) {
    return prepared;
  }
  const subject = entity ?? prepared?.entity;
  if (!subject) {
    throw new TypeError('An evaluation needs an entity');
  }
  return EntityPreparation.create(compiled, subject);
}

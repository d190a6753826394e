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
import { Program, programOf } from '../model/Program';
import { WithinLeaf } from '../rules/EntityLeaves';
import { Packed } from '../rules/outcome';
import { EntityProfile, profileOf } from './EntityProfile';
import { entityRefOf } from './entityRef';
import { onGoldenPaths } from './goldenPaths';
import { OwnRecord, ownRecords } from './ownRecords';
import { PreparedEntity } from './inputTypes';

const UNREAD = 0xff;
const TIMED = 0xfe;
const LEAVES_LIMIT = 10_000;

/**
 * Everything about an entity that neither facts nor time change: which targets
 * it matches, what it declares, what its annotations and fields come to. Small,
 * since a backend keeps one for each entity of the catalog: what many entities
 * have in common they share.
 */
export class EntityPreparation implements PreparedEntity {
  readonly entity: Entity;
  readonly program: Program;
  readonly profile: EntityProfile;
  readonly own: readonly OwnRecord[];
  readonly #leaves: Uint8Array;
  #timed: Map<number, WithinLeaf> | undefined;

  static create(model: CompiledModel, entity: Entity): EntityPreparation {
    return new EntityPreparation(programOf(model), entity);
  }

  private constructor(program: Program, entity: Entity) {
    this.program = program;
    this.entity = entity;
    this.profile = this.#findProfile();
    this.own = ownRecords(program, entity);
    this.#leaves = this.#decideLeaves();
  }

  get entityRef(): string {
    return entityRefOf(this.entity);
  }

  get modelVersion(): string {
    return this.program.model.version;
  }

  /**
   * What a leaf over an annotation or field comes to, or undefined where the
   * time decides; see {@link timedLeaf}.
   */
  leaf(index: number): Packed | undefined {
    const packed = this.#leaves[index];
    if (packed === UNREAD) {
      throw new TypeError('A leaf was read that no applicable rule has');
    }
    return packed === TIMED ? undefined : packed;
  }

  timedLeaf(index: number): WithinLeaf | undefined {
    return this.#timed?.get(index);
  }

  #findProfile(): EntityProfile {
    const { predicates } = this.program;
    const asked = predicates.ask(this.entity);
    return profileOf(this.program, {
      holds: predicate => predicates.holds(predicate, asked),
      onPaths: onGoldenPaths(this.program, this.entity),
    });
  }

  #decideLeaves(): Uint8Array {
    const { leaves, shared } = this.program;
    const outcomes = new Uint8Array(leaves.size).fill(UNREAD);
    let key = '';
    for (const index of this.profile.leaves) {
      const decided = leaves.decide(index, this.entity);
      if (typeof decided === 'object') {
        this.#timed = (this.#timed ?? new Map()).set(index, decided);
        outcomes[index] = TIMED;
      } else {
        outcomes[index] = decided;
      }
      key += String.fromCharCode(index, outcomes[index]);
    }
    const known = shared.leaves.get(key);
    if (!known && shared.leaves.size < LEAVES_LIMIT) {
      shared.leaves.set(key, outcomes);
    }
    return known ?? outcomes;
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

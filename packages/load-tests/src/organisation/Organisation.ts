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
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { FactPlan, GeneratedFact } from './FactPlan';
import { fiveLevelModel } from './fiveLevelModel';
import { makeEntity } from './makeEntity';
import { indexOfName, nameOf } from './names';
import { createRandom } from './random';
import { createShape, Kind, KINDS, Shape } from './Shape';

/** Kinds that the model asks something of. */
const SCORED: readonly Kind[] = ['system', 'component', 'resource'];

/** What decides how an organisation looks. */
export interface OrganisationOptions {
  /** The same seed gives the same organisation. */
  seed: number;
  /** How many components; everything else follows from it. */
  components: number;
  /** Milliseconds: facts were observed up to half a day before. */
  now?: number;
}

interface Place {
  name?: string;
  namespace?: string;
}

/** Which page of the catalog: entities by their place in it. */
export interface EntityRange {
  /** How many are left out at the beginning. */
  from?: number;
  /** At most so many. */
  limit?: number;
}

/**
 * A generated company: nested groups and domains, systems, components, APIs and
 * resources, and what its sources report about them. Nothing is kept but what
 * was altered: every entity and fact is made when it is asked for.
 */
export class Organisation {
  readonly shape: Shape;
  readonly #now: number;
  readonly #removed = new Set<string>();
  /** By the ref that the entity was generated with. */
  readonly #places = new Map<string, Place>();
  /** From where an altered entity is now to where it was generated. */
  readonly #origins = new Map<string, string>();
  #plan: FactPlan | undefined;

  static create(options: OrganisationOptions): Organisation {
    return new Organisation(options);
  }

  private constructor({ now = Date.now(), ...options }: OrganisationOptions) {
    this.shape = createShape(options);
    this.#now = now;
  }

  /** How many entities were generated, removed ones included. */
  get size(): number {
    return Object.values(this.shape.counts).reduce((sum, n) => sum + n, 0);
  }

  /** All entities that are there, always in the same order. */
  *entities(range: EntityRange = {}): Generator<Entity> {
    for (const [kind, index] of this.#positions(range)) {
      const entity = this.#entity(kind, index);
      if (entity) {
        yield entity;
      }
    }
  }

  /** Refs of the entities that are there, in the order of {@link entities}. */
  *refs(range: EntityRange = {}): Generator<string> {
    for (const entity of this.entities(range)) {
      yield stringifyEntityRef(entity);
    }
  }

  find(ref: string): Entity | undefined {
    const generated = this.#origins.get(ref) ?? ref;
    const position = this.#positionOf(generated);
    const entity = position && this.#entity(...position);
    return entity && stringifyEntityRef(entity) === ref ? entity : undefined;
  }

  /** What sources report, entity by entity, under the refs of today. */
  *facts(range: EntityRange = {}): Generator<GeneratedFact> {
    for (const entity of this.entities(range)) {
      yield* this.factsOf(stringifyEntityRef(entity));
    }
  }

  *factsOf(ref: string): Generator<GeneratedFact> {
    const entity = this.find(ref);
    const position = this.#positionOf(this.#origins.get(ref) ?? ref);
    if (!entity || !position || !SCORED.includes(position[0])) {
      return;
    }
    this.#plan ??= FactPlan.create({ model: fiveLevelModel() });
    yield* this.#plan.factsOf(entity, {
      ref,
      level: this.shape.levelOf(...position),
      random: createRandom(this.shape.seed, 'facts', ...position),
      now: this.#now,
    });
  }

  /** Takes an entity out of the catalog; {@link restore} brings it back. */
  remove(ref: string): void {
    this.#removed.add(this.#generatedRef(ref));
  }

  /** @param ref - where it was when it was removed */
  restore(ref: string): void {
    this.#removed.delete(this.#origins.get(ref) ?? ref);
  }

  /**
   * Gives an entity another name.
   *
   * @returns its new ref
   */
  rename(ref: string, name: string): string {
    return this.#place(ref, { name });
  }

  /**
   * Moves an entity to another namespace.
   *
   * @returns its new ref
   */
  move(ref: string, namespace: string): string {
    return this.#place(ref, { namespace });
  }

  #place(ref: string, place: Place): string {
    const generated = this.#generatedRef(ref);
    this.#places.set(generated, { ...this.#places.get(generated), ...place });
    this.#origins.delete(ref);
    const { kind, ...parts } = { ...parseEntityRef(ref), ...place };
    const moved = stringifyEntityRef({ kind, ...parts });
    this.#origins.set(moved, generated);
    return moved;
  }

  #generatedRef(ref: string): string {
    if (!this.find(ref)) {
      throw new Error(`There is no ${ref}`);
    }
    return this.#origins.get(ref) ?? ref;
  }

  *#positions({
    from = 0,
    limit = Infinity,
  }: EntityRange): Generator<[Kind, number]> {
    let skip = from;
    let left = limit;
    for (const kind of KINDS) {
      const count = this.shape.counts[kind];
      for (let index = skip; index < count && left > 0; index += 1) {
        yield [kind, index];
        left -= 1;
      }
      skip = Math.max(0, skip - count);
    }
  }

  #positionOf(ref: string): [Kind, number] | undefined {
    const { kind, name } = parseEntityRef(ref);
    const known = KINDS.find(
      found => found === kind.toLocaleLowerCase('en-US'),
    );
    const index = indexOfName(name);
    return known && index !== undefined && index < this.shape.counts[known]
      ? [known, index]
      : undefined;
  }

  #entity(kind: Kind, index: number): Entity | undefined {
    const ref = `${kind}:default/${nameOf(this.shape, kind, index)}`;
    if (this.#removed.has(ref)) {
      return undefined;
    }
    const entity = makeEntity(this.shape, kind, index);
    const place = this.#places.get(ref);
    return place
      ? { ...entity, metadata: { ...entity.metadata, ...place } }
      : entity;
  }
}

/** A company with so many components. */
export function organisation(options: OrganisationOptions): Organisation {
  return Organisation.create(options);
}

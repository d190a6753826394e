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
  FilterPredicate,
  filterPredicateToFilterFunction,
} from '@backstage/filter-predicates';
import { JsonObject } from '@backstage/types';
import { canonicalJson } from '../model/canonicalJson';

type Node =
  | { kind: 'all' | 'any'; parts: number[] }
  | { kind: 'not'; part: number }
  | { kind: 'leaf'; holds: (entity: unknown) => boolean };

const UNTRIED = 0;
const HOLDS = 1;
const FAILS = 2;

/** A comparison with a value that cannot be made text throws; it is no match. */
function neverThrowing(predicate: FilterPredicate): (e: unknown) => boolean {
  const holds = filterPredicateToFilterFunction(predicate);
  return entity => {
    try {
      return holds(entity);
    } catch {
      return false;
    }
  };
}

/**
 * The distinct predicates of one model. Targets repeat the same few
 * conditions in many combinations, so they are taken apart at `$all`, `$any`,
 * `$not` and at the keys of one expression, and each distinct part is asked of
 * an entity at most once. What a single key means is Backstage's to say.
 */
export class Predicates {
  readonly #nodes: Node[] = [];
  readonly #ids = new Map<string, number>();

  static create(): Predicates {
    return new Predicates();
  }

  private constructor() {}

  /** The id of a predicate that has passed the lint. */
  add(predicate: FilterPredicate): number {
    const key = canonicalJson(predicate);
    const known = this.#ids.get(key);
    if (known !== undefined) {
      return known;
    }
    const id = this.#push(this.#parse(predicate));
    this.#ids.set(key, id);
    return id;
  }

  /** What has been asked of one entity. */
  memo(): Uint8Array {
    return new Uint8Array(this.#nodes.length);
  }

  holds(id: number, entity: unknown, memo: Uint8Array): boolean {
    const known = memo[id];
    if (known !== UNTRIED) {
      return known === HOLDS;
    }
    const result = this.#evaluate(this.#nodes[id], entity, memo);
    memo[id] = result ? HOLDS : FAILS;
    return result;
  }

  #push(node: Node): number {
    return this.#nodes.push(node) - 1;
  }

  #parse(predicate: FilterPredicate): Node {
    const fields = predicate as JsonObject;
    if (Object.hasOwn(fields, '$all')) {
      return { kind: 'all', parts: this.#addEach(fields.$all) };
    }
    if (Object.hasOwn(fields, '$any')) {
      return { kind: 'any', parts: this.#addEach(fields.$any) };
    }
    if (Object.hasOwn(fields, '$not')) {
      return { kind: 'not', part: this.add(fields.$not as FilterPredicate) };
    }
    const keys = Object.keys(fields);
    if (keys.length > 1) {
      return {
        kind: 'all',
        parts: keys.map(key =>
          this.add({ [key]: fields[key] } as FilterPredicate),
        ),
      };
    }
    return { kind: 'leaf', holds: neverThrowing(predicate) };
  }

  #addEach(predicates: unknown): number[] {
    return (predicates as FilterPredicate[]).map(part => this.add(part));
  }

  #evaluate(node: Node, entity: unknown, memo: Uint8Array): boolean {
    switch (node.kind) {
      case 'all':
        return node.parts.every(part => this.holds(part, entity, memo));
      case 'any':
        return node.parts.some(part => this.holds(part, entity, memo));
      case 'not':
        return !this.holds(node.part, entity, memo);
      default:
        return node.holds(entity);
    }
  }
}

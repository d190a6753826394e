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

import { FilterPredicate } from '@backstage/filter-predicates';
import { JsonObject } from '@backstage/types';
import { canonicalJson } from '../model/canonicalJson';
import { EntityView, PathPlan, planPath } from './EntityView';
import { ValueMatcher, valueMatcher } from './valueMatcher';

type Node =
  | { kind: 'all' | 'any'; parts: number[] }
  | { kind: 'not'; part: number }
  | { kind: 'leaf'; plan: PathPlan; matches: ValueMatcher }
  | { kind: 'always' };

const UNTRIED = 0;
const HOLDS = 1;
const FAILS = 2;

/** An entity with the answers that it has given so far, by predicate. */
export interface AskedEntity {
  view: EntityView;
  answers: Uint8Array;
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

  /** An entity of which nothing has been asked yet. */
  ask(entity: unknown): AskedEntity {
    return {
      view: EntityView.create(entity),
      answers: new Uint8Array(this.#nodes.length),
    };
  }

  /** Whether an entity matches a predicate, -1 for none. */
  holds(id: number, asked: AskedEntity): boolean {
    if (id < 0) {
      return true;
    }
    const known = asked.answers[id];
    if (known !== UNTRIED) {
      return known === HOLDS;
    }
    const result = this.#evaluate(this.#nodes[id], asked);
    asked.answers[id] = result ? HOLDS : FAILS;
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
    const [path] = keys;
    return path === undefined
      ? { kind: 'always' }
      : {
          kind: 'leaf',
          plan: planPath(path),
          matches: valueMatcher(fields[path]),
        };
  }

  #addEach(predicates: unknown): number[] {
    return (predicates as FilterPredicate[]).map(part => this.add(part));
  }

  #evaluate(node: Node, asked: AskedEntity): boolean {
    switch (node.kind) {
      case 'all':
        for (const part of node.parts) {
          if (!this.holds(part, asked)) {
            return false;
          }
        }
        return true;
      case 'any':
        for (const part of node.parts) {
          if (this.holds(part, asked)) {
            return true;
          }
        }
        return false;
      case 'not':
        return !this.holds(node.part, asked);
      case 'leaf':
        return node.matches(asked.view.valueAt(node.plan));
      default:
        return true;
    }
  }
}

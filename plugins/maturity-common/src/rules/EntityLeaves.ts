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

import { canonicalJson } from '../model/canonicalJson';
import { RuleLeaf } from '../model/ruleTypes';
import { comparisonOf, valueTest } from './operators';
import {
  DECLARED,
  ERROR,
  FAILED,
  packDecided,
  Packed,
  packUndecided,
  PASSED,
  TYPE_MISMATCH,
} from './outcome';
import { getAnnotation, getField } from './paths';
import { parseDuration, parseMoment } from './time';

/** What the time may still change. */
export interface WithinLeaf {
  /** The moment that the entity names. */
  at: number;
  /** Milliseconds. */
  window: number;
}

interface Leaf {
  read: (entity: unknown) => unknown;
  decide: (value: unknown) => Packed | WithinLeaf;
}

const LEAF_PASSED = packDecided(PASSED, DECLARED, 0);
const LEAF_FAILED = packDecided(FAILED, DECLARED, 0);
const LEAF_MISMATCH = packUndecided(ERROR, TYPE_MISMATCH, 0);

/** The distinct leaves of a model that read annotations and fields. */
export class EntityLeaves {
  readonly #leaves: Leaf[] = [];
  readonly #ids = new Map<string, number>();

  static create(): EntityLeaves {
    return new EntityLeaves();
  }

  private constructor() {}

  get size(): number {
    return this.#leaves.length;
  }

  /** The index of a leaf over an annotation or field. */
  add(leaf: RuleLeaf): number {
    const key = canonicalJson(leaf);
    let id = this.#ids.get(key);
    if (id === undefined) {
      id = this.#leaves.push(compileLeaf(leaf)) - 1;
      this.#ids.set(key, id);
    }
    return id;
  }

  /** What a leaf comes to for an entity, as far as the time has no say. */
  decide(id: number, entity: unknown): Packed | WithinLeaf {
    const leaf = this.#leaves[id];
    return leaf.decide(leaf.read(entity));
  }
}

function isMissing(value: unknown): boolean {
  return value === undefined || value === null;
}

function compileLeaf(leaf: RuleLeaf): Leaf {
  const read =
    'annotation' in leaf
      ? (entity: unknown) => getAnnotation(entity, leaf.annotation)
      : (entity: unknown) =>
          'field' in leaf ? getField(entity, leaf.field) : undefined;
  return { read, decide: compileDecision(leaf) };
}

function compileDecision(leaf: RuleLeaf): Leaf['decide'] {
  const { operator, wanted } = comparisonOf(leaf);
  if (operator === 'exists') {
    return value =>
      (isMissing(value) || value === '') === wanted ? LEAF_FAILED : LEAF_PASSED;
  }
  if (operator === 'within') {
    const window = parseDuration(wanted as string) ?? 0;
    return value => {
      if (isMissing(value)) {
        return LEAF_FAILED;
      }
      const at =
        typeof value === 'string' ? parseMoment(value.trim()) : undefined;
      return at === undefined ? LEAF_MISMATCH : { at, window };
    };
  }
  const operand = 'annotation' in leaf ? 'annotation' : 'field';
  const test = valueTest(operator, wanted, operand);
  return value => {
    if (isMissing(value)) {
      return LEAF_FAILED;
    }
    const outcome = test(value);
    return outcome === ERROR
      ? LEAF_MISMATCH
      : packDecided(outcome, DECLARED, 0);
  };
}

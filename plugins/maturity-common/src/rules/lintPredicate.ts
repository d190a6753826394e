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
  createZodV4FilterPredicateSchema,
  evaluateFilterPredicate,
  FilterPredicate,
} from '@backstage/filter-predicates';
import { Mistakes, Path } from '../model/Mistakes';
import { asObject } from '../model/raw';

const MAX_DEPTH = 16;
const MAX_PARTS = 500;

// made once: making it takes longer than using it
const predicateSchema = createZodV4FilterPredicateSchema();

const MATCHERS = ['$exists', '$in', '$contains', '$hasPrefix'];

function isPrimitive(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

class PredicateLint {
  #parts = 0;
  readonly #mistakes: Mistakes;

  static run(predicate: unknown, path: Path, mistakes: Mistakes): void {
    new PredicateLint(mistakes).#predicate(predicate, path, 1);
  }

  private constructor(mistakes: Mistakes) {
    this.#mistakes = mistakes;
  }

  #predicate(value: unknown, path: Path, depth: number): void {
    const fields = asObject(value);
    if (!fields) {
      this.#mistakes.add(path, 'is not a filter predicate');
      return;
    }
    if (depth > MAX_DEPTH) {
      this.#mistakes.add(path, `is nested deeper than ${MAX_DEPTH}`);
      return;
    }
    const keys = Object.keys(fields);
    const logical = keys.find(key => ['$all', '$any', '$not'].includes(key));
    if (logical && keys.length > 1) {
      this.#mistakes.add(path, `has other keys beside ${logical}`);
      return;
    }
    for (const key of keys) {
      const at = [...path, key];
      if (key === '$not') {
        this.#predicate(fields[key], at, depth + 1);
      } else if (key === '$all' || key === '$any') {
        this.#list(fields[key], at, depth);
      } else if (key.startsWith('$')) {
        this.#mistakes.add(at, 'is not an operator of filter predicates');
      } else {
        this.#matcher(fields[key], at, depth);
      }
    }
  }

  #list(value: unknown, path: Path, depth: number): void {
    if (!Array.isArray(value) || value.length === 0) {
      this.#mistakes.add(path, 'is not a list of predicates, or is empty');
      return;
    }
    value.forEach((part, i) => this.#predicate(part, [...path, i], depth + 1));
  }

  #matcher(value: unknown, path: Path, depth: number): void {
    if (++this.#parts === MAX_PARTS + 1) {
      this.#mistakes.add(path, `has more than ${MAX_PARTS} conditions`);
    }
    if (isPrimitive(value)) {
      return;
    }
    const fields = asObject(value);
    const [key, ...others] = fields ? Object.keys(fields) : [];
    if (!fields || !key || others.length > 0) {
      this.#mistakes.add(path, 'is neither a value nor one matcher');
    } else if (!MATCHERS.includes(key)) {
      this.#mistakes.add([...path, key], 'is not a matcher of predicates');
    } else if (key === '$in') {
      this.#in(fields[key], [...path, key]);
    } else if (key === '$contains' && !isPrimitive(fields[key])) {
      this.#predicate(fields[key], [...path, key], depth + 1);
    }
  }

  #in(value: unknown, path: Path): void {
    if (!Array.isArray(value) || value.length === 0) {
      this.#mistakes.add(path, 'is not a list of values, or is empty');
    }
  }
}

/**
 * Finds what is wrong with a filter predicate. Its own walk names places and
 * bounds depth and size; Backstage's parser has the last word, and one trial
 * on an empty entity shows what only shows then.
 */
export function lintPredicate(
  predicate: unknown,
  path: Path,
  mistakes: Mistakes,
): void {
  const found = new Mistakes();
  PredicateLint.run(predicate, path, found);
  if (found.any) {
    mistakes.addAll(found);
    return;
  }
  const { error } = predicateSchema.safeParse(predicate);
  if (error) {
    mistakes.add(path, 'is not a filter predicate');
    return;
  }
  try {
    for (const entity of [{}, { metadata: {}, spec: {} }]) {
      evaluateFilterPredicate(predicate as FilterPredicate, entity);
    }
  } catch (thrown) {
    mistakes.add(path, (thrown as Error).message);
  }
}

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

import { getJsonValueAtPath } from '@backstage/filter-predicates';
import { JsonValue } from '@backstage/types';

type Fields = Record<string, unknown>;

const NO_FIELDS: Fields = {};

function asFields(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Fields)
    : NO_FIELDS;
}

function own(fields: Fields, key: string): unknown {
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}

/** Whether plain reading of a key that no prototype has finds own members. */
function isPlain(fields: Fields): boolean {
  const prototype = Object.getPrototypeOf(fields);
  return prototype === Object.prototype || prototype === null;
}

function hasDottedKey(fields: Fields): boolean {
  for (const key in fields) {
    if (key.includes('.')) {
      return true;
    }
  }
  return false;
}

function hasOnlyTexts(fields: Fields): boolean {
  for (const key in fields) {
    if (typeof fields[key] !== 'string') {
      return false;
    }
  }
  return true;
}

/** Where the value at a path is to be looked for. */
export interface PathPlan {
  path: string;
  root: 'entity' | 'spec' | 'annotations' | 'any';
  /** The key below the root. */
  key: string;
}

/** Finds the short way to a path, where there is one. */
export function planPath(path: string): PathPlan {
  const match =
    /^(?:(metadata\.annotations)\.(.+)|(spec)\.([^.]+)|([^.]+))$/s.exec(path);
  const key = match?.[2] ?? match?.[4] ?? match?.[5];
  if (!match || key === undefined || key in Object.prototype) {
    return { path, root: 'any', key: path };
  }
  if (match[1]) {
    return { path, root: 'annotations', key };
  }
  return { path, root: match[3] ? 'spec' : 'entity', key };
}

/**
 * Reads paths of one entity as Backstage's filter predicates do, which search
 * every key that could begin the path. For fields and annotations of an
 * ordinary entity there is nothing to search; this says the same in a tenth of
 * the time. An entity with dots in the names of its fields, or annotations
 * that are no texts, is left to Backstage.
 */
export class EntityView {
  readonly #entity: unknown;
  readonly #fields: Fields;
  readonly #spec: Fields;
  readonly #annotations: Fields;
  readonly #ordinary: boolean;

  static create(entity: unknown): EntityView {
    return new EntityView(entity);
  }

  private constructor(entity: unknown) {
    this.#entity = entity;
    this.#fields = asFields(entity);
    this.#spec = asFields(own(this.#fields, 'spec'));
    const metadata = asFields(own(this.#fields, 'metadata'));
    this.#annotations = asFields(own(metadata, 'annotations'));
    this.#ordinary =
      isPlain(this.#fields) &&
      isPlain(this.#spec) &&
      isPlain(metadata) &&
      isPlain(this.#annotations) &&
      !hasDottedKey(this.#fields) &&
      !hasDottedKey(metadata) &&
      hasOnlyTexts(this.#annotations);
  }

  valueAt(plan: PathPlan): unknown {
    if (this.#ordinary) {
      switch (plan.root) {
        case 'annotations':
          return this.#annotations[plan.key];
        case 'spec':
          return this.#spec[plan.key];
        case 'entity':
          return this.#fields[plan.key];
        default:
      }
    }
    return getJsonValueAtPath(this.#entity as JsonValue, plan.path);
  }
}

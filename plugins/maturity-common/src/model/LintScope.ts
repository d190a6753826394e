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

import { Mistakes, Path } from './Mistakes';
import { asText, items, member } from './raw';
import { FactType } from './types';

type Kind = 'category' | 'fact' | 'practice' | 'check';

const FACT_TYPES: readonly string[] = [
  'boolean',
  'number',
  'string',
  'string[]',
  'datetime',
];

function idsOf(list: readonly unknown[]): string[] {
  return list.flatMap(item => asText(member(item, 'id')) ?? []);
}

/** What a document defines, so that references can be followed. */
export class LintScope {
  readonly mistakes: Mistakes;
  readonly factTypes: ReadonlyMap<string, FactType | undefined>;
  readonly #levels: number;
  readonly #ids: Record<Kind, ReadonlySet<string>>;

  static create(spec: unknown, mistakes: Mistakes): LintScope {
    return new LintScope(spec, mistakes);
  }

  private constructor(spec: unknown, mistakes: Mistakes) {
    this.mistakes = mistakes;
    this.#levels = items(spec, 'levels').length;
    const practices = items(spec, 'practices');
    this.factTypes = new Map(
      items(spec, 'facts').flatMap(fact => {
        const id = asText(member(fact, 'id'));
        const type = asText(member(fact, 'type'));
        const known = type !== undefined && FACT_TYPES.includes(type);
        return id === undefined
          ? []
          : [[id, known ? (type as FactType) : undefined] as const];
      }),
    );
    this.#ids = {
      category: new Set(idsOf(items(spec, 'categories'))),
      fact: new Set(this.factTypes.keys()),
      practice: new Set(idsOf(practices)),
      check: new Set(
        practices.flatMap(practice => idsOf(items(practice, 'checks'))),
      ),
    };
  }

  /** Complains about every id of a list that an earlier item has. */
  unique(owner: unknown, key: string, path: Path): void {
    const seen = new Set<string>();
    items(owner, key).forEach((item, i) => {
      const id = asText(member(item, 'id'));
      if (id !== undefined && seen.has(id)) {
        this.mistakes.add([...path, key, i, 'id'], `"${id}" is used twice`);
      }
      seen.add(id ?? '');
    });
  }

  reference(kind: Kind, value: unknown, path: Path): void {
    const id = asText(value);
    if (id !== undefined && !this.#ids[kind].has(id)) {
      this.mistakes.add(path, `"${id}" is not a ${kind} of the model`);
    }
  }

  /** Follows a list of references, each of which may stand there once. */
  references(kind: Kind, owner: unknown, key: string, path: Path): void {
    items(owner, key).forEach((value, i) =>
      this.reference(kind, value, [...path, key, i]),
    );
    this.once(owner, key, path);
  }

  /** Checks the number of a level, from 1. */
  level(value: unknown, path: Path): void {
    if (
      typeof value === 'number' &&
      Number.isInteger(value) &&
      this.#levels > 0 &&
      (value < 1 || value > this.#levels)
    ) {
      this.mistakes.add(
        path,
        `is not a level of the model (1 to ${this.#levels})`,
      );
    }
  }

  levels(owner: unknown, key: string, path: Path): void {
    items(owner, key).forEach((value, i) =>
      this.level(value, [...path, key, i]),
    );
    this.once(owner, key, path);
  }

  /** Complains about every value of a list that stands there before. */
  once(owner: unknown, key: string, path: Path): void {
    const seen = new Set<unknown>();
    items(owner, key).forEach((value, i) => {
      if (seen.has(value)) {
        this.mistakes.add(
          [...path, key, i],
          `"${String(value)}" is named twice`,
        );
      }
      seen.add(value);
    });
  }
}

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
import { InputError } from '@backstage/errors';
import { encodeValue, Filter } from './encodeValue';
import { readEntityField } from '@platform-maturity/backstage-plugin-maturity-node';

const PLACEHOLDER = /\{\{\s*([^{}|]+?)\s*(?:\|\s*([^{}|]+?)\s*)?\}\}/;
const SEGMENTS = /^segments\(([1-9])\)$/;
const ANSWERS = 'answers.';
const FIELD = /^(kind|(metadata|spec)\.\S.*|answers\.\w+)$/;
/** A host, and a path that begins before the first placeholder. */
const FIXED_ORIGIN = /^https?:\/\/[^/?#@\\{}\s]+\//i;

interface Placeholder {
  readonly path: string;
  readonly filter: Filter;
  readonly inQuery: boolean;
}

/** What was found in earlier answers about the same entity. */
export type Answers = ReadonlyMap<string, string>;

/**
 * A URL with placeholders `{{ field }}` for fields of an entity, and `{{
 * answers.name }}` for what earlier answers said.
 *
 * Scheme, host and port stand in the template itself, and so does the number of
 * segments of the path: what stands in an entity can choose neither. Values are
 * encoded; those that could lead upwards after being decoded once more are
 * refused.
 */
export class UrlTemplate {
  /** The fields of entities that it reads. */
  readonly fields: readonly string[];
  /** The names of earlier answers that it reads. */
  readonly answers: readonly string[];
  readonly #literals: readonly string[];
  readonly #placeholders: readonly Placeholder[];

  /**
   * @throws an InputError that says what is wrong with the template
   */
  static parse(text: string): UrlTemplate {
    const literals: string[] = [];
    const placeholders: Placeholder[] = [];
    let rest = text;
    let inQuery = false;
    for (;;) {
      const match = PLACEHOLDER.exec(rest);
      const literal = match ? rest.slice(0, match.index) : rest;
      inQuery = inQuery || literal.includes('?');
      literals.push(literal);
      if (!match) {
        break;
      }
      const [whole, path, filter] = match;
      if (!FIELD.test(path)) {
        throw new InputError(
          `has a placeholder for '${path}', which is no field of an entity`,
        );
      }
      placeholders.push({ path, filter: parseFilter(filter), inQuery });
      rest = rest.slice(match.index + whole.length);
    }
    checkLiterals(literals);
    return new UrlTemplate(literals, placeholders);
  }

  private constructor(
    literals: readonly string[],
    placeholders: readonly Placeholder[],
  ) {
    this.#literals = literals;
    this.#placeholders = placeholders;
    const paths = [...new Set(placeholders.map(({ path }) => path))];
    this.fields = paths.filter(path => !path.startsWith(ANSWERS));
    this.answers = paths
      .filter(path => path.startsWith(ANSWERS))
      .map(path => path.slice(ANSWERS.length));
  }

  /**
   * The URL of an entity; undefined if it says nothing at one of the places.
   *
   * @throws an InputError if a value must not stand in a URL
   */
  fill(entity: Entity, answers: Answers = new Map()): string | undefined {
    const values: string[] = [];
    for (const { path, filter, inQuery } of this.#placeholders) {
      const value = path.startsWith(ANSWERS)
        ? answers.get(path.slice(ANSWERS.length))
        : readEntityField(entity, path);
      if (!value) {
        return undefined;
      }
      const encoded = encodeValue({ value, filter, inQuery });
      if (encoded === undefined) {
        throw new InputError(
          `the value of ${path} has no place in the URL that asks for it`,
        );
      }
      values.push(encoded);
    }
    const url = join(this.#literals, values);
    // A parser that reads it in another way than it is written tells of a
    // value that got past the checks above.
    const parsed = new URL(url);
    const sample = new URL(
      join(
        this.#literals,
        values.map(() => 'x'),
      ),
    );
    if (
      parsed.origin !== sample.origin ||
      depth(parsed) < depth(sample) ||
      !url.includes(parsed.pathname)
    ) {
      throw new InputError('the values would change where the URL leads');
    }
    return parsed.href;
  }
}

function parseFilter(text: string | undefined): Filter {
  if (text === undefined) {
    return { kind: 'whole' };
  }
  if (text === 'last') {
    return { kind: 'last' };
  }
  const segments = SEGMENTS.exec(text);
  if (!segments) {
    throw new InputError(
      `has a placeholder with '${text}', which is neither segments(n) nor last`,
    );
  }
  return { kind: 'segments', count: Number(segments[1]) };
}

function checkLiterals(literals: readonly string[]): void {
  const text = literals.join('');
  if (text.includes('{{') || text.includes('}}')) {
    throw new InputError('has a placeholder that is not "{{ path }}"');
  }
  if (!FIXED_ORIGIN.test(literals[0])) {
    throw new InputError(
      'does not begin with http:// or https://, a host, and a slash, before the first placeholder',
    );
  }
  const sample = join(
    literals,
    literals.slice(1).map(() => 'x'),
  );
  if (!URL.canParse(sample)) {
    throw new InputError('is not a URL');
  }
  const { username, password, hash } = new URL(sample);
  if (username || password) {
    throw new InputError('holds credentials; they belong into headers');
  }
  if (hash || text.includes('#')) {
    throw new InputError('has a hash, which is never sent');
  }
}

function join(literals: readonly string[], values: readonly string[]): string {
  return literals
    .map((literal, index) => literal + (values[index] ?? ''))
    .join('');
}

function depth(url: URL): number {
  return url.pathname.split('/').length;
}

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

import { ConflictError, InputError } from '@backstage/errors';
import { parseFilterPredicate } from '@backstage/filter-predicates';
import { RESERVED_SOURCES } from '@platform-maturity/backstage-plugin-maturity-common';
import {
  FactSource,
  MaturityFactSourcesExtensionPoint,
} from '@platform-maturity/backstage-plugin-maturity-node';
import { isFactGlob, matchesFactGlobs } from '../config';
import { FactSourceRules } from './types';

const SOURCE_ID = /^[a-z0-9]+([.-][a-z0-9]+)*$/;
const MAX_ID_LENGTH = 63;
const RESERVED: ReadonlySet<string> = new Set(Object.values(RESERVED_SOURCES));

/** A source whose facts services push. */
export interface PushSource extends FactSourceRules {
  /** The principals, such as `external:ci`, that may push. */
  readonly subjects: readonly string[];
  /** Whether events report too. */
  readonly events?: boolean;
}

export type FactSourceKind = 'push' | 'file' | 'module';

/** A source with the way in which its facts come. */
export type RegisteredFactSource =
  | { readonly kind: 'push'; readonly rules: PushSource }
  | { readonly kind: 'file' | 'module'; readonly rules: FactSource };

/**
 * All sources of facts: those that push, files, and those of modules. An id
 * belongs to one of them, since a source owns all records under its id.
 */
export class FactSources implements MaturityFactSourcesExtensionPoint {
  readonly #sources = new Map<string, RegisteredFactSource>();
  readonly #globs = new Map<string, (fact: string) => boolean>();

  static create(): FactSources {
    return new FactSources();
  }

  private constructor() {}

  /** {@inheritdoc @platform-maturity/backstage-plugin-maturity-node#MaturityFactSourcesExtensionPoint.addFactSource} */
  addFactSource(...sources: FactSource[]): void {
    for (const source of sources) {
      this.#add({ kind: 'module', rules: source });
    }
  }

  addFile(source: FactSource): void {
    this.#add({ kind: 'file', rules: source });
  }

  addPush(source: PushSource): void {
    this.#add({ kind: 'push', rules: source });
  }

  /** In the order in which they were added. */
  list(): RegisteredFactSource[] {
    return [...this.#sources.values()];
  }

  get(id: string): RegisteredFactSource | undefined {
    return this.#sources.get(id);
  }

  /** Those that are asked on a schedule. */
  scheduled(): FactSource[] {
    return this.list().flatMap(source =>
      source.kind === 'push' ? [] : source.rules,
    );
  }

  /** Those that a principal may push to. */
  pushedBy(subject: string): PushSource[] {
    return this.list().flatMap(source =>
      source.kind === 'push' && source.rules.subjects.includes(subject)
        ? source.rules
        : [],
    );
  }

  /** Whether another source than this one may report a fact. */
  othersReport(fact: string, sourceId: string): boolean {
    for (const [id, matches] of this.#globs) {
      if (id !== sourceId && matches(fact)) {
        return true;
      }
    }
    return false;
  }

  #add(source: RegisteredFactSource): void {
    const { id, facts } = source.rules;
    if (!SOURCE_ID.test(id) || id.length > MAX_ID_LENGTH) {
      throw new InputError(
        `'${id}' cannot name a fact source: lower-case letters and digits, joined by '.' or '-', at most ${MAX_ID_LENGTH}`,
      );
    }
    if (RESERVED.has(id)) {
      throw new InputError(
        `'${id}' cannot name a fact source: the name is taken by the product itself`,
      );
    }
    if (this.#sources.has(id)) {
      throw new ConflictError(
        `There are two fact sources '${id}'; each needs an id of its own`,
      );
    }
    const wrong = facts.find(glob => !isFactGlob(glob));
    if (wrong !== undefined || facts.length === 0) {
      throw new InputError(
        `The fact source '${id}' has to say which facts it reports, by ids or globs such as 'ci.*'${
          wrong === undefined ? '' : `; '${wrong}' is none`
        }`,
      );
    }
    if (source.kind !== 'push' && source.rules.entities !== undefined) {
      parseFilterPredicate(source.rules.entities);
    }
    this.#sources.set(id, source);
    this.#globs.set(id, matchesFactGlobs(facts));
  }
}

/** Whether a source is one that only the product itself writes. */
export function isReservedSource(id: string): boolean {
  return RESERVED.has(id);
}

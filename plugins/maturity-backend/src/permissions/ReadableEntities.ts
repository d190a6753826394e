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
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Clock } from '../clock';
import { Bitset, SubjectTable } from '../insights';

/** For how long the answer of the catalog is kept. */
const KEPT_MS = 60_000;
/** Of so many callers; those who asked longest ago go first. */
const MAX_KEPT = 1_000;
/** More than the snapshot has, for what has just arrived. */
const MARGIN = 1_000;

const FIELDS = ['kind', 'metadata.namespace', 'metadata.name'];

export interface ReadableEntitiesOptions {
  catalog: Pick<CatalogService, 'queryEntities'>;
  auth: AuthService;
  subjects: SubjectTable;
  clock: Clock;
}

interface Kept {
  until: number;
  rows: Promise<Bitset>;
}

/**
 * The entities that the catalog lets a caller read, where its permission
 * depends on conditions that only the catalog can apply: their names, asked
 * for with the caller's credentials, kept for a minute as rows of the
 * snapshot.
 */
export class ReadableEntities {
  readonly #options: ReadableEntitiesOptions;
  readonly #kept = new Map<string, Kept>();

  static create(options: ReadableEntitiesOptions): ReadableEntities {
    return new ReadableEntities(options);
  }

  private constructor(options: ReadableEntitiesOptions) {
    this.#options = options;
  }

  /**
   * @param conditions - of the catalog's decision; with others the catalog is
   * asked again
   */
  async rowsFor(
    credentials: BackstageCredentials,
    conditions: unknown,
  ): Promise<Bitset> {
    const { auth, clock } = this.#options;
    if (!auth.isPrincipal(credentials, 'user')) {
      return this.#ask(credentials);
    }
    const now = clock.now();
    const key = JSON.stringify([
      credentials.principal.userEntityRef,
      conditions,
    ]);
    const kept = this.#kept.get(key);
    if (kept && kept.until > now) {
      return kept.rows;
    }
    const rows = this.#ask(credentials);
    this.#keep(key, { until: now + KEPT_MS, rows }, now);
    // What failed is asked again by the next request.
    rows.catch(() => this.#forget(key, rows));
    return rows;
  }

  async #ask(credentials: BackstageCredentials): Promise<Bitset> {
    const { catalog, subjects } = this.#options;
    const rows = Bitset.create(subjects.size);
    const limit = subjects.size + MARGIN;
    let cursor: string | undefined;
    do {
      const page = await catalog.queryEntities(
        cursor
          ? { cursor, fields: FIELDS, limit }
          : { fields: FIELDS, limit, totalItems: 'exclude' },
        { credentials },
      );
      page.items.forEach(entity => addRow(subjects, rows, entity));
      cursor = page.pageInfo.nextCursor;
    } while (cursor);
    return rows;
  }

  #keep(key: string, kept: Kept, now: number): void {
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    for (const [known, { until }] of this.#kept) {
      if (until > now && this.#kept.size <= MAX_KEPT) {
        break;
      }
      this.#kept.delete(known);
    }
  }

  #forget(key: string, rows: Promise<Bitset>): void {
    if (this.#kept.get(key)?.rows === rows) {
      this.#kept.delete(key);
    }
  }
}

function addRow(subjects: SubjectTable, rows: Bitset, entity: Entity): void {
  const row = subjects.rowOf(stringifyEntityRef(entity));
  if (row !== undefined) {
    rows.add(row);
  }
}

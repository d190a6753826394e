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
  Grade,
  RESERVED_SOURCES,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { Database, FactSourceRow, toOptionalNumber, Tx } from '../database';
import { FactSourceKind, FactSources } from './FactSources';
import { lockSource } from './operations/lockSource';

/** Scorecards keep the source of a fact in four bits; 0 is any other. */
const MAX_NUMBER = 15;

/** The sources that the product itself writes have their numbers for good. */
const RESERVED_NUMBERS: readonly (readonly [string, number])[] = [
  [RESERVED_SOURCES.declaration, 1],
  [RESERVED_SOURCES.derivation, 2],
  [RESERVED_SOURCES.scan, 3],
  [RESERVED_SOURCES.attestation, 4],
];

/** More than anybody reads, and an end to what a row can hold. */
const MAX_ERRORS = 100;
const MAX_ERROR_LENGTH = 500;

/** Names no source: what is locked is who may give out numbers. */
const NUMBERS_LOCK = ':numbers';

/** A source with its health. */
export interface FactSourceStatus {
  id: string;
  kind: FactSourceKind;
  grade: Grade;
  /** On record now. */
  facts: number;
  /** Milliseconds. */
  lastRunAt?: number;
  lastSuccessAt?: number;
  /** In the last run; none for one that is asked without entities. */
  entitiesAsked?: number;
  /** In the last run, changed or not. */
  factsStored?: number;
  /** Of the last run. */
  errors: string[];
}

export interface FactSourceRun {
  id: string;
  /** Milliseconds. */
  at: number;
  entitiesAsked?: number;
  factsStored: number;
  /** None: the run was a success. */
  errors: readonly string[];
}

/**
 * The known sources: their numbers in scorecards, and how their last runs
 * went.
 */
export class FactSourceStore {
  readonly #database: Database;

  static create(options: { database: Database }): FactSourceStore {
    return new FactSourceStore(options.database);
  }

  private constructor(database: Database) {
    this.#database = database;
  }

  /**
   * Makes all sources known. A number once given stays, since scorecards hold
   * it; sources that come after the last number have none.
   */
  async register(sources: FactSources): Promise<void> {
    await this.#database.knex.transaction(async tx => {
      await lockSource(this.#database, tx, NUMBERS_LOCK);
      const rows = await tx<FactSourceRow>('fact_sources');
      const known = new Map(rows.map(row => [row.id, row]));
      const taken = new Set([
        ...RESERVED_NUMBERS.map(([, number]) => number),
        ...rows.flatMap(row => row.number ?? []),
      ]);
      for (const { kind, rules } of sources.list()) {
        const row = known.get(rules.id);
        const number = row?.number ?? nextNumber(taken);
        if (number !== null) {
          taken.add(number);
        }
        if (row) {
          await tx('fact_sources')
            .where({ id: rules.id })
            .update({ kind, number });
        } else {
          await tx('fact_sources').insert({
            id: rules.id,
            kind,
            number,
            errors: '[]',
            records: tx('facts').where({ source: rules.id }).count(),
          });
        }
      }
    });
  }

  /** The numbers by which scorecards name sources. */
  async numbers(tx?: Tx): Promise<Map<string, number>> {
    const rows = await (tx ?? this.#database.knex)<FactSourceRow>(
      'fact_sources',
    )
      .whereNotNull('number')
      .orderBy('number')
      .select('id', 'number');
    return new Map([
      ...RESERVED_NUMBERS,
      ...rows.map(row => [row.id, Number(row.number)] as const),
    ]);
  }

  /** Keeps how a run went; the errors are those of the last run only. */
  async recordRun(run: FactSourceRun): Promise<void> {
    const { id, at, entitiesAsked, factsStored, errors } = run;
    await this.#database
      .knex('fact_sources')
      .where({ id })
      .update({
        last_run_at: at,
        entities_asked: entitiesAsked ?? null,
        facts_stored: factsStored,
        errors: JSON.stringify(boundErrors(errors)),
        ...(errors.length === 0 ? { last_success_at: at } : {}),
      });
  }

  /** The health of the sources that are configured now. */
  async status(sources: FactSources): Promise<FactSourceStatus[]> {
    const { knex } = this.#database;
    const rows = await knex<FactSourceRow>('fact_sources');
    const health = new Map(rows.map(row => [row.id, row]));
    return sources.list().map(({ kind, rules }) => {
      const row = health.get(rules.id);
      return {
        id: rules.id,
        kind,
        grade: rules.grade,
        facts: row?.records ?? 0,
        lastRunAt: toOptionalNumber(row?.last_run_at),
        lastSuccessAt: toOptionalNumber(row?.last_success_at),
        entitiesAsked: row?.entities_asked ?? undefined,
        factsStored: row?.facts_stored ?? undefined,
        errors: row ? (JSON.parse(row.errors) as string[]) : [],
      };
    });
  }
}

function nextNumber(taken: ReadonlySet<number>): number | null {
  for (let number = 1; number <= MAX_NUMBER; number++) {
    if (!taken.has(number)) {
      return number;
    }
  }
  return null;
}

function boundErrors(errors: readonly string[]): string[] {
  const named = errors
    .slice(0, MAX_ERRORS)
    .map(error =>
      error.length > MAX_ERROR_LENGTH
        ? `${error.slice(0, MAX_ERROR_LENGTH - 1)}…`
        : error,
    );
  return errors.length > MAX_ERRORS
    ? [...named, `and ${errors.length - MAX_ERRORS} more`]
    : named;
}

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

import { ConflictError, NotFoundError } from '@backstage/errors';
import { RESERVED_SOURCES } from '@platform-maturity/backstage-plugin-maturity-common';
import { Knex } from 'knex';
import { v4 as uuid } from 'uuid';
import {
  AttestationRow,
  Database,
  inChunks,
  inInserts,
  listVisible,
  markDirty,
  RowPosition,
  transact,
  Tx,
} from '../../database';
import { WakeUp } from '../../wakeUp';
import { FactWriter, FactWriterOptions } from '../FactWriter';
import { deleteFactsByKey } from '../operations/deleteFacts';
import { lockSource } from '../operations/lockSource';
import { CheckedFact } from '../types';
import { readAttestation, StoredAttestation } from './Attestation';

/** All people together are one source, so that the newest word counts. */
const SOURCE = { id: RESERVED_SOURCES.attestation, grade: 'attested' } as const;

const COLUMNS = 9;

export interface AttestationStoreOptions extends FactWriterOptions {
  wakeUp: WakeUp;
}

/** What a list of attestations is narrowed by. */
export interface AttestationFilter {
  entityRef?: string;
  fact?: string;
  attestedBy?: string;
  state?: AttestationState;
  /** Milliseconds from now on. */
  endsWithin?: number;
}

/**
 * - `active`: in force
 * - `expired`: ended by its date
 * - `superseded`: somebody attested the same anew
 * - `revoked`: somebody took it back
 * - `orphaned`: no model has the fact any more
 */
export type AttestationState =
  | 'active'
  | 'expired'
  | 'superseded'
  | 'revoked'
  | 'orphaned';

/**
 * What people state, with its history. The newest statement about a fact of
 * an entity is in force and stands among the facts; the ones before stay as
 * they were said.
 */
export class AttestationStore {
  readonly #database: Database;
  readonly #writer: FactWriter;
  readonly #wakeUp: WakeUp;

  static create(options: AttestationStoreOptions): AttestationStore {
    return new AttestationStore(options);
  }

  private constructor(options: AttestationStoreOptions) {
    this.#database = options.database;
    this.#writer = FactWriter.create(options);
    this.#wakeUp = options.wakeUp;
  }

  /**
   * Keeps what somebody states of one fact of some entities; it takes the
   * place of what was stated before.
   *
   * @throws FactMistakesError if an entity would have too many facts
   */
  async add(options: {
    facts: readonly CheckedFact[];
    note: string;
    by: string;
    /** Milliseconds. */
    now: number;
  }): Promise<StoredAttestation[]> {
    const { facts, note, by, now } = options;
    const rows = facts.map(fact => ({
      id: uuid(),
      entity_ref: fact.ref,
      fact: fact.fact,
      value: fact.json,
      note,
      evidence_url: fact.url ?? null,
      attested_by: by,
      attested_at: now,
      expires_at: fact.expiresAt ?? now,
    }));
    await this.#transact(async tx => {
      for (const chunk of inChunks(facts, 1)) {
        await tx('attestations')
          .whereIn(
            'entity_ref',
            chunk.map(({ ref }) => ref),
          )
          .where({ fact: facts[0].fact, ended: null })
          .update({ ended: 'superseded', ended_by: by, ended_at: now });
      }
      for (const chunk of inInserts(rows, COLUMNS)) {
        await tx('attestations').insert(chunk);
      }
      await this.#writer.write(tx, {
        source: SOURCE,
        facts,
        replaceNewer: true,
        now,
      });
    });
    return rows.map(row =>
      readAttestation({ ...row, ended: null, ended_by: null, ended_at: null }),
    );
  }

  /**
   * Takes a statement back; what was stated before it does not return.
   *
   * @throws NotFoundError, or ConflictError if it has ended
   */
  async revoke(options: {
    id: string;
    by: string;
    /** Milliseconds. */
    now: number;
  }): Promise<StoredAttestation> {
    const { id, by, now } = options;
    return this.#transact(async tx => {
      const ended = await tx<AttestationRow>('attestations')
        .where({ id, ended: null })
        .where('expires_at', '>', now)
        .update({ ended: 'revoked', ended_by: by, ended_at: now });
      const attestation = await this.get(id, tx);
      if (ended === 0) {
        throw new ConflictError(
          `The attestation '${id}' is ${
            attestation.ended ?? 'expired'
          } and cannot be revoked`,
        );
      }
      const { entityRef, fact } = attestation;
      await deleteFactsByKey(tx, SOURCE.id, [{ ref: entityRef, fact }]);
      await markDirty(tx, { refs: [entityRef], now });
      return attestation;
    });
  }

  /** @throws NotFoundError */
  async get(
    id: string,
    tx: Tx = this.#database.knex,
  ): Promise<StoredAttestation> {
    const row = await tx<AttestationRow>('attestations').where({ id }).first();
    if (!row) {
      throw new NotFoundError(`There is no attestation '${id}'`);
    }
    return readAttestation(row);
  }

  /** Newest first, of entities that the reader may read. */
  async list(options: {
    filter: AttestationFilter;
    /** The facts of all models. */
    knownFacts: readonly string[];
    now: number;
    after?: RowPosition;
    limit: number;
    mayRead?: (entityRef: string) => boolean;
  }): Promise<{
    items: StoredAttestation[];
    hasMore: boolean;
    total: number;
  }> {
    const { rows, hasMore, total } = await listVisible<AttestationRow>({
      ...options,
      timeColumn: 'attested_at',
      query: () => this.#query(options),
    });
    return { items: rows.map(readAttestation), hasMore, total };
  }

  /** Deletes those of entities that left the catalog before a time. */
  async deleteOfRemoved(removedBefore: number): Promise<number> {
    const { knex } = this.#database;
    return knex('attestations')
      .whereIn(
        'entity_ref',
        knex('subjects').where('removed_at', '<=', removedBefore).select('ref'),
      )
      .del();
  }

  #query(options: {
    filter: AttestationFilter;
    knownFacts: readonly string[];
    now: number;
  }): Knex.QueryBuilder {
    const { filter, knownFacts, now } = options;
    const query = this.#database.knex('attestations');
    if (filter.entityRef !== undefined) {
      query.where({ entity_ref: filter.entityRef });
    }
    if (filter.fact !== undefined) {
      query.where({ fact: filter.fact });
    }
    if (filter.attestedBy !== undefined) {
      query.where({ attested_by: filter.attestedBy });
    }
    if (filter.endsWithin !== undefined) {
      query
        .where('expires_at', '>', now)
        .where('expires_at', '<=', now + filter.endsWithin);
    }
    switch (filter.state) {
      case 'active':
        return query
          .where({ ended: null })
          .where('expires_at', '>', now)
          .whereIn('fact', knownFacts);
      case 'orphaned':
        return query
          .where({ ended: null })
          .where('expires_at', '>', now)
          .whereNotIn('fact', knownFacts);
      case 'expired':
        return query.where({ ended: null }).where('expires_at', '<=', now);
      case 'superseded':
      case 'revoked':
        return query.where({ ended: filter.state });
      default:
        return query;
    }
  }

  async #transact<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const result = await transact(this.#database, async tx => {
      await lockSource(this.#database, tx, SOURCE.id);
      return work(tx);
    });
    this.#wakeUp.notify();
    return result;
  }
}

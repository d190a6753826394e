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
import { v4 as uuid } from 'uuid';
import {
  Database,
  inChunks,
  inInserts,
  listVisible,
  markDirty,
  RowPosition,
  takeLock,
  transact,
  Tx,
  WaiverRow,
} from '../database';
import { WakeUp } from '../wakeUp';
import {
  readWaiver,
  StoredWaiver,
  StoredWaiverState,
  WaiverDecision,
  WaiverRequest,
} from './Waiver';
import {
  ofSameItem,
  WaivableItems,
  WaiverFilter,
  waiverQuery,
} from './waiverQuery';

const COLUMNS = 15;

/** From which states a decision leads on. */
const DECIDES: Record<WaiverDecision['decision'], StoredWaiverState[]> = {
  approved: ['requested'],
  rejected: ['requested'],
  revoked: ['requested', 'approved'],
};

/** States of waivers that were approved once. */
const APPROVED_ONCE: StoredWaiverState[] = [
  'approved',
  'superseded',
  'revoked',
];

/**
 * Exemptions of practices and checks. Who may ask for one and who may decide
 * is not known here.
 */
export class WaiverStore {
  readonly #database: Database;
  readonly #wakeUp: WakeUp;

  static create(options: { database: Database; wakeUp: WakeUp }): WaiverStore {
    return new WaiverStore(options);
  }

  private constructor(options: { database: Database; wakeUp: WakeUp }) {
    this.#database = options.database;
    this.#wakeUp = options.wakeUp;
  }

  /**
   * The approved waivers of some entities, expired ones included: the engine
   * knows the time. Entities without any are absent.
   */
  async forEntities(
    tx: Tx | undefined,
    refs: readonly string[],
    modelId?: string,
  ): Promise<Map<string, StoredWaiver[]>> {
    const found = new Map<string, StoredWaiver[]>();
    for (const chunk of inChunks([...new Set(refs)], 1)) {
      const query = (tx ?? this.#database.knex)<WaiverRow>('waivers')
        .whereIn('entity_ref', chunk)
        .where({ state: 'approved' })
        .orderBy(['requested_at', 'id']);
      const rows = await (modelId === undefined
        ? query
        : query.where({ model_id: modelId }));
      for (const row of rows) {
        const waivers = found.get(row.entity_ref) ?? [];
        waivers.push(readWaiver(row));
        found.set(row.entity_ref, waivers);
      }
    }
    return found;
  }

  /** @throws NotFoundError */
  async get(id: string): Promise<StoredWaiver> {
    return readWaiver(await getRow(this.#database.knex, id));
  }

  /** Newest first, of entities that the reader may read. */
  async list(options: {
    filter: WaiverFilter;
    items: readonly WaivableItems[];
    now: number;
    after?: RowPosition;
    limit: number;
    mayRead?: (entityRef: string) => boolean;
  }): Promise<{ waivers: StoredWaiver[]; hasMore: boolean; total: number }> {
    const { rows, hasMore, total } = await listVisible<WaiverRow>({
      ...options,
      timeColumn: 'requested_at',
      query: () => waiverQuery(this.#database.knex, options),
    });
    return { waivers: rows.map(readWaiver), hasMore, total };
  }

  /** How often the same was approved before, by the id of a waiver. */
  async countRenewals(
    waivers: readonly StoredWaiver[],
  ): Promise<Map<string, number>> {
    const earlier: WaiverRow[] = [];
    const refs = [...new Set(waivers.map(({ entityRef }) => entityRef))];
    for (const chunk of inChunks(refs, 1)) {
      earlier.push(
        ...(await this.#database
          .knex<WaiverRow>('waivers')
          .whereIn('entity_ref', chunk)
          .whereIn('state', APPROVED_ONCE)
          .whereNotNull('decided_by')),
      );
    }
    const known = earlier.map(readWaiver);
    return new Map(
      waivers.map(waiver => [
        waiver.id,
        known.filter(other => isBefore(other, waiver)).length,
      ]),
    );
  }

  /** Keeps a request; nothing is waived until it is approved. */
  async request(request: WaiverRequest, at: number): Promise<StoredWaiver> {
    const [waiver] = await this.requestAll([request], at);
    return waiver;
  }

  /**
   * Keeps requests, all or none.
   *
   * @throws ConflictError if the same is asked for already
   */
  async requestAll(
    requests: readonly WaiverRequest[],
    at: number,
  ): Promise<StoredWaiver[]> {
    return transact(this.#database, async tx => {
      await takeLock(this.#database, tx, 'waivers', 'request');
      const rows = requests.map(request => toRow(request, at));
      await refuseSecond(tx, rows, at);
      for (const chunk of inInserts(rows, COLUMNS)) {
        await tx('waivers').insert(chunk);
      }
      return rows.map(readWaiver);
    });
  }

  /**
   * Approves, rejects or revokes a waiver, and queues its subject when that
   * changes what is waived. An approved one takes the place of those before.
   *
   * @throws NotFoundError, or ConflictError if it was decided or has expired
   */
  async decide(options: WaiverDecision): Promise<StoredWaiver> {
    const { id, decision, by, at, note = null } = options;
    const who =
      decision === 'revoked'
        ? { revoked_by: by, revoked_at: at }
        : { decided_by: by, decided_at: at };
    const waiver = await transact(this.#database, async tx => {
      const decided = await tx<WaiverRow>('waivers')
        .where({ id })
        .whereIn('state', DECIDES[decision])
        .where('expires_at', '>', at)
        .update({ state: decision, note, ...who });
      const row = await getRow(tx, id);
      const result = readWaiver(row);
      if (decided === 0) {
        const isOpen = DECIDES[decision].includes(result.state);
        throw new ConflictError(
          `The waiver '${id}' is ${
            isOpen ? 'expired' : result.state
          } and cannot be ${decision}`,
        );
      }
      if (decision === 'approved') {
        await ofSameItem(tx, row)
          .where({ state: 'approved' })
          .whereNot({ id })
          .update({ state: 'superseded' });
      }
      if (decision !== 'rejected') {
        await markDirty(tx, { refs: [result.entityRef], now: at });
      }
      return result;
    });
    this.#wakeUp.notify();
    return waiver;
  }

  /** Deletes the waivers of entities that left the catalog before a time. */
  async deleteOfRemoved(removedBefore: number): Promise<number> {
    const { knex } = this.#database;
    return knex('waivers')
      .whereIn(
        'entity_ref',
        knex('subjects').where('removed_at', '<=', removedBefore).select('ref'),
      )
      .del();
  }
}

async function getRow(tx: Tx, id: string): Promise<WaiverRow> {
  const row = await tx<WaiverRow>('waivers').where({ id }).first();
  if (!row) {
    throw new NotFoundError(`There is no waiver '${id}'`);
  }
  return row;
}

async function refuseSecond(
  tx: Tx,
  rows: readonly WaiverRow[],
  at: number,
): Promise<void> {
  const keys = new Set(rows.map(itemKey));
  for (const chunk of inChunks([...new Set(rows.map(refOf))], 1)) {
    const open = await tx<WaiverRow>('waivers')
      .whereIn('entity_ref', chunk)
      .where({ state: 'requested' })
      .where('expires_at', '>', at);
    const second = open.find(row => keys.has(itemKey(row)));
    if (second) {
      throw new ConflictError(
        `The same waiver of '${second.entity_ref}' is asked for already: '${second.id}'`,
      );
    }
  }
}

function refOf(row: WaiverRow): string {
  return row.entity_ref;
}

function itemKey(row: WaiverRow): string {
  const { entity_ref, model_id, practice_id, check_id } = row;
  return JSON.stringify([entity_ref, model_id, practice_id, check_id]);
}

function isBefore(other: StoredWaiver, waiver: StoredWaiver): boolean {
  return (
    other.id !== waiver.id &&
    other.requestedAt <= waiver.requestedAt &&
    other.entityRef === waiver.entityRef &&
    other.modelId === waiver.modelId &&
    other.practice === waiver.practice &&
    other.check === waiver.check
  );
}

function toRow(request: WaiverRequest, at: number): WaiverRow {
  return {
    id: uuid(),
    entity_ref: request.entityRef,
    model_id: request.modelId,
    practice_id: request.practice ?? null,
    check_id: request.check ?? null,
    reason: request.reason,
    state: 'requested',
    requested_by: request.requestedBy,
    requested_at: at,
    decided_by: null,
    decided_at: null,
    revoked_by: null,
    revoked_at: null,
    note: null,
    expires_at: request.expiresAt,
  };
}

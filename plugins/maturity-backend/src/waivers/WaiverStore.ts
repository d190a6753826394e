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
import { Waiver } from '@platform-maturity/backstage-plugin-maturity-common';
import { v4 as uuid } from 'uuid';
import {
  Database,
  inChunks,
  markDirty,
  toNumber,
  toOptionalNumber,
  transact,
  Tx,
  WaiverRow,
} from '../database';
import { WakeUp } from '../wakeUp';

/** What a waiver's row can say; that it has expired, the time says. */
export type StoredWaiverState = WaiverRow['state'];

/** A waiver with its history. */
export interface StoredWaiver extends Waiver {
  readonly id: string;
  readonly entityRef: string;
  readonly modelId: string;
  readonly state: StoredWaiverState;
  readonly reason: string;
  /** Entity ref of a person. */
  readonly requestedBy: string;
  /** Milliseconds. */
  readonly requestedAt: number;
  /** Who approved or rejected it. */
  readonly decidedBy?: string;
  readonly decidedAt?: number;
  readonly revokedBy?: string;
  readonly revokedAt?: number;
  /** What whoever decided last had to say. */
  readonly note?: string;
  readonly expiresAt: number;
}

/** What somebody asks for: either of a practice or of a check. */
export type WaiverRequest = {
  readonly entityRef: string;
  readonly modelId: string;
  readonly reason: string;
  readonly requestedBy: string;
  /** Milliseconds. */
  readonly expiresAt: number;
} & (
  | { readonly practice: string; readonly check?: undefined }
  | { readonly check: string; readonly practice?: undefined }
);

export interface WaiverDecision {
  readonly id: string;
  readonly decision: 'approved' | 'rejected' | 'revoked';
  /** Entity ref of a person. */
  readonly by: string;
  /** Milliseconds. */
  readonly at: number;
  readonly note?: string;
}

/** From which state a decision leads on. */
const DECIDES: Record<WaiverDecision['decision'], StoredWaiverState> = {
  approved: 'requested',
  rejected: 'requested',
  revoked: 'approved',
};

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
        waivers.push(toWaiver(row));
        found.set(row.entity_ref, waivers);
      }
    }
    return found;
  }

  /** @throws NotFoundError */
  async get(id: string, tx: Tx = this.#database.knex): Promise<StoredWaiver> {
    const row = await tx<WaiverRow>('waivers').where({ id }).first();
    if (!row) {
      throw new NotFoundError(`There is no waiver '${id}'`);
    }
    return toWaiver(row);
  }

  /** Keeps a request; nothing is waived until it is approved. */
  async request(request: WaiverRequest, at: number): Promise<StoredWaiver> {
    const row: WaiverRow = {
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
    await this.#database.knex('waivers').insert(row);
    return toWaiver(row);
  }

  /**
   * Approves, rejects or revokes a waiver, and queues its subject when that
   * changes what is waived.
   *
   * @throws NotFoundError, or ConflictError if it was decided already
   */
  async decide(options: WaiverDecision): Promise<StoredWaiver> {
    const { id, decision, by, at, note = null } = options;
    const who =
      decision === 'revoked'
        ? { revoked_by: by, revoked_at: at }
        : { decided_by: by, decided_at: at };
    const waiver = await transact(this.#database, async tx => {
      const decided = await tx<WaiverRow>('waivers')
        .where({ id, state: DECIDES[decision] })
        .update({ state: decision, note, ...who });
      const result = await this.get(id, tx);
      if (decided === 0) {
        throw new ConflictError(
          `The waiver '${id}' is ${result.state} and cannot be ${decision}`,
        );
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

function toWaiver(row: WaiverRow): StoredWaiver {
  return {
    id: row.id,
    entityRef: row.entity_ref,
    modelId: row.model_id,
    practice: row.practice_id ?? undefined,
    check: row.check_id ?? undefined,
    reason: row.reason,
    state: row.state,
    requestedBy: row.requested_by,
    requestedAt: toNumber(row.requested_at),
    decidedBy: row.decided_by ?? undefined,
    decidedAt: toOptionalNumber(row.decided_at),
    revokedBy: row.revoked_by ?? undefined,
    revokedAt: toOptionalNumber(row.revoked_at),
    note: row.note ?? undefined,
    approvedBy:
      row.state === 'rejected' ? undefined : row.decided_by ?? undefined,
    expiresAt: toNumber(row.expires_at),
  };
}

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

import { Waiver } from '@platform-maturity/backstage-plugin-maturity-common';
import { toNumber, toOptionalNumber, WaiverRow } from '../database';

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

/**
 * - `requested`: waits for a decision
 * - `active`: approved and in force
 * - `expired`: ended by its date, decided or not
 * - `rejected`, `revoked`: ended by somebody
 * - `superseded`: a newer one of the same was approved
 * - `orphaned`: without effect, since its model, practice or check is gone
 */
export type WaiverState =
  | 'requested'
  | 'active'
  | 'expired'
  | 'rejected'
  | 'revoked'
  | 'superseded'
  | 'orphaned';

export function readWaiver(row: WaiverRow): StoredWaiver {
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

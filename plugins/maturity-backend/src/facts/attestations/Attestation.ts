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

import { FactValue } from '@platform-maturity/backstage-plugin-maturity-common';
import { AttestationRow, toNumber, toOptionalNumber } from '../../database';

/** What a person stated about an entity. Moments are milliseconds. */
export interface StoredAttestation {
  readonly id: string;
  readonly entityRef: string;
  readonly fact: string;
  readonly value: FactValue;
  readonly note: string;
  readonly evidenceUrl?: string;
  /** Entity ref of a person. */
  readonly attestedBy: string;
  readonly attestedAt: number;
  readonly expiresAt: number;
  /** How it ended before its time. */
  readonly ended?: 'superseded' | 'revoked';
  /** Who revoked it, or attested the newer one. */
  readonly endedBy?: string;
  readonly endedAt?: number;
}

export function readAttestation(row: AttestationRow): StoredAttestation {
  return {
    id: row.id,
    entityRef: row.entity_ref,
    fact: row.fact,
    value: JSON.parse(row.value),
    note: row.note,
    evidenceUrl: row.evidence_url ?? undefined,
    attestedBy: row.attested_by,
    attestedAt: toNumber(row.attested_at),
    expiresAt: toNumber(row.expires_at),
    ended: row.ended ?? undefined,
    endedBy: row.ended_by ?? undefined,
    endedAt: toOptionalNumber(row.ended_at),
  };
}

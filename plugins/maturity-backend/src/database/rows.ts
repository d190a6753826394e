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

/**
 * PostgreSQL gives 64-bit integers as text.
 */
export type BigIntColumn = number | string;

export function toNumber(column: BigIntColumn): number {
  return Number(column);
}

export function toOptionalNumber(
  column: BigIntColumn | null | undefined,
): number | undefined {
  return column === null || column === undefined ? undefined : Number(column);
}

export interface ModelVersionRow {
  model_id: string;
  version: string;
  document: string;
  overrides: string;
  origin: string;
  state: 'staged' | 'active' | 'retired';
  staged_at: BigIntColumn;
  activated_at: BigIntColumn | null;
  retired_at: BigIntColumn | null;
}

export interface SubjectRow {
  id: number;
  ref: string;
  uid: string | null;
  kind: string;
  namespace: string;
  name: string;
  title: string;
  type: string | null;
  lifecycle: string | null;
  owner: string | null;
  system: string | null;
  domain: string | null;
  parent: string | null;
  template: string | null;
  template_version: string | null;
  part_of: string;
  tags: string;
  entity: string;
  hash: string;
  scan_facts: string;
  chosen_targets: string | null;
  created_at: BigIntColumn;
  updated_at: BigIntColumn;
  removed_at: BigIntColumn | null;
}

export interface MemberRow {
  system_ref: string;
  member_ref: string;
}

export interface HeldRemovalRow {
  ref: string;
  missed_at: BigIntColumn;
}

export interface ScanRow {
  id: number;
  started_at: BigIntColumn;
  finished_at: BigIntColumn | null;
  complete: boolean | number;
  entities: number;
  changed: number;
  removed: number;
  error: string | null;
}

export interface FactRow {
  entity_ref: string;
  fact: string;
  source: string;
  value: string;
  grade: 'declared' | 'attested' | 'observed';
  observed_at: BigIntColumn;
  expires_at: BigIntColumn | null;
  url: string | null;
  received_at: BigIntColumn;
  waiting_since: BigIntColumn | null;
}

export interface FactSourceRow {
  id: string;
  kind: 'push' | 'file' | 'module';
  number: number | null;
  last_run_at: BigIntColumn | null;
  last_success_at: BigIntColumn | null;
  errors: string;
  entities_asked: number | null;
  facts_stored: number | null;
  /** How many facts are kept. */
  records: number;
}

export interface SettingRow {
  key: string;
  value: string;
}

export interface ModelActivationRow {
  id: number;
  model_id: string;
  version: string;
  activated_at: BigIntColumn;
}

export interface AttestationRow {
  id: string;
  entity_ref: string;
  fact: string;
  value: string;
  note: string;
  evidence_url: string | null;
  attested_by: string;
  attested_at: BigIntColumn;
  expires_at: BigIntColumn;
  ended: 'superseded' | 'revoked' | null;
  ended_by: string | null;
  ended_at: BigIntColumn | null;
}

export interface WaiverRow {
  id: string;
  entity_ref: string;
  model_id: string;
  practice_id: string | null;
  check_id: string | null;
  reason: string;
  state: 'requested' | 'approved' | 'rejected' | 'revoked' | 'superseded';
  requested_by: string;
  requested_at: BigIntColumn;
  decided_by: string | null;
  decided_at: BigIntColumn | null;
  revoked_by: string | null;
  revoked_at: BigIntColumn | null;
  note: string | null;
  expires_at: BigIntColumn;
}

export interface DirtyRow {
  subject_id: number;
  rank: number;
  counter: number;
  marked_at: BigIntColumn;
  claim_id: string | null;
  claimed_until: BigIntColumn | null;
  attempts: number;
  next_attempt_at: BigIntColumn | null;
}

export interface ScorecardRow {
  subject_id: number;
  model_id: string;
  model_version: string;
  status: 'scored' | 'not-scored';
  reason: string | null;
  level: number | null;
  level_without_waivers: number | null;
  potential_level: number | null;
  next_level: number | null;
  first_level: number | null;
  top_level: number | null;
  target: string | null;
  target_level: number | null;
  at_target: boolean | number | null;
  at_target_without_waivers: boolean | number | null;
  coverage: number | null;
  open_steps: number;
  contradictions: number;
  categories: Buffer;
  checks: Buffer;
  practices: Buffer;
  facts: Buffer;
  steps: Buffer;
  entity_hash: string;
  members_hash: string | null;
  evaluated_at: BigIntColumn;
  valid_until: BigIntColumn | null;
  drops_at: BigIntColumn | null;
  forecast: string | null;
}

export interface TransitionRow {
  id: BigIntColumn;
  subject_id: number;
  model_id: string;
  model_version: string;
  at: BigIntColumn;
  kind: 'level' | 'category' | 'check' | 'subject';
  item: string | null;
  from_value: string | null;
  to_value: string | null;
  cause: 'facts' | 'model' | 'catalog' | 'waivers' | 'lost-data';
}

export interface ChangeRow {
  number: BigIntColumn;
  subject_id: number;
  at: BigIntColumn;
}

export interface DailyCountRow {
  model_id: string;
  /** UTC, as 2026-11-21. */
  day: string;
  scored: number;
  coverage: number | null;
  waivers: number;
  unowned: number;
}

export interface WhatIfRow {
  id: string;
  model_id: string;
  base_version: string;
  draft_version: string;
  document: string;
  layout: string | null;
  state: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
  active: number | null;
  done: number;
  total: number | null;
  failed: number;
  failures: string;
  error: string | null;
  started_by: string;
  started_at: BigIntColumn;
  finished_at: BigIntColumn | null;
  claim_id: string | null;
  claimed_until: BigIntColumn | null;
  attempts: number;
}

export interface WhatIfResultRow {
  what_if_id: string;
  chunk: number;
  subjects: Buffer;
  levels: Buffer;
  stops: string;
}

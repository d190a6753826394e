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
  Climb,
  Evaluation,
  Target,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { ScorecardRow, toNumber, toOptionalNumber } from '../../database';
import { encodeScorecard, ScorecardBytes } from '../codec';
import { Forecast } from '../forecast/forecast';
import { isDrop } from '../forecast/Foreseen';
import { writeForecast } from '../forecast/storedForecast';

/** The result for one subject, model and model version, as it is stored. */
export interface StoredScorecard extends Climb, ScorecardBytes {
  readonly subjectId: number;
  readonly modelId: string;
  readonly modelVersion: string;
  readonly status: Evaluation['status'];
  readonly reason?: string;
  readonly target?: Target;
  readonly atTarget?: boolean;
  readonly atTargetWithoutWaivers?: boolean;
  /** 0 to 1, `null` when nothing is asked. */
  readonly coverage: number | null;
  /** How many next steps there are. */
  readonly openSteps: number;
  readonly contradictions: number;
  /** Of the entity and its scan facts. */
  readonly entityHash: string;
  /** Of the members, for a system that has some. */
  readonly membersHash?: string;
  /** Since when the result is as it is, in milliseconds. */
  readonly evaluatedAt: number;
  /** When time alone may change it, in milliseconds. */
  readonly validUntil?: number;
  /** When a level falls by time alone, in milliseconds. */
  readonly dropsAt?: number;
  /** What is foreseen, as JSON; absent when it is nothing. */
  readonly forecast?: string;
}

export interface MakeScorecardOptions {
  subjectId: number;
  /** Under which it is stored; default: the one that was evaluated. */
  modelVersion?: string;
  evaluation: Evaluation;
  forecast: Forecast;
  entityHash: string;
  membersHash: string | undefined;
  /** The number of a source, 0 for one without. */
  sourceNumber: (source: string) => number;
}

/** What is kept of an evaluation. */
export function makeScorecard(options: MakeScorecardOptions): StoredScorecard {
  const { subjectId, evaluation, forecast, entityHash, membersHash } = options;
  return {
    subjectId,
    modelId: evaluation.modelId,
    modelVersion: options.modelVersion ?? evaluation.modelVersion,
    status: evaluation.status,
    reason: evaluation.reason,
    level: evaluation.level,
    levelWithoutWaivers: evaluation.levelWithoutWaivers,
    potentialLevel: evaluation.potentialLevel,
    nextLevel: evaluation.nextLevel,
    firstLevel: evaluation.firstLevel,
    topLevel: evaluation.topLevel,
    target: evaluation.target,
    atTarget: evaluation.atTarget,
    atTargetWithoutWaivers: evaluation.atTargetWithoutWaivers,
    coverage: evaluation.coverage,
    openSteps: evaluation.nextSteps.length,
    contradictions: evaluation.contradictions.length,
    ...encodeScorecard(evaluation, options.sourceNumber),
    entityHash,
    membersHash,
    evaluatedAt: Date.parse(evaluation.evaluatedAt),
    validUntil: earliest(
      evaluation.validUntil === undefined
        ? undefined
        : Date.parse(evaluation.validUntil),
      forecast.validUntil,
    ),
    dropsAt: forecast.foreseen.find(isDrop)?.at,
    forecast: writeForecast(forecast.foreseen),
  };
}

function earliest(...moments: (number | undefined)[]): number | undefined {
  const known = moments.filter(moment => moment !== undefined);
  return known.length > 0 ? Math.min(...known) : undefined;
}

function orNull<T>(value: T | undefined): T | null {
  return value === undefined ? null : value;
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes);
}

export function toScorecardRow(card: StoredScorecard): ScorecardRow {
  return {
    subject_id: card.subjectId,
    model_id: card.modelId,
    model_version: card.modelVersion,
    status: card.status,
    reason: orNull(card.reason),
    level: card.level,
    level_without_waivers: card.levelWithoutWaivers,
    potential_level: card.potentialLevel,
    next_level: card.nextLevel,
    first_level: card.firstLevel,
    top_level: card.topLevel,
    target: card.target ? JSON.stringify(card.target) : null,
    target_level: orNull(card.target?.level),
    at_target: orNull(card.atTarget),
    at_target_without_waivers: orNull(card.atTargetWithoutWaivers),
    coverage: card.coverage,
    open_steps: card.openSteps,
    contradictions: card.contradictions,
    categories: asBuffer(card.categories),
    checks: asBuffer(card.checks),
    practices: asBuffer(card.practices),
    facts: asBuffer(card.facts),
    steps: asBuffer(card.steps),
    entity_hash: card.entityHash,
    members_hash: orNull(card.membersHash),
    evaluated_at: card.evaluatedAt,
    valid_until: orNull(card.validUntil),
    drops_at: orNull(card.dropsAt),
    forecast: orNull(card.forecast),
  };
}

function toOptionalBoolean(
  column: boolean | number | null,
): boolean | undefined {
  return column === null ? undefined : Boolean(column);
}

export function readScorecard(row: ScorecardRow): StoredScorecard {
  return {
    subjectId: row.subject_id,
    modelId: row.model_id,
    modelVersion: row.model_version,
    status: row.status,
    reason: row.reason ?? undefined,
    level: row.level,
    levelWithoutWaivers: row.level_without_waivers,
    potentialLevel: row.potential_level,
    nextLevel: row.next_level,
    firstLevel: row.first_level,
    topLevel: row.top_level,
    target: row.target === null ? undefined : JSON.parse(row.target),
    atTarget: toOptionalBoolean(row.at_target),
    atTargetWithoutWaivers: toOptionalBoolean(row.at_target_without_waivers),
    coverage: row.coverage,
    openSteps: row.open_steps,
    contradictions: row.contradictions,
    categories: row.categories,
    checks: row.checks,
    practices: row.practices,
    facts: row.facts,
    steps: row.steps,
    entityHash: row.entity_hash,
    membersHash: row.members_hash ?? undefined,
    evaluatedAt: toNumber(row.evaluated_at),
    validUntil: toOptionalNumber(row.valid_until),
    dropsAt: toOptionalNumber(row.drops_at),
    forecast: row.forecast ?? undefined,
  };
}

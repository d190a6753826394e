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

import { mockServices } from '@backstage/backend-test-utils';
import { CompiledModel } from '@platform-maturity/backstage-plugin-maturity-common';
import { Database } from '../../database';
import { Query } from '../../http';
import { DefaultInsights } from '../DefaultInsights';
import { Snapshot } from '../snapshot/Snapshot';
import { NOW } from './testRows';

const DAY = 24 * 3_600_000;

/** Days ago, from, to, why; of a level, or of the check that is named. */
export type TestMove = [
  days: number,
  from: string | null,
  to: string | null,
  cause: string,
  check?: string,
];

/** The answers over what is in the database, under one model. */
export function testInsights(database: Database, model: CompiledModel) {
  const active = {
    id: model.id,
    version: model.version,
    compiled: model,
    origin: 'config' as const,
    overrides: [],
    activatedAt: NOW,
  };
  const clock = { now: () => NOW };
  const snapshot = Snapshot.create({
    database,
    models: { list: () => [active], get: () => active },
    sourceNumbers: async () => new Map(),
    clock,
    logger: mockServices.logger.mock(),
  });
  const insights = DefaultInsights.create({ snapshot, database, clock });
  const ask = (query: Record<string, unknown> = {}) => ({
    query: Query.of(query),
    credentials: undefined as never,
  });
  return { snapshot, insights, ask };
}

/** Writes moves of a subject. */
export async function writeMoves(
  database: Database,
  model: CompiledModel,
  subjectId: number,
  ...moves: TestMove[]
): Promise<void> {
  await database.knex('transitions').insert(
    moves.map(([days, from, to, cause, check]) => ({
      subject_id: subjectId,
      model_id: model.id,
      model_version: model.version,
      at: NOW - days * DAY,
      kind: check ? 'check' : 'level',
      item: check ?? null,
      from_value: from,
      to_value: to,
      cause,
    })),
  );
}

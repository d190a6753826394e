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

import { ScorecardSummary } from '@platform-maturity/backstage-plugin-maturity-common';
import { stringify } from 'csv-stringify';
import { pipeline } from 'node:stream/promises';
import { Readable, Writable } from 'node:stream';
import { ExportedRows } from './ScorecardLists';

type Cell = string | number | undefined;

/** Only its columns count. */
const EMPTY: ScorecardSummary = {
  entityRef: '',
  title: '',
  kind: '',
  namespace: '',
  name: '',
  status: 'pending',
  level: null,
  levelWithoutWaivers: null,
  potentialLevel: null,
  nextLevel: null,
  targetLevel: null,
  coverage: null,
  categories: [],
  counts: { openSteps: 0, failed: 0, unknown: 0, waived: 0 },
};

/**
 * Streams rows of the table as CSV with a header line. Cells that a
 * spreadsheet would take for a formula are quoted.
 */
export async function scorecardsToCsv(
  rows: ExportedRows,
  output: Writable,
): Promise<void> {
  const columns = Object.keys(toCells(EMPTY, rows.categories));
  await pipeline(
    Readable.from(cellsOf(rows)),
    stringify({
      header: true,
      columns,
      escape_formulas: true,
      record_delimiter: 'windows',
    }),
    output,
  );
}

function* cellsOf(rows: ExportedRows): Generator<Record<string, Cell>> {
  for (const batch of rows.batches) {
    for (const summary of batch) {
      yield toCells(summary, rows.categories);
    }
  }
}

/** The columns of the table, the levels of the categories last but one. */
function toCells(
  summary: ScorecardSummary,
  categories: readonly string[],
): Record<string, Cell> {
  const levels = new Map(
    summary.categories.map(({ id, level }) => [id, level ?? undefined]),
  );
  return {
    title: summary.title,
    entityRef: summary.entityRef,
    kind: summary.kind,
    type: summary.type,
    owner: summary.owner,
    system: summary.system,
    domain: summary.domain,
    lifecycle: summary.lifecycle,
    tags: summary.tags?.join(' '),
    status: summary.status,
    level: summary.level ?? undefined,
    potentialLevel: summary.potentialLevel ?? undefined,
    levelWithoutWaivers: summary.levelWithoutWaivers ?? undefined,
    nextLevel: summary.nextLevel ?? undefined,
    targetLevel: summary.targetLevel ?? undefined,
    coverage: summary.coverage ?? undefined,
    openSteps: summary.counts.openSteps,
    failed: summary.counts.failed,
    unknown: summary.counts.unknown,
    waived: summary.counts.waived,
    ...Object.fromEntries(
      categories.map(id => [`category:${id}`, levels.get(id)]),
    ),
    updatedAt: summary.updatedAt,
  };
}

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
  CompiledModel,
  Transition,
  TransitionsAnswer,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { Database, toNumber, TransitionRow } from '../../database';
import { PageKey, readCursor, readPaging, writeCursor } from '../../http';
import { ListRequest } from './ScorecardLists';

export interface ListTransitionsOptions {
  request: ListRequest & { entityRef: string };
  model: CompiledModel;
  subjectId: number;
}

/** The history of one subject under one model, newest first. */
export async function listTransitions(
  database: Database,
  options: ListTransitionsOptions,
): Promise<TransitionsAnswer> {
  const { request, model, subjectId } = options;
  const { limit, cursor } = readPaging(request.query);
  const kind = request.query.text('kind');
  request.query.throwIfMistaken();
  // History outlives the versions of a model, so its pages do too.
  const binding = {
    question: ['transitions', model.id, request.entityRef, kind],
    version: '',
  };
  const after = readCursor(binding, cursor, isRowId);

  const history = () =>
    database
      .knex('transitions')
      .where({ subject_id: subjectId, model_id: model.id })
      .where(query => (kind ? query.where({ kind }) : query));
  const rows: TransitionRow[] = await history()
    .where(query => (after ? query.where('id', '<', after.ref) : query))
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .select();
  const counted = await history().count({ total: '*' }).first();
  const items = rows.slice(0, limit);
  return {
    items: items.map(row => toTransition(row, model)),
    nextCursor:
      rows.length > limit
        ? writeCursor(binding, { ref: String(items[limit - 1].id) })
        : undefined,
    totalItems: toNumber(counted?.total ?? 0),
  };
}

function isRowId({ ref }: PageKey): boolean {
  return /^\d{1,18}$/.test(ref);
}

function toTransition(row: TransitionRow, model: CompiledModel): Transition {
  return {
    at: new Date(toNumber(row.at)).toISOString(),
    kind: row.kind,
    id: row.item ?? undefined,
    title: titleOf(row, model),
    from: row.from_value,
    to: row.to_value,
    cause: row.cause,
    modelVersion: row.model_version,
  };
}

function titleOf(row: TransitionRow, model: CompiledModel): string | undefined {
  if (row.item === null) {
    return undefined;
  }
  if (row.kind === 'category') {
    return model.categories.find(({ id }) => id === row.item)?.title;
  }
  const check = model.checkIndex(row.item);
  return check === undefined ? undefined : model.checks[check].definition.title;
}

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
  GoldenPathEntitiesAnswer,
  GoldenPathEntity,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { readCursor, readPaging, writeCursor } from '../../http';
import { matchFilter } from '../filter/matchFilter';
import { readFilter } from '../filter/readFilter';
import { InsightRequest } from '../Insights';
import { createRowOrder, RowOrder } from '../lists/RowOrder';
import { selectPage } from '../lists/selectPage';
import { subjectOf } from '../lists/toSummary';
import { SnapshotView } from '../snapshot/SnapshotView';
import { SUBJECT_COLUMNS } from '../snapshot/SubjectTable';
import { PathReader, STEP } from './PathReader';

/** Who stands how to a golden path, whoever is furthest first. */
export function listPathEntities(
  view: SnapshotView,
  options: { request: InsightRequest; reader: PathReader },
): GoldenPathEntitiesAnswer {
  const { request, reader } = options;
  const { query, visibility } = request;
  const { limit, cursor } = readPaging(query);
  const filter = readFilter(query, view.model, { path: reader.path.id });
  const sort = query.text('sort') ?? 'progress';
  const descending = (query.text('order') ?? usualOrder(sort)) === 'desc';
  query.throwIfMistaken();
  const rows = matchFilter(view, { filter, readable: visibility?.rows });
  const binding = {
    question: ['golden-path', view.model.id, filter, sort, descending],
    version: view.version,
  };
  const page = selectPage({
    rows,
    order: orderOf(view, { reader, sort, descending }),
    after: readCursor(binding, cursor),
    limit,
  });
  return {
    items: page.rows.map(row => toPathEntity(view, { reader, row })),
    nextCursor: page.last && writeCursor(binding, page.last),
    totalItems: rows.count(),
  };
}

function usualOrder(sort: string): 'asc' | 'desc' {
  return sort === 'name' ? 'asc' : 'desc';
}

function orderOf(
  view: SnapshotView,
  options: { reader: PathReader; sort: string; descending: boolean },
): RowOrder {
  const { reader, sort, descending } = options;
  const byName = createRowOrder(view, { sort: 'name', descending });
  switch (sort) {
    case 'name':
      return byName;
    case 'level':
      return createRowOrder(view, { sort: 'level', descending });
    default:
      return { ...byName, valueOf: row => progressOf(reader, row) };
  }
}

/** The share of required steps done; the fewer open, the further. */
function progressOf(reader: PathReader, row: number): number | undefined {
  const { done, open, unknown } = reader.standing(row);
  const all = done + open + unknown;
  return all === 0 ? undefined : (done - open / (all + 1)) / all;
}

function toPathEntity(
  view: SnapshotView,
  options: { reader: PathReader; row: number },
): GoldenPathEntity {
  const { reader, row } = options;
  const { subjects, scorecards } = view;
  const { entityRef, title, kind, type, owner } = subjectOf(view, row);
  const next = reader.steps.find(step => {
    const state = reader.stateOf(row, step);
    return step.required && (state === STEP.open || state === STEP.unknown);
  });
  const template = subjects.refIn(row, SUBJECT_COLUMNS.template);
  return {
    entityRef,
    title,
    kind,
    type,
    owner,
    level: scorecards.number(row, 'level') ?? null,
    potentialLevel: scorecards.number(row, 'potentialLevel') ?? null,
    ...reader.standing(row),
    nextStep: next?.id,
    template,
    templateVersion: subjects.wordIn(row, SUBJECT_COLUMNS.templateVersion),
    currentVersion:
      template === undefined ? undefined : reader.currentVersion(template),
    versionState: reader.versionState(row),
  };
}

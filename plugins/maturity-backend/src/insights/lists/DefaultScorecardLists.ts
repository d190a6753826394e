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
  MembersAnswer,
  ScorecardsAnswer,
  ScorecardSummary,
  TransitionsAnswer,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { Database } from '../../database';
import { normalizeEntityRef } from '../../facts';
import {
  readCursor,
  readPaging,
  RequestMistakes,
  writeCursor,
} from '../../http';
import { matchFilter } from '../filter/matchFilter';
import { readFilter } from '../filter/readFilter';
import { noSuchEntity } from '../../scorecards';
import { RowCaller } from '../RowVisibility';
import { Snapshot } from '../snapshot/Snapshot';
import { SnapshotView } from '../snapshot/SnapshotView';
import { MemberRefs, listMembers } from './listMembers';
import { listTransitions } from './listTransitions';
import { createRowOrder, SortField } from './RowOrder';
import { ExportedRows, ListRequest, ScorecardLists } from './ScorecardLists';
import { selectPage, sortRows } from './selectPage';
import { isAsked, toSummary } from './toSummary';

const MAX_EXPORTED = 100_000;
const EXPORT_BATCH = 500;

export interface ScorecardListsOptions {
  snapshot: Snapshot;
  subjects: MemberRefs;
  database: Database;
}

/** The lists, read from the snapshot; only the history comes from SQL. */
export class DefaultScorecardLists implements ScorecardLists {
  readonly #snapshot: Snapshot;
  readonly #subjects: MemberRefs;
  readonly #database: Database;

  static create(options: ScorecardListsOptions): ScorecardLists {
    return new DefaultScorecardLists(options);
  }

  private constructor(options: ScorecardListsOptions) {
    this.#snapshot = options.snapshot;
    this.#subjects = options.subjects;
    this.#database = options.database;
  }

  async list(request: ListRequest): Promise<ScorecardsAnswer> {
    const { query } = request;
    const { limit, cursor } = readPaging(query);
    const { view, filter, rows, order, sorting } = this.#choose(request);
    const binding = {
      question: ['scorecards', view.model.id, filter, sorting],
      version: view.version,
    };
    const page = selectPage({
      rows,
      order,
      after: readCursor(binding, cursor),
      limit,
    });
    return {
      items: page.rows.map(row => toSummary(view, row)),
      nextCursor: page.last && writeCursor(binding, page.last),
      totalItems: rows.count(),
    };
  }

  async byRefs(
    request: RowCaller & { entityRefs: readonly string[]; model?: string },
  ): Promise<(ScorecardSummary | undefined)[]> {
    const view = this.#snapshot.view(request.model);
    const refs = readRefs(request.entityRefs);
    return refs.map(ref => {
      const row = view.subjects.rowOf(ref);
      return row !== undefined &&
        isAsked(view, row) &&
        request.visibility?.mayRead(ref) !== false
        ? toSummary(view, row)
        : undefined;
    });
  }

  async members(
    request: ListRequest & { entityRef: string },
  ): Promise<MembersAnswer> {
    const view = this.#snapshot.view(request.query.text('model'));
    this.#rowOf(view, request.entityRef);
    const members = await this.#subjects.members([request.entityRef]);
    return listMembers(view, {
      request,
      members: members.get(request.entityRef) ?? [],
    });
  }

  async rows(request: ListRequest): Promise<ExportedRows> {
    const { view, rows, order } = this.#choose(request);
    const sorted = sortRows(rows, order).slice(0, MAX_EXPORTED);
    return {
      categories: view.model.categories.map(({ id }) => id),
      batches: summaries(view, sorted),
    };
  }

  async transitions(
    request: ListRequest & { entityRef: string },
  ): Promise<TransitionsAnswer> {
    const view = this.#snapshot.view(request.query.text('model'));
    const row = this.#rowOf(view, request.entityRef);
    return listTransitions(this.#database, {
      request,
      model: view.model,
      subjectId: view.subjects.idOf(row),
    });
  }

  #choose({ query, visibility }: ListRequest) {
    const view = this.#snapshot.view(query.text('model'));
    const filter = readFilter(query, view.model);
    const sorting = {
      sort: query.text('sort') as SortField | undefined,
      descending: query.text('order') === 'desc',
    };
    query.throwIfMistaken();
    return {
      view,
      filter,
      sorting,
      rows: matchFilter(view, { filter, readable: visibility?.rows }),
      order: createRowOrder(view, { ...sorting, category: filter.category }),
    };
  }

  #rowOf(view: SnapshotView, entityRef: string): number {
    const row = view.subjects.rowOf(entityRef);
    if (row === undefined || !view.subjects.isAlive(row)) {
      throw noSuchEntity(entityRef);
    }
    return row;
  }
}

function* summaries(
  view: SnapshotView,
  rows: readonly number[],
): Generator<ScorecardSummary[]> {
  for (let start = 0; start < rows.length; start += EXPORT_BATCH) {
    yield rows
      .slice(start, start + EXPORT_BATCH)
      .map(row => toSummary(view, row));
  }
}

function readRefs(entityRefs: readonly string[]): string[] {
  const refs = entityRefs.map(normalizeEntityRef);
  const mistakes = refs.flatMap((ref, index) =>
    ref === undefined
      ? [
          {
            path: `body.entityRefs.${index}`,
            message: 'is not an entity ref such as component:default/petstore',
          },
        ]
      : [],
  );
  if (mistakes.length > 0) {
    throw new RequestMistakes(mistakes);
  }
  return refs.filter(ref => ref !== undefined);
}

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
import { RowCaller } from '../RowVisibility';
import { Query } from '../../http';

export interface ListRequest extends RowCaller {
  query: Query;
}

/** Scorecards as rows: of a table, of a system, of an export. */
export interface ScorecardLists {
  /**
   * One page of the table.
   *
   * @throws RequestMistakes for what the model does not have, and for a cursor
   *   of another filter or order
   */
  list(request: ListRequest): Promise<ScorecardsAnswer>;

  /**
   * In the order asked; undefined for what is not there, is not asked by the
   * model or may not be read.
   *
   * @throws RequestMistakes for what is no entity ref
   */
  byRefs(
    request: RowCaller & { entityRefs: readonly string[]; model?: string },
  ): Promise<(ScorecardSummary | undefined)[]>;

  /**
   * The members of a system, worst first.
   *
   * @throws NotFoundError if there is no such entity
   */
  members(request: ListRequest & { entityRef: string }): Promise<MembersAnswer>;

  /** The rows of the table in order, without pages, a few at a time. */
  rows(request: ListRequest): Promise<ExportedRows>;

  /**
   * The history of one entity, newest first.
   *
   * @throws NotFoundError if there is no such entity
   */
  transitions(
    request: ListRequest & { entityRef: string },
  ): Promise<TransitionsAnswer>;
}

/** What an export is made of. */
export interface ExportedRows {
  /** Ids of the model's categories, in its order. */
  categories: readonly string[];
  batches: Iterable<readonly ScorecardSummary[]>;
}

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
  LevelCount,
  MembersAnswer,
  PracticeState,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { PRACTICE_STATES, practiceStateOf } from '../../scoring';
import { Bitset } from '../Bitset';
import { countLevels } from '../overview/countLevels';
import { STATUS } from '../snapshot/ModelTable';
import { SnapshotView } from '../snapshot/SnapshotView';
import { readCursor, readPaging, writeCursor } from '../../http';
import { badness, RowOrder } from './RowOrder';
import { ListRequest } from './ScorecardLists';
import { selectPage } from './selectPage';
import { isAsked, toSummary } from './toSummary';

/** Who is part of a system, as the subject store answers it. */
export interface MemberRefs {
  members(systemRefs: readonly string[]): Promise<Map<string, string[]>>;
}

/** Worst first. */
const SEVERITY: readonly PracticeState[] = [
  'failed',
  'unknown',
  'waived',
  'passed',
  'not-applicable',
];

export interface ListMembersOptions {
  request: ListRequest & { entityRef: string };
  /** Refs of all members. */
  members: readonly string[];
}

/**
 * The members of a system that the model asks and the caller may read; others
 * are only counted.
 */
export function listMembers(
  view: SnapshotView,
  options: ListMembersOptions,
): MembersAnswer {
  const { request, members } = options;
  const { query, entityRef, visibility } = request;
  const { limit, cursor } = readPaging(query);
  const practice = readPractice(view, request);
  const states = query.list('state');
  query.throwIfMistaken();
  const binding = {
    question: ['members', view.model.id, entityRef, practice?.id, states],
    version: view.version,
  };
  const after = readCursor(binding, cursor);

  const asked = members.flatMap(ref => {
    const row = view.subjects.rowOf(ref);
    return row !== undefined && isAsked(view, row) ? [row] : [];
  });
  const readable = asked.filter(row => visibility?.rows?.has(row) !== false);
  const chosen = readable.filter(row => {
    const state = practice?.stateOf(row);
    return states
      ? state !== undefined && states.includes(state)
      : !practice || (state !== undefined && state !== 'not-applicable');
  });
  const { size } = view.subjects;
  const page = selectPage({
    rows: Bitset.of(size, chosen),
    order: worstFirst(view, practice?.stateOf),
    after,
    limit,
  });
  return {
    items: page.rows.map(row => ({
      ...toSummary(view, row),
      practiceState: practice?.stateOf(row),
    })),
    nextCursor: page.last && writeCursor(binding, page.last),
    totalItems: chosen.length,
    hidden: asked.length - readable.length,
    levels: levelsOf(view, Bitset.of(size, readable)),
  };
}

interface ChosenPractice {
  id: string;
  /** Undefined while there is no scorecard. */
  stateOf(row: number): PracticeState | undefined;
}

function readPractice(
  view: SnapshotView,
  { query }: ListRequest,
): ChosenPractice | undefined {
  const { model, scorecards } = view;
  const id = query.text('practice');
  if (id === undefined) {
    if (query.list('state')) {
      query.mistake('state', 'needs a practice whose state it is');
    }
    return undefined;
  }
  const index = model.practiceIndex(id);
  if (index === undefined) {
    query.mistake('practice', `model ${model.id} has no practice '${id}'`);
  }
  return {
    id,
    stateOf: row =>
      index === undefined || scorecards.status(row) === STATUS.pending
        ? undefined
        : PRACTICE_STATES[
            practiceStateOf[scorecards.byte(row, 'practices', index)]
          ],
  };
}

function worstFirst(
  view: SnapshotView,
  stateOf: ChosenPractice['stateOf'] | undefined,
): RowOrder {
  const size = 2 ** 32;
  return {
    refOf: row => view.subjects.refOf(row),
    descending: false,
    valueOf: row => {
      const bad = badness(view, row);
      const state = stateOf?.(row);
      return bad === undefined || state === undefined
        ? bad
        : SEVERITY.indexOf(state) * size + bad;
    },
  };
}

function levelsOf(view: SnapshotView, rows: Bitset): LevelCount[] {
  return view.model.overall === 'none' ? [] : countLevels(view, rows);
}

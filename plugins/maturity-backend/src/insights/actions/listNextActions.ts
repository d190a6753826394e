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
  CompiledCheck,
  NextAction,
  NextActions,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { readPaging } from '../../http';
import { matchFilter } from '../filter/matchFilter';
import { readFilter } from '../filter/readFilter';
import { InsightRequest } from '../Insights';
import { pageByPosition } from '../lists/pageByPosition';
import { SnapshotView } from '../snapshot/SnapshotView';
import { CountedAction, countActions, Gain } from './countActions';
import {
  describeCheck,
  effortOf,
  remediationOf,
  WEIGHT,
} from './describeCheck';
import { planActions } from './planActions';
import { readToLevel } from './readToLevel';
import { Blocked, whoIsBlocked } from './whoIsBlocked';

/** What to do next, that first which lifts most for its effort. */
export function listNextActions(
  view: SnapshotView,
  { query, visibility }: InsightRequest,
): NextActions {
  const { model } = view;
  const { limit, cursor } = readPaging(query);
  const filter = readFilter(query, model);
  const toLevel = readToLevel(query, { model, category: filter.category });
  query.throwIfMistaken();
  const rows = matchFilter(view, {
    filter,
    readable: visibility?.rows,
  }).toArray();
  const actions = rank(view, countActions(view, rows));
  const { page, ...paging } = pageByPosition(actions, {
    binding: {
      question: ['next-actions', model.id, filter],
      version: view.version,
    },
    cursor,
    limit,
  });
  const blocked = whoIsBlocked(view, rows, page);
  return {
    items: page.map((action, index) => toAction(view, action, blocked[index])),
    ...paging,
    plans:
      toLevel === undefined
        ? []
        : planActions(view, { rows, toLevel, category: filter.category }),
  };
}

function rank(
  { model }: SnapshotView,
  actions: readonly CountedAction[],
): CountedAction[] {
  const perEffort = (check: CompiledCheck, { lifts, contributes }: Gain) => {
    const weight = WEIGHT[effortOf(check)];
    return [lifts / weight, contributes / weight];
  };
  return actions
    .map(action => {
      const check = model.checks[action.check];
      return {
        action,
        id: `${check.id} ${action.doing}`,
        worth: [
          ...perEffort(check, action.gain),
          ...perEffort(check, action.ofSystems),
        ],
      };
    })
    .sort((a, b) => {
      const differs = a.worth.findIndex((worth, i) => worth !== b.worth[i]);
      return differs < 0
        ? Number(a.id > b.id) - Number(a.id < b.id)
        : b.worth[differs] - a.worth[differs];
    })
    .map(({ action }) => action);
}

function toAction(
  { model }: SnapshotView,
  action: CountedAction,
  blocked: Blocked,
): NextAction {
  const check = model.checks[action.check];
  const practice = model.practices.find(({ id }) => id === check.practice);
  return {
    ...describeCheck(model, check),
    categories: [...(practice?.categories ?? [])],
    do: action.doing,
    ...action.gain,
    systems: action.ofSystems,
    remediation: remediationOf(check),
    ...blocked,
  };
}

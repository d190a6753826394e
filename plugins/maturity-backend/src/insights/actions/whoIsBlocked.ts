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

import { NextAction } from '@platform-maturity/backstage-plugin-maturity-common';
import {
  blockingCodes,
  checkOfCode,
  isSoleOfCode,
} from '../snapshot/blockingCode';
import { STATUS } from '../snapshot/ModelTable';
import { SnapshotView } from '../snapshot/SnapshotView';
import { CountedAction, doingOfCode } from './countActions';
import { OwnerCounts } from './OwnerCounts';

const MOST_EXAMPLES = 5;

/** Who has to do with an action. */
export type Blocked = Pick<NextAction, 'owners' | 'exampleRefs'>;

/** For each action its owners and some examples, all in one pass. */
export function whoIsBlocked(
  view: SnapshotView,
  rows: Int32Array,
  actions: readonly CountedAction[],
): Blocked[] {
  const { scorecards, subjects } = view;
  const { status } = scorecards.columns;
  const { starts, ends, numbers } = scorecards.digests.blockers;
  const actionOf = findActions(view, actions);
  const owners = OwnerCounts.create(view, actions.length);
  const found = actions.map(() => ({
    lifted: [] as number[],
    others: [] as number[],
  }));
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at];
    if (status[row] !== STATUS.scored) {
      continue;
    }
    const owner = owners.numberOf(row);
    const end = ends[row];
    for (let item = starts[row]; item < end; item += 1) {
      const code = numbers[item];
      const action = actionOf[code];
      if (action >= 0) {
        owners.add(action, owner);
        const { lifted, others } = found[action];
        const examples = isSoleOfCode(code) ? lifted : others;
        if (examples.length < MOST_EXAMPLES) {
          examples.push(row);
        }
      }
    }
  }
  return found.map(({ lifted, others }, action) => ({
    owners: owners.most(action),
    exampleRefs: [...lifted, ...others]
      .slice(0, MOST_EXAMPLES)
      .map(row => subjects.refOf(row)),
  }));
}

/** By code of what blocks: the action that it asks for, -1 for none. */
function findActions(
  { model }: SnapshotView,
  actions: readonly CountedAction[],
): Int16Array {
  const wanted = new Map(
    actions.map(({ check, doing }, action) => [`${check} ${doing}`, action]),
  );
  return Int16Array.from(
    { length: blockingCodes(model.checks.length) },
    (_, code) => wanted.get(`${checkOfCode(code)} ${doingOfCode(code)}`) ?? -1,
  );
}

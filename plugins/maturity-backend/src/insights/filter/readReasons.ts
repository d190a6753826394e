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

import { CompiledModel } from '@platform-maturity/backstage-plugin-maturity-common';
import { Query } from '../../http';
import { Doing } from '../actions/countActions';
import { checkIsLevel } from './checkLevels';
import { FactState, Flag, ScorecardFilter } from './ScorecardFilter';

/**
 * Reads why subjects are looked for: what stands in their way, what is known
 * of a fact, and what else counts tell. The contract has been checked.
 */
export function readReasons(
  query: Query,
  model: CompiledModel,
): Partial<ScorecardFilter> {
  return {
    flags: readFlags(query, model),
    ...readBlockers(query, model),
    ...readFact(query, model),
  };
}

function readFlags(query: Query, model: CompiledModel): Flag[] | undefined {
  const flags = query.list('flag') as Flag[] | undefined;
  const needsLadder = flags?.find(flag =>
    ['undecided', 'risen', 'fallen'].includes(flag),
  );
  if (
    needsLadder &&
    model.overall === 'none' &&
    query.text('category') === undefined
  ) {
    query.mistake(
      'flag',
      `model ${model.id} has no overall level; name the category in which '${needsLadder}' is meant`,
    );
  }
  return flags;
}

function readBlockers(
  query: Query,
  model: CompiledModel,
): Partial<ScorecardFilter> {
  const blockers = query.list('blocker');
  const blockerState = query.text('blockerState') as Doing | undefined;
  const blockerAlone = query.flag('blockerAlone');
  const blockerLevel = query.integer('blockerLevel');
  for (const id of blockers ?? []) {
    if (model.checkIndex(id) === undefined) {
      query.mistake('blocker', `model ${model.id} has no check '${id}'`);
    }
  }
  if (!blockers && (blockerState || blockerAlone)) {
    query.mistake(
      blockerState ? 'blockerState' : 'blockerAlone',
      'needs the check that stands in the way',
    );
  }
  if (blockerLevel !== undefined) {
    checkIsLevel(query, { name: 'blockerLevel', model, level: blockerLevel });
  }
  return { blockers, blockerState, blockerAlone, blockerLevel };
}

function readFact(query: Query, model: CompiledModel) {
  const fact = query.text('fact');
  const factStates = query.list('factState') as FactState[] | undefined;
  if (fact !== undefined && model.factIndex(fact) === undefined) {
    query.mistake('fact', `model ${model.id} has no fact '${fact}'`);
  }
  if (factStates && fact === undefined) {
    query.mistake('factState', 'needs the fact that is meant');
  }
  return { fact, factStates };
}

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
  CheckState,
  CompiledModel,
  StepState,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { Query } from '../../http';
import { PathState } from '../goldenPaths/pathStates';
import { checkHasLadder, checkIsLevel } from './checkLevels';
import { defaultKinds } from './defaultKinds';
import { readReasons } from './readReasons';
import { readRefs, readSubjectFilter } from './readSubjectFilter';
import { LevelChoice, ScorecardFilter } from './ScorecardFilter';
import { NONE } from './subjectTests';

const PLACE_KINDS = ['group', 'domain', 'system'];

export interface ReadFilterOptions {
  /** The golden path that the request is about; else its query may name one. */
  path?: string;
  /**
   * Whether every kind is meant when nobody says; always where a golden path is
   * named, since that says itself for which kinds it is.
   */
  everyKind?: boolean;
}

/**
 * Reads the filter of a request. What it names must exist in the model, so
 * that a mistyped filter is an error and not an empty or a full answer;
 * mistakes are noted on the query.
 */
export function readFilter(
  query: Query,
  model: CompiledModel,
  options: ReadFilterOptions = {},
): ScorecardFilter {
  const { path = query.text('path') } = options;
  const { everyKind = path !== undefined } = options;
  const subjects = readSubjectFilter(query);
  return {
    ...subjects,
    kinds: subjects.kinds ?? (everyKind ? 'all' : defaultKinds(model)),
    ...readPlace(query),
    ...readModelFilter(query, model),
    ...readReasons(query, model),
    ...readPath(query, model, path),
  };
}

function readModelFilter(
  query: Query,
  model: CompiledModel,
): Partial<ScorecardFilter> {
  const category = query.text('category');
  if (
    category !== undefined &&
    !model.categories.some(({ id }) => id === category)
  ) {
    query.mistake(
      'category',
      `model ${model.id} has no category '${category}'`,
    );
  }
  const practice = query.text('practice');
  if (practice !== undefined && model.practiceIndex(practice) === undefined) {
    query.mistake(
      'practice',
      `model ${model.id} has no practice '${practice}'`,
    );
  }
  const check = query.text('check');
  if (check !== undefined && model.checkIndex(check) === undefined) {
    query.mistake('check', `model ${model.id} has no check '${check}'`);
  }
  const states = query.list('state') as CheckState[] | undefined;
  if (states && practice === undefined && check === undefined) {
    query.mistake('state', 'needs a practice or a check whose state it is');
  }
  return {
    category,
    practice,
    check,
    states,
    levels: readLevels(query, model, category),
    askedLevel: readAskedLevel(query, model, category),
  };
}

function readPlace(query: Query): Partial<ScorecardFilter> {
  const [place] = readRefs(query, 'place', '', query.list('place')) ?? [];
  const directly = query.flag('directly');
  const kind = place?.slice(0, place.indexOf(':'));
  if (kind !== undefined && !PLACE_KINDS.includes(kind)) {
    query.mistake('place', `'${place}' is no group, domain or system`);
  }
  if (directly && place === undefined) {
    query.mistake('directly', 'needs the place that is meant, in place');
  }
  return { place, directly };
}

function readPath(
  query: Query,
  model: CompiledModel,
  id: string | undefined,
): Partial<ScorecardFilter> {
  const pathStates = query.list('pathState') as PathState[] | undefined;
  const step = query.text('step');
  const stepStates = query.list('stepState') as StepState[] | undefined;
  const path = model.document.spec.goldenPaths?.find(one => one.id === id);
  if (id !== undefined && !path) {
    query.mistake('path', `model ${model.id} has no golden path '${id}'`);
  }
  if (id === undefined && (pathStates || step !== undefined)) {
    query.mistake(
      pathStates ? 'pathState' : 'step',
      'needs the golden path that is meant',
    );
  }
  if (path && step !== undefined && !path.steps.some(s => s.id === step)) {
    query.mistake('step', `golden path ${path.id} has no step '${step}'`);
  }
  if (stepStates && step === undefined) {
    query.mistake('stepState', 'needs a step whose state it is');
  }
  return { path: id, pathStates, step, stepStates };
}

function readLevels(
  query: Query,
  model: CompiledModel,
  category: string | undefined,
): LevelChoice[] | undefined {
  const levels = query
    .list('level')
    ?.map(level =>
      level === NONE || level === 'pending' ? level : Number(level),
    );
  if (!levels) {
    return undefined;
  }
  const numbers = levels.filter(level => typeof level === 'number');
  if (numbers.length > 0) {
    const name = 'level';
    checkIsLevel(query, { name, model, level: Math.max(...numbers) });
    checkHasLadder(query, { name, model, category });
  }
  return levels;
}

function readAskedLevel(
  query: Query,
  model: CompiledModel,
  category: string | undefined,
): number | undefined {
  const level = query.integer('askedLevel');
  if (level === undefined) {
    return undefined;
  }
  const name = 'askedLevel';
  checkIsLevel(query, { name, model, level });
  checkHasLadder(query, { name, model, category });
  return level;
}

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

import { ScorecardsQuery } from '@platform-maturity/backstage-plugin-maturity-common';
import {
  SubjectFilter,
  isBlockerState,
  isCheckState,
  isFactState,
  isFlag,
  isPathState,
  isStepState,
} from './SubjectFilter';

/** The part of a query that says which subjects it is about. */
export type SubjectQuery = Pick<
  ScorecardsQuery,
  | 'model'
  | 'kind'
  | 'type'
  | 'owner'
  | 'children'
  | 'system'
  | 'domain'
  | 'lifecycle'
  | 'tag'
  | 'text'
>;

export interface FilterQueryOptions {
  filter: SubjectFilter;
  model: string;
  /** What the reader owns things as: themselves and their groups. */
  ownRefs: readonly string[];
}

/** The query of counts: who is counted, whatever their results are. */
export function subjectQuery(options: FilterQueryOptions): SubjectQuery {
  const { filter, model, ownRefs } = options;
  const owner = [
    ...new Set([...filter.owner, ...(filter.mine ? ownRefs : [])]),
  ];
  return defined({
    model,
    kind: listed(filter.kind),
    type: listed(filter.type),
    owner: listed(owner),
    children: owner.length > 0 && filter.children ? true : undefined,
    system: listed(filter.system),
    domain: listed(filter.domain),
    lifecycle: listed(filter.lifecycle),
    tag: listed(filter.tag),
    text: filter.text,
  });
}

const levelPattern = /^([0-9]{1,3}|none|pending)$/;

/** The query of a list: who, narrowed further by levels and results. */
export function listQuery(options: FilterQueryOptions): ScorecardsQuery {
  const { filter } = options;
  const { category, practice, check } = filter;
  // A state is always that of a practice or a check.
  const state = practice || check ? filter.state.filter(isCheckState) : [];
  return defined({
    ...subjectQuery(options),
    level: listed(filter.level.filter(level => levelPattern.test(level))),
    category,
    practice,
    check,
    state: some(state),
    place: filter.place,
    directly: filter.place && filter.directly ? true : undefined,
    askedLevel: levelOf(filter.askedLevel),
    flag: some(filter.flag.filter(isFlag)),
    ...blockerQuery(filter),
    ...pathQuery(filter),
    fact: filter.fact,
    factState: filter.fact
      ? some(filter.factState.filter(isFactState))
      : undefined,
  });
}

type BlockerQuery = Pick<
  ScorecardsQuery,
  'blocker' | 'blockerState' | 'blockerAlone' | 'blockerLevel'
>;

/** What stands in the way; how it does only with the check that is meant. */
function blockerQuery(filter: SubjectFilter): BlockerQuery {
  const blockerLevel = levelOf(filter.blockerLevel);
  const { blocker, blockerState, blockerAlone } = filter;
  if (blocker.length === 0) {
    return { blockerLevel };
  }
  return {
    blocker: [...blocker],
    blockerState:
      blockerState && isBlockerState(blockerState) ? blockerState : undefined,
    blockerAlone: blockerAlone || undefined,
    blockerLevel,
  };
}

function levelOf(text: string | undefined): number | undefined {
  return text && /^[1-9][0-9]{0,2}$/.test(text) ? Number(text) : undefined;
}

function some<TValue>(values: TValue[]): TValue[] | undefined {
  return values.length > 0 ? values : undefined;
}

/** How one stands to a golden path; only with the path that is meant. */
function pathQuery(
  filter: SubjectFilter,
): Pick<ScorecardsQuery, 'path' | 'pathState' | 'step' | 'stepState'> {
  const { path, step } = filter;
  if (!path) {
    return {};
  }
  const pathState = filter.pathState.filter(isPathState);
  const stepState = step ? filter.stepState.filter(isStepState) : [];
  return {
    path,
    pathState: some(pathState),
    step,
    stepState: some(stepState),
  };
}

function listed(values: readonly string[]): string[] | undefined {
  return values.length > 0 ? [...values] : undefined;
}

/** Without the keys that say nothing, so that equal queries look equal. */
function defined<TQuery extends object>(query: TQuery): TQuery {
  return Object.fromEntries(
    Object.entries(query).filter(([, value]) => value !== undefined),
  ) as TQuery;
}

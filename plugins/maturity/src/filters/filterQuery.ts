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
import { SubjectFilter, isCheckState } from './SubjectFilter';

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
  const state =
    practice || check ? filter.state.filter(isCheckState) : undefined;
  return defined({
    ...subjectQuery(options),
    level: listed(filter.level.filter(level => levelPattern.test(level))),
    category,
    practice,
    check,
    state: state && state.length > 0 ? state : undefined,
  });
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

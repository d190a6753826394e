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

import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { Query } from '../../http';
import { ScorecardFilter } from './ScorecardFilter';
import { NONE } from './subjectTests';

/** What a filter says about the entity itself; every part may be missing. */
export type SubjectFilter = Pick<
  ScorecardFilter,
  | 'types'
  | 'owners'
  | 'unowned'
  | 'children'
  | 'systems'
  | 'domains'
  | 'lifecycles'
  | 'tags'
  | 'text'
> & { kinds?: ScorecardFilter['kinds'] };

/** Reads which entities a request is about; mistakes are noted on the query. */
export function readSubjectFilter(query: Query): SubjectFilter {
  const kinds = lower(query.list('kind'));
  const owners = query.list('owner');
  return {
    kinds: kinds?.includes('*') ? 'all' : kinds,
    types: lower(query.list('type')),
    owners:
      owners && readRefs(query, 'owner', 'group', owners.filter(isNotNone)),
    unowned: owners?.includes(NONE),
    children: query.flag('children'),
    systems: readRefs(query, 'system', 'system', query.list('system')),
    domains: readRefs(query, 'domain', 'domain', query.list('domain')),
    lifecycles: lower(query.list('lifecycle')),
    tags: lower(query.list('tag')),
    text: query.text('text')?.trim().toLowerCase() || undefined,
  };
}

/** Whether it lets everything through. */
export function narrowsNothing(filter: SubjectFilter): boolean {
  const { kinds, children, ...others } = filter;
  return (
    (kinds === undefined || kinds === 'all') &&
    Object.values(others).every(value => value === undefined)
  );
}

/** Reads refs of one parameter, `none` as it is. */
export function readRefs(
  query: Query,
  name: string,
  defaultKind: string,
  refs: string[] | undefined,
): string[] | undefined {
  return refs?.map(ref => {
    if (ref === NONE) {
      return ref;
    }
    try {
      return stringifyEntityRef(parseEntityRef(ref, { defaultKind }));
    } catch {
      query.mistake(name, `'${ref}' is not an entity ref`);
      return ref;
    }
  });
}

function lower(values: string[] | undefined): string[] | undefined {
  return values?.map(value => value.toLowerCase());
}

function isNotNone(value: string): boolean {
  return value !== NONE;
}

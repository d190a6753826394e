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
import {
  CheckState,
  CompiledModel,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { Query } from '../../http';
import { defaultKinds } from './defaultKinds';
import { LevelChoice, ScorecardFilter } from './ScorecardFilter';

const NONE = 'none';

/**
 * Reads the filter of a request. What it names must exist in the model, so
 * that a mistyped filter is an error and not an empty or a full answer;
 * mistakes are noted on the query.
 */
export function readFilter(
  query: Query,
  model: CompiledModel,
): ScorecardFilter {
  const owners = query.list('owner');
  return {
    kinds: readKinds(query, model),
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
    ...readModelFilter(query, model),
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
  };
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
  if (numbers.some(level => !(level <= model.levels.length))) {
    query.mistake(
      'level',
      `model ${model.id} has levels up to ${model.levels.length}`,
    );
  }
  if (
    numbers.length > 0 &&
    model.overall === 'none' &&
    category === undefined
  ) {
    query.mistake(
      'level',
      `model ${model.id} has no overall level; name the category that is meant`,
    );
  }
  return levels;
}

function readKinds(
  query: Query,
  model: CompiledModel,
): ScorecardFilter['kinds'] {
  const kinds = lower(query.list('kind'));
  if (!kinds) {
    return defaultKinds(model);
  }
  return kinds.includes('*') ? 'all' : kinds;
}

function readRefs(
  query: Query,
  name: string,
  defaultKind: string,
  refs: string[] | undefined,
): string[] | undefined {
  return refs?.map(ref => {
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

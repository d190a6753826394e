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
  MaturityModelDocument,
  ModelSummary,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { documentOf } from '../api';
import { useModel } from '../hooks';
import { SubjectFilter } from './SubjectFilter';

/** Titles of what the filter names by id. */
export interface FilterTitles {
  /** Of the practice or check; until it is known, its id. */
  readonly result?: string;
  readonly path?: string;
  readonly step?: string;
  /** Of the checks that stand in the way. */
  readonly blockers: readonly string[];
  readonly fact?: string;
}

/** Titles that only the whole model knows; it is loaded once one is named. */
export function useFilterTitles(options: {
  model: ModelSummary;
  filter: SubjectFilter;
}): FilterTitles {
  const { model, filter } = options;
  const { blocker, fact } = filter;
  const wanted = filter.check ?? filter.practice;
  const named = wanted || filter.path || fact || blocker.length > 0;
  const state = useModel(named ? model : undefined);
  const answer = state.status === 'ready' ? state.value : undefined;
  if (!answer) {
    return { result: wanted, blockers: blocker, fact };
  }
  const { practices, goldenPaths, facts } = documentOf(answer).spec;
  const path = goldenPaths?.find(({ id }) => id === filter.path);
  return {
    result: titleOfResult(practices, wanted) ?? wanted,
    path: path?.title,
    step: path?.steps.find(({ id }) => id === filter.step)?.title,
    blockers: blocker.map(id => titleOfResult(practices, id) ?? id),
    fact: facts?.find(({ id }) => id === fact)?.title ?? fact,
  };
}

function titleOfResult(
  practices: MaturityModelDocument['spec']['practices'],
  wanted: string | undefined,
): string | undefined {
  for (const practice of practices) {
    if (practice.id === wanted) {
      return practice.title;
    }
    const check = practice.checks.find(
      ({ id }) => id === wanted || `${practice.id}/${id}` === wanted,
    );
    if (check) {
      return check.title;
    }
  }
  return undefined;
}

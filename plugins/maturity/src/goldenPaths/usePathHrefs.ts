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

import { GoldenPathState } from '@platform-maturity/backstage-plugin-maturity-common';
import {
  PageScope,
  SubjectFilter,
  filterSearch,
  useEntitiesHref,
  useRootPath,
} from '../filters';

export interface PathHrefs {
  /** The page of all paths. */
  all: string;
  /** The page of a path. */
  one(id: string): string;
  /** The entities behind a number about a path. */
  entities(
    id: string,
    narrowed?: {
      state?: GoldenPathState;
      step?: { id: string; state: string };
      level?: number;
    },
  ): string;
}

const withoutPath: Partial<SubjectFilter> = {
  path: undefined,
  pathState: [],
  step: undefined,
  stepState: [],
};

/** Where the numbers of golden paths lead; model and filter go along. */
export function usePathHrefs(scope: PageScope): PathHrefs {
  const { model, filter } = scope;
  const root = useRootPath();
  const entities = useEntitiesHref(scope);
  const search = filterSearch({
    filter: { ...filter, ...withoutPath },
    params: { model: model.id },
  });
  return {
    all: `${root}/golden-paths${search}`,
    one: id => `${root}/golden-paths/${encodeURIComponent(id)}${search}`,
    entities: (id, { state, step, level } = {}) =>
      entities({
        filter: {
          path: id,
          pathState: state ? [state] : [],
          step: step?.id,
          stepState: step ? [step.state] : [],
          level: level === undefined ? [] : [String(level)],
        },
      }),
  };
}

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
  ModelSummary,
  PracticeDefinition,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { documentOf } from '../api';
import { useModel } from '../hooks';
import { PracticePlace } from './heatmapColumns';

const none: ReadonlyMap<string, PracticePlace> = new Map();

/** Where the practices of a model stand; read only when it is asked for. */
export function usePracticePlaces(options: {
  model: ModelSummary;
  wanted: boolean;
}): ReadonlyMap<string, PracticePlace> {
  const { model, wanted } = options;
  const state = useModel(wanted ? model : undefined);
  if (state.status !== 'ready' || !state.value) {
    return none;
  }
  return new Map(documentOf(state.value).spec.practices.map(placeOf));
}

function placeOf(practice: PracticeDefinition): [string, PracticePlace] {
  const { id, categories, requiredAt } = practice;
  return [
    id,
    {
      categories,
      level: requiredAt.length > 0 ? Math.min(...requiredAt) : undefined,
    },
  ];
}

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

/** A level that a person chose to aim at. */
export interface ChosenTarget {
  readonly model: string;
  /** Absent, the overall level. */
  readonly category?: string;
  /** From 1. */
  readonly level: number;
  /** Entity ref of a person. */
  readonly by: string;
  /** Milliseconds. */
  readonly at: number;
}

export function readChosenTargets(column: string | null): ChosenTarget[] {
  return column === null ? [] : JSON.parse(column);
}

/**
 * Those that mean something in a model, the overall one first, then in the
 * order of its categories. A model may have lost a category or a level since
 * they were chosen.
 */
export function chosenIn(
  model: CompiledModel,
  chosen: readonly ChosenTarget[],
): ChosenTarget[] {
  const places = [undefined, ...model.categories.map(({ id }) => id)];
  return places.flatMap(place =>
    chosen.filter(
      ({ model: id, category, level }) =>
        id === model.id && category === place && level <= model.levels.length,
    ),
  );
}

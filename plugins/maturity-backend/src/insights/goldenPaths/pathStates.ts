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

import { PathReader, PathStanding } from './PathReader';

/**
 * How an entity to whom a golden path applies can stand to it:
 *
 * - `on`, `off`: whether it is on the path
 * - `could-join`: off it, with some required step done and none open
 * - `completed`: on it, with every required step that applies done
 * - `drifted`: on it, with a required step open
 * - `current`, `outdated`: on it, and made from the version that its template
 *   has now, or from another
 */
export const PATH_STATES = [
  'on',
  'off',
  'could-join',
  'completed',
  'drifted',
  'current',
  'outdated',
] as const;

/** See {@link PATH_STATES}. */
export type PathState = (typeof PATH_STATES)[number];

/** Whether a row, to whom the path applies, stands to it so. */
export function isInPathState(
  reader: PathReader,
  at: { row: number; standing: PathStanding },
  state: PathState,
): boolean {
  const { onPath, done, open, unknown } = at.standing;
  switch (state) {
    case 'on':
      return onPath;
    case 'off':
      return !onPath;
    case 'could-join':
      return !onPath && done > 0 && open === 0;
    case 'completed':
      return onPath && open === 0 && unknown === 0;
    case 'drifted':
      return onPath && open > 0;
    default:
      return onPath && reader.versionState(at.row) === state;
  }
}

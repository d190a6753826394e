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

import { AssessedAspect } from '@platform-maturity/backstage-plugin-maturity-common';

/** Whether somebody said at which level an aspect is. */
export function isAssessed(aspect: AssessedAspect): boolean {
  return aspect.attestation !== undefined || (aspect.level ?? 0) > 0;
}

/** The aspect to go on with: the first that nobody assessed yet. */
export function nextOpenAspect(
  aspects: readonly AssessedAspect[],
): AssessedAspect | undefined {
  return aspects.find(aspect => !isAssessed(aspect));
}

/** The cell of the level that an aspect is at; undefined below the first. */
export function currentCell(aspect: AssessedAspect) {
  return aspect.cells.find(({ level }) => level === aspect.level);
}

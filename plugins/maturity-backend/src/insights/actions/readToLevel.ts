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
import { Query } from '../../http';
import { checkHasLadder } from '../filter/checkLevels';

/** Reads the level to plan for; mistakes are noted on the query. */
export function readToLevel(
  query: Query,
  { model, category }: { model: CompiledModel; category: string | undefined },
): number | undefined {
  const level = query.integer('toLevel');
  if (level === undefined) {
    return undefined;
  }
  if (level < 1 || level > model.levels.length) {
    query.mistake(
      'toLevel',
      `model ${model.id} has levels from 1 to ${model.levels.length}`,
    );
  }
  checkHasLadder(query, { name: 'toLevel', model, category });
  return level;
}

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

export interface CheckLevelsOptions {
  /** The parameter that names a level. */
  name: string;
  model: CompiledModel;
}

/** Notes where a level is named that the model does not have. */
export function checkIsLevel(
  query: Query,
  options: CheckLevelsOptions & { level: number },
): void {
  const { name, model, level } = options;
  if (!(level <= model.levels.length)) {
    query.mistake(
      name,
      `model ${model.id} has levels up to ${model.levels.length}`,
    );
  }
}

/** Notes where it is not said on which ladder a level is meant. */
export function checkHasLadder(
  query: Query,
  options: CheckLevelsOptions & { category: string | undefined },
): void {
  const { name, model, category } = options;
  if (model.overall === 'none' && category === undefined) {
    query.mistake(
      name,
      `model ${model.id} has no overall level; name the category that is meant`,
    );
  }
}

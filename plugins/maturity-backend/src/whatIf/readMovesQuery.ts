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

import { normalizeEntityRef } from '../facts';
import { Query } from '../http';
import { isClimb, isDrop } from './ComparedSubject';
import { NO_LEVEL } from './WhatIfLayout';
import { WhatIfResult } from './WhatIfResult';

/** As an owner: who has none. */
export const NOBODY = 'none';
const ALL = '*';

/** Which moves are wanted. */
export interface MovesQuery {
  readonly move: string;
  readonly ladders: readonly number[];
  /** An entity ref, or nobody. */
  readonly owner: string | undefined;
}

/** By the bytes of two levels. */
export const MOVES: Readonly<
  Record<string, (before: number, after: number) => boolean>
> = {
  drop: isDrop,
  climb: isClimb,
  start: (before, after) => before === NO_LEVEL && after !== NO_LEVEL,
  stop: (before, after) => before !== NO_LEVEL && after === NO_LEVEL,
};

/** Mistakes are noted on the query. */
export function readMovesQuery(query: Query, result: WhatIfResult): MovesQuery {
  return {
    move: query.text('move') ?? 'drop',
    ladders: readLadders(query, result),
    owner: readOwner(query),
  };
}

function readLadders(query: Query, result: WhatIfResult): number[] {
  const category = query.text('category');
  if (category === undefined) {
    return result.mainLadders();
  }
  if (category === ALL) {
    return Array.from({ length: result.ladders }, (_, ladder) => ladder);
  }
  const { categories } = result.layout;
  const index = categories.findIndex(({ id }) => id === category);
  if (index < 0) {
    query.mistake(
      'category',
      `there is no category '${category}'; there are ${categories
        .map(({ id }) => id)
        .join(', ')}`,
    );
  }
  return [index + 1];
}

function readOwner(query: Query): string | undefined {
  const text = query.text('owner');
  if (text === undefined || text === NOBODY) {
    return text;
  }
  const ref = normalizeEntityRef(text);
  if (ref === undefined) {
    query.mistake('owner', `'${text}' is not an entity ref`);
  }
  return ref;
}

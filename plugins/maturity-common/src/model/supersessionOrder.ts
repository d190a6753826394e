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

/** An order in which stand-ins come before those they stand in for. */
export interface SupersessionOrder {
  order: number[];
  /** Pairs (practice, place in its list) that lead back to the practice. */
  circles: (readonly [number, number])[];
}

/**
 * Sorts practices by supersession, depth first. Without recursion, since a
 * chain can be as long as a document.
 */
export function supersessionOrder(
  successors: readonly (readonly (number | undefined)[])[],
): SupersessionOrder {
  const order: number[] = [];
  const circles: (readonly [number, number])[] = [];
  const state = new Uint8Array(successors.length);
  const OPEN = 1;
  const DONE = 2;
  for (let root = 0; root < successors.length; root++) {
    if (state[root] !== 0) {
      continue;
    }
    const way = [{ index: root, next: 0 }];
    state[root] = OPEN;
    while (way.length > 0) {
      const top = way[way.length - 1];
      if (top.next === successors[top.index].length) {
        state[top.index] = DONE;
        order.push(top.index);
        way.pop();
        continue;
      }
      const place = top.next++;
      const next = successors[top.index][place];
      if (next === undefined) {
        continue;
      }
      if (state[next] === OPEN) {
        circles.push([top.index, place]);
      } else if (state[next] === 0) {
        state[next] = OPEN;
        way.push({ index: next, next: 0 });
      }
    }
  }
  return { order, circles };
}

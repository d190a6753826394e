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

import { Stop } from './ComparedSubject';
import { WhatIfLayout, widthOf } from './WhatIfLayout';
import { WhatIfStore } from './WhatIfStore';

/** The result of a what-if in memory: 30 bytes a subject or so. */
export class WhatIfResult {
  readonly layout: WhatIfLayout;
  /** Ids of subjects. */
  readonly subjects: Int32Array;
  readonly #levels: Uint8Array;
  readonly #width: number;
  readonly #stops: ReadonlyMap<number, readonly Stop[]>;

  /** Undefined when it is not there any more. */
  static async load(
    store: WhatIfStore,
    id: string,
  ): Promise<WhatIfResult | undefined> {
    const layout = await store.layout(id);
    return layout && new WhatIfResult(layout, await store.results(id));
  }

  private constructor(
    layout: WhatIfLayout,
    rows: Awaited<ReturnType<WhatIfStore['results']>>,
  ) {
    this.layout = layout;
    this.#width = widthOf(layout);
    const size = rows.reduce((sum, row) => sum + row.subjects.length / 4, 0);
    this.subjects = new Int32Array(size);
    this.#levels = new Uint8Array(size * this.#width);
    const stops = new Map<number, readonly Stop[]>();
    let start = 0;
    for (const row of rows) {
      const count = row.subjects.length / 4;
      for (let index = 0; index < count; index++) {
        this.subjects[start + index] = row.subjects.readInt32LE(4 * index);
      }
      this.#levels.set(row.levels, start * this.#width);
      for (const [index, found] of Object.entries<Stop[]>(
        JSON.parse(row.stops),
      )) {
        stops.set(start + Number(index), found);
      }
      start += count;
    }
    this.#stops = stops;
  }

  /** How many ladders there are; the first is the overall one. */
  get ladders(): number {
    return this.#width / 2;
  }

  /** The byte of a level, in the version in force. */
  before(position: number, ladder: number): number {
    return this.#levels[position * this.#width + 2 * ladder];
  }

  /** The byte of a level, under the draft. */
  after(position: number, ladder: number): number {
    return this.#levels[position * this.#width + 2 * ladder + 1];
  }

  /** What stops the climb of a subject that drops. */
  stops(position: number, ladder: number): Stop[1] {
    const found = this.#stops.get(position)?.find(([of]) => of === ladder);
    return found?.[1] ?? [];
  }

  /** The ladders that one looks at who names none: overall, else all. */
  mainLadders(): number[] {
    const { before, after } = this.layout.overall;
    return before && after
      ? [0]
      : this.layout.categories.map((_, index) => index + 1);
  }
}

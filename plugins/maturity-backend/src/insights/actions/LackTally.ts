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

import { Doing } from './countActions';
import { Lack } from './greedyPlan';

/** What subjects below a level lack, counted. */
export class LackTally {
  readonly #doings: Readonly<Record<Doing, Int32Array>>;
  readonly #lacks = new Map<
    string,
    { missing: readonly number[]; subjects: number }
  >();
  readonly #most: number;
  #below = 0;

  /** @param options - `most`: who lacks more checks is counted, but not kept */
  static create(options: { checks: number; most: number }): LackTally {
    return new LackTally(options.checks, options.most);
  }

  private constructor(checks: number, most: number) {
    this.#most = most;
    this.#doings = {
      fix: new Int32Array(checks),
      prove: new Int32Array(checks),
    };
  }

  get below(): number {
    return this.#below;
  }

  /** Of those who lack few checks, together with whom lacks the same. */
  get lacks(): readonly Lack[] {
    return [...this.#lacks.values()];
  }

  /** How many have to do what about a check. */
  doingsOf(check: number): Record<Doing, number> {
    return { fix: this.#doings.fix[check], prove: this.#doings.prove[check] };
  }

  add(missing: Int32Array, doingOf: (check: number) => Doing): void {
    this.#below += 1;
    for (const check of missing) {
      this.#doings[doingOf(check)][check] += 1;
    }
    if (missing.length <= this.#most) {
      this.#keep(missing.join(), [...missing], 1);
    }
  }

  addAll(other: LackTally): void {
    this.#below += other.#below;
    for (const doing of ['fix', 'prove'] as const) {
      other.#doings[doing].forEach((count, check) => {
        this.#doings[doing][check] += count;
      });
    }
    for (const [key, { missing, subjects }] of other.#lacks) {
      this.#keep(key, missing, subjects);
    }
  }

  #keep(key: string, missing: readonly number[], subjects: number): void {
    const known = this.#lacks.get(key);
    if (known) {
      known.subjects += subjects;
    } else {
      this.#lacks.set(key, { missing, subjects });
    }
  }
}

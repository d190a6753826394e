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

/** How long a worker may be silent before its work is given to another. */
export const LEASE_MS = 60_000;

/** How often a claim is renewed. */
export const RENEW_MS = 20_000;

/** Rows of the queue that one worker holds, all of the same rank. */
export interface Claim {
  readonly id: string;
  /** The counter of each subject when it was claimed. */
  readonly counters: ReadonlyMap<number, number>;
}

/** Thrown in a writing transaction when another worker has taken over. */
export class ClaimLostError extends Error {
  constructor() {
    super('The claim ran out and another worker has taken over');
    this.name = 'ClaimLostError';
  }
}

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

/** Why something changed; of several the first counts. */
export const CAUSES = [
  'model',
  'waivers',
  'catalog',
  'lost-data',
  'facts',
] as const;

export type Cause = (typeof CAUSES)[number];

/** Of several causes the one that counts. */
export function firstCause(causes: Iterable<Cause>): Cause | undefined {
  const found = new Set(causes);
  return CAUSES.find(cause => found.has(cause));
}

/** One change in a scorecard. */
export interface Transition {
  readonly subjectId: number;
  readonly modelId: string;
  readonly modelVersion: string;
  /** Milliseconds. */
  readonly at: number;
  readonly kind: 'level' | 'category' | 'check' | 'subject';
  /** The id of the category or check. */
  readonly item?: string;
  /** Absent where there was nothing. */
  readonly from?: string;
  /** Absent where there is nothing now. */
  readonly to?: string;
  readonly cause: Cause;
}

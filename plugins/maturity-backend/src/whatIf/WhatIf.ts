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

import { JsonObject } from '@backstage/types';

export type WhatIfState =
  | 'queued'
  | 'running'
  | 'done'
  | 'failed'
  | 'cancelled';

/** A subject that could not be evaluated. */
export interface WhatIfFailure {
  readonly subjectId: number;
  readonly ref: string;
  readonly message: string;
}

/** A draft that is, or was, tried on the whole catalog. */
export interface WhatIf {
  readonly id: string;
  readonly modelId: string;
  /** The version that the draft is compared with. */
  readonly baseVersion: string;
  readonly draftVersion: string;
  readonly state: WhatIfState;
  /** Subjects. */
  readonly done: number;
  /** Subjects; undefined until it runs. */
  readonly total: number | undefined;
  /** How many subjects could not be evaluated. */
  readonly failed: number;
  /** The first of them. */
  readonly failures: readonly WhatIfFailure[];
  /** Why it failed as a whole. */
  readonly error: string | undefined;
  /** Entity ref of a person, or name of a service. */
  readonly startedBy: string;
  /** Milliseconds, as is `finishedAt`. */
  readonly startedAt: number;
  readonly finishedAt: number | undefined;
}

/** One that a worker of this process holds. */
export interface ClaimedWhatIf extends WhatIf {
  readonly claimId: string;
  readonly document: JsonObject;
}

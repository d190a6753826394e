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

import { ScoredVersions } from '../../models';
import { ScorecardKey } from '../cards/ScorecardStore';
import { StoredScorecard } from '../cards/StoredScorecard';
import { Transition } from '../transitions/Transition';

/** What scoring a batch of subjects comes to. */
export interface BatchResult {
  /** The moment as of which it was scored, in milliseconds. */
  readonly now: number;
  /** What it was scored under. */
  readonly versions: ScoredVersions;
  /** Scorecards that are new or say something else. */
  readonly cards: readonly StoredScorecard[];
  /** Scorecards that go. */
  readonly obsolete: readonly ScorecardKey[];
  readonly transitions: readonly Transition[];
  /** Subjects of which people see other scorecards than before. */
  readonly changed: readonly number[];
  /** Of these, those whose systems count something else now. */
  readonly movedRefs: readonly string[];
  /** Those whose systems count something else under staged versions only. */
  readonly stagedMovedRefs: readonly string[];
  /** Subjects that could not be scored; they stay in the queue. */
  readonly failed: ReadonlyMap<number, unknown>;
}

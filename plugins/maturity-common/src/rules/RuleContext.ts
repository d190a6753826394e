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

import { FactValue } from '../model/types';
import { Packed } from './outcome';

/** The facts of one subject, by index. */
export interface KnownFacts {
  /**
   * Of a fact that is unknown the outcome of reading it; of a known one what a
   * leaf that it passes comes to: its grade, and who gave it.
   */
  readonly reading: Uint8Array;
  readonly value: readonly (FactValue | undefined)[];
}

/** What rules read while one subject is evaluated. */
export interface RuleContext {
  readonly facts: KnownFacts;
  /** The outcome of a leaf over an annotation or field. */
  entityLeaf(leaf: number): Packed;
  /**
   * Whether a moment is at most `window` before now and not after it; notes
   * when that will change.
   */
  isWithin(at: number, window: number): boolean;
}

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

import { Problem } from './Problem';

/** A level is a number from 1; 0: the first is not reached; null: none. */
export type LevelNumber = number | null;

export interface CategoryReport {
  readonly id: string;
  readonly title: string;
  readonly level: LevelNumber;
  readonly potentialLevel: LevelNumber;
  readonly topLevel: LevelNumber;
}

/** One practice on the way to the next level. */
export interface StepReport {
  readonly practice: string;
  readonly title: string;
  readonly level: number;
  readonly why: string;
  /** What to do about the first check that does not hold. */
  readonly todo?: string;
  /** The line to add to the entity. */
  readonly annotation?: string;
}

/** How one entity comes out under one model. */
export interface EntityReport {
  readonly entityRef: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly model: string;
  readonly status: 'scored' | 'not-scored' | 'pending';
  readonly reason?: string;
  readonly level: LevelNumber;
  readonly levelTitle?: string;
  readonly potentialLevel: LevelNumber;
  readonly nextLevel: LevelNumber;
  readonly topLevel: LevelNumber;
  /** The number of levels that the model has. */
  readonly levels: number;
  /** 0 to 1. */
  readonly coverage: number | null;
  readonly categories: readonly CategoryReport[];
  readonly nextSteps: readonly StepReport[];
  /** Why the check fails for this entity, in words. */
  readonly failures: readonly string[];
}

/** The outcome of a check, as `--format json` prints it. */
export interface CheckReport {
  readonly version: 1;
  readonly model: string;
  /** Whether the facts of a portal were used. */
  readonly facts: 'offline' | 'portal';
  readonly files: readonly string[];
  readonly entities: readonly EntityReport[];
  readonly problems: readonly Problem[];
}

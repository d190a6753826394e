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

import {
  CheckState,
  FactUse,
  StepState,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { Doing } from '../actions/countActions';
import { PathState } from '../goldenPaths/pathStates';

/** A level that somebody filters by: a number, or why there is none. */
export type LevelChoice = number | 'none' | 'pending';

/** What lists can be narrowed to beside levels and results. */
export const FLAGS = [
  'scored',
  'undecided',
  'with-target',
  'at-target',
  'only-by-waivers',
  'contradiction',
  'asked-for-less',
  'risen',
  'fallen',
] as const;

export type Flag = (typeof FLAGS)[number];

/** What is known of a fact, or `unlocks`: reporting it could lift a level. */
export type FactState = FactUse | 'unlocks';

/**
 * Which subjects of a model a list or a count is about. Several values of one
 * property mean any of them, several properties all of them. Refs, kinds,
 * types, lifecycles and tags are lower case.
 */
export interface ScorecardFilter {
  /** Always given: the default is filled in when a request is read. */
  kinds: 'all' | readonly string[];
  types?: readonly string[];
  /** Refs. */
  owners?: readonly string[];
  /** Nobody owns it, or an owner that does not exist; beside `owners`. */
  unowned?: boolean;
  /** Whether `owners` and `domains` include what is below them. */
  children?: boolean;
  /** Among systems, domains, types and lifecycles `none` is what has none. */
  systems?: readonly string[];
  domains?: readonly string[];
  /** A group, domain or system, beside the above, with what is below it. */
  place?: string;
  /** Whether `place` leaves out what is below. */
  directly?: boolean;
  lifecycles?: readonly string[];
  tags?: readonly string[];
  levels?: readonly LevelChoice[];
  /** The ladder that `levels` means; without it the overall one. */
  category?: string;
  practice?: string;
  check?: string;
  /** Of the check, or where none is named of the practice. */
  states?: readonly CheckState[];
  /** A level that the ladder asks the subject for. */
  askedLevel?: number;
  /** All of them hold. */
  flags?: readonly Flag[];
  /** Checks that stand between the subject and its next level; any of them. */
  blockers?: readonly string[];
  /** What is to be done about the check. */
  blockerState?: Doing;
  /** Whether nothing besides them stands there. */
  blockerAlone?: boolean;
  /** A level that stands for the next one, as plans see it. */
  blockerLevel?: number;
  /** A fact that the subject is asked for. */
  fact?: string;
  factStates?: readonly FactState[];
  /** A golden path that applies. */
  path?: string;
  /** How a subject stands to the path. */
  pathStates?: readonly PathState[];
  /** A step of the path. */
  step?: string;
  stepStates?: readonly StepState[];
  /** Part of the name or title, lower case. */
  text?: string;
}

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

import { CheckState } from '@platform-maturity/backstage-plugin-maturity-common';

/** A level that somebody filters by: a number, or why there is none. */
export type LevelChoice = number | 'none' | 'pending';

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
  /** Whether `owners` includes the groups below. */
  children?: boolean;
  systems?: readonly string[];
  domains?: readonly string[];
  lifecycles?: readonly string[];
  tags?: readonly string[];
  levels?: readonly LevelChoice[];
  /** The ladder that `levels` means; without it the overall one. */
  category?: string;
  practice?: string;
  check?: string;
  /** Of the check, or where none is named of the practice. */
  states?: readonly CheckState[];
  /** Part of the name or title, lower case. */
  text?: string;
}

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

import { Clock } from '../clock';
import { Database } from '../database';
import { deleteOldScans } from './operations/deleteOldScans';
import { deleteOldTransitions } from './operations/deleteOldTransitions';
import { deleteOldVersions } from './operations/deleteOldVersions';

const DAY_MS = 24 * 3_600_000;
const WHAT_IFS_KEPT_MS = 7 * DAY_MS;
const SCANS_KEPT_MS = 30 * DAY_MS;

export interface RetentionCleanerOptions {
  database: Database;
  retention: {
    /** How long the history of scorecards is kept, in milliseconds. */
    readonly transitions: number;
  };
  whatIfs: {
    deleteEndedBefore(before: number): Promise<number>;
  };
  clock: Clock;
}

/** How many rows were deleted. */
export interface CleanedUp {
  transitions: number;
  versions: number;
  whatIfs: number;
  scans: number;
}

/**
 * Deletes what is too old to be asked for: the history of scorecards beyond
 * its retention, versions of models that nothing names any more, results of
 * what-ifs, and scans. What is now is told by scorecards alone, so no
 * transition is needed for it. Facts and change numbers have a cleaner of
 * their own, which comes more often.
 *
 * It is run once a day by one replica, deletes in small steps, and goes on the
 * next day where it was stopped.
 */
export class RetentionCleaner {
  readonly #options: RetentionCleanerOptions;

  static create(options: RetentionCleanerOptions): RetentionCleaner {
    return new RetentionCleaner(options);
  }

  private constructor(options: RetentionCleanerOptions) {
    this.#options = options;
  }

  async clean(signal?: AbortSignal): Promise<CleanedUp> {
    const { database, retention, whatIfs, clock } = this.#options;
    const now = clock.now();
    // Whole days go, so that the first day that is left is told in full.
    const edge = startOfDay(now - retention.transitions);
    return {
      transitions: await deleteOldTransitions(database, { edge, signal }),
      versions: await deleteOldVersions(database, { edge }),
      whatIfs: await whatIfs.deleteEndedBefore(now - WHAT_IFS_KEPT_MS),
      scans: await deleteOldScans(database, now - SCANS_KEPT_MS),
    };
  }
}

function startOfDay(at: number): number {
  return Math.floor(at / DAY_MS) * DAY_MS;
}

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

/** What the database knows of the replay of the history. */
export interface ReplayRecord {
  readonly state: 'running' | 'done';
  /** Who plays; a process has another id each time. */
  readonly by: string;
  /** Until when nobody else may, in milliseconds. */
  readonly until: number;
  /** From when the days are counted back, in milliseconds. */
  readonly start: number;
  /** Which one is played, from 1; 0 before the first. */
  readonly day: number;
  /** How many there are; 0 while that is not known. */
  readonly days: number;
}

export const DAY_MS = 24 * 3600_000;

/** The moments as of which the days of a replay are written. */
export function momentsOf(replay: { start: number; days: number }): number[] {
  return Array.from(
    { length: replay.days },
    (_, index) => replay.start - (replay.days - index) * DAY_MS,
  );
}

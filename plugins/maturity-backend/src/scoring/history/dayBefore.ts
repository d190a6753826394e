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

const DAY_MS = 24 * 3600_000;

/** More than the trend shows. */
const MOST_DAYS = 731;

/** A day of a history. */
export interface DayBefore {
  /** How many days before the start. */
  readonly ago: number;
  /** As late on that day as the start is on its own, in milliseconds. */
  readonly now: number;
}

/**
 * The day that a text such as `-P12D`, `-P2W` or `2026-09-29` names; undefined
 * for any other text and for a day that is not before the start.
 */
export function dayBefore(text: string, start: number): DayBefore | undefined {
  const ago = readOffset(text) ?? readDate(text, start);
  return ago !== undefined && ago >= 1 && ago <= MOST_DAYS
    ? { ago, now: start - ago * DAY_MS }
    : undefined;
}

function readOffset(text: string): number | undefined {
  const [, weeks, days] = /^-P(?:(\d{1,3})W|(\d{1,3})D)$/.exec(text) ?? [];
  if (weeks !== undefined) {
    return Number(weeks) * 7;
  }
  return days === undefined ? undefined : Number(days);
}

function readDate(text: string, start: number): number | undefined {
  const midnight = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(midnight)
    ? undefined
    : Math.floor(start / DAY_MS) - midnight / DAY_MS;
}

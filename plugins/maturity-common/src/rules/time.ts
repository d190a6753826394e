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

const DAY = 86_400_000;

const UNITS = [7 * DAY, DAY, 3_600_000, 60_000, 1_000];
const DURATION =
  /^P(?=\d|T\d)(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** A hundred years: longer ones are slips of the pen. */
const LONGEST = 36_525 * DAY;

/**
 * Milliseconds of an ISO 8601 duration of weeks, days, hours, minutes and
 * seconds, more than nothing and at most a hundred years; else undefined.
 * Years and months have no fixed length and are not read.
 */
export function parseDuration(text: string): number | undefined {
  const match = DURATION.exec(text);
  if (!match) {
    return undefined;
  }
  const total = UNITS.reduce(
    (sum, unit, i) => sum + Number(match[i + 1] ?? 0) * unit,
    0,
  );
  return total > 0 && total <= LONGEST ? total : undefined;
}

function digits(text: string, from: number, count: number): number {
  let value = 0;
  for (let i = from; i < from + count; i++) {
    const digit = text.charCodeAt(i) - 48;
    // NaN (past the end) fails both comparisons' complement
    if (!(digit >= 0 && digit <= 9)) {
      return NaN;
    }
    value = value * 10 + digit;
  }
  return value;
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days since 1970-01-01 in the Gregorian calendar. */
function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear =
    Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function parseDate(text: string): number | undefined {
  if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) {
    return undefined;
  }
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 2);
  const day = digits(text, 8, 2);
  if (!(year >= 0 && month >= 1 && month <= 12 && day >= 1)) {
    return undefined;
  }
  const last = month === 2 && isLeap(year) ? 29 : MONTH_DAYS[month - 1];
  return day <= last ? dayNumber(year, month, day) * DAY : undefined;
}

function parseOffset(text: string, from: number): number | undefined {
  if (text.charCodeAt(from) === 90) {
    return text.length === from + 1 ? 0 : undefined;
  }
  const sign = text.charCodeAt(from);
  if ((sign !== 43 && sign !== 45) || text.length !== from + 6) {
    return undefined;
  }
  const hours = digits(text, from + 1, 2);
  const minutes = digits(text, from + 4, 2);
  if (text.charCodeAt(from + 3) !== 58 || !(hours <= 23 && minutes <= 59)) {
    return undefined;
  }
  const offset = hours * 3_600_000 + minutes * 60_000;
  return sign === 43 ? offset : -offset;
}

/**
 * Milliseconds since the epoch of a date (`2026-11-01`, midnight UTC) or a
 * time with seconds and an offset (`2026-11-01T10:00:00Z`, `…+01:00`, with a
 * fraction or without) that exists in the calendar; else undefined.
 *
 * Written by hand, since it runs for every record of every evaluation and a
 * general date library reads what must be refused here.
 */
export function parseMoment(text: string): number | undefined {
  if (text.length < 10) {
    return undefined;
  }
  const date = parseDate(text);
  if (date === undefined || text.length === 10) {
    return date;
  }
  if (
    text.charCodeAt(10) !== 84 ||
    text.charCodeAt(13) !== 58 ||
    text.charCodeAt(16) !== 58
  ) {
    return undefined;
  }
  const hours = digits(text, 11, 2);
  const minutes = digits(text, 14, 2);
  const seconds = digits(text, 17, 2);
  if (!(hours <= 23 && minutes <= 59 && seconds <= 59)) {
    return undefined;
  }
  let at = 19;
  let fraction = 0;
  if (text.charCodeAt(at) === 46) {
    let scale = 100;
    let digit = digits(text, ++at, 1);
    if (Number.isNaN(digit)) {
      return undefined;
    }
    while (!Number.isNaN(digit)) {
      fraction += digit * scale;
      scale /= 10;
      digit = digits(text, ++at, 1);
    }
  }
  const offset = parseOffset(text, at);
  return offset === undefined
    ? undefined
    : date +
        hours * 3_600_000 +
        minutes * 60_000 +
        seconds * 1_000 +
        Math.floor(fraction) -
        offset;
}

/** Milliseconds of anything that names a moment, NaN when it names none. */
export function toMillis(moment: string | number | Date): number {
  if (typeof moment === 'string') {
    return parseMoment(moment) ?? NaN;
  }
  return moment instanceof Date ? moment.getTime() : moment;
}

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

import { Duration } from 'luxon';
import { FactCandidate, FactDefinitions } from './types';

const OFFSET = /^[+-]?P(?=.*\d)/;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/**
 * The moment that an offset such as `-P12D` or `P30D` names, in milliseconds;
 * undefined for a text that is no offset.
 *
 * An offset goes with the clock, so that what was seen twelve days ago still
 * was at the next reading. The clock moves in steps, of an hour for offsets of
 * a day and more and of a minute below: readings within one step say exactly
 * the same, and nothing has to be written.
 */
export function resolveOffset(text: string, now: number): number | undefined {
  if (!OFFSET.test(text)) {
    return undefined;
  }
  // Luxon knows the minus sign only
  const duration = Duration.fromISO(text.replace(/^\+/, ''));
  // years and months differ in length
  if (!duration.isValid || duration.years !== 0 || duration.months !== 0) {
    return undefined;
  }
  const offset = duration.toMillis();
  const step = Math.abs(offset) >= DAY_MS ? HOUR_MS : MINUTE_MS;
  return Math.floor(now / step) * step + offset;
}

/**
 * A fact with its offsets made moments: its times, and its value if that is a
 * moment. What is no offset stays as it is.
 */
export function resolveOffsets(
  candidate: FactCandidate,
  options: { now: number; definitions: FactDefinitions },
): FactCandidate {
  const { now, definitions } = options;
  const resolve = <T>(given: T) =>
    typeof given === 'string' ? resolveOffset(given, now) ?? given : given;
  return {
    ...candidate,
    observedAt: resolve(candidate.observedAt),
    expiresAt: resolve(candidate.expiresAt),
    value: resolveValue(candidate, options, definitions),
  };
}

function resolveValue(
  candidate: FactCandidate,
  options: { now: number },
  definitions: FactDefinitions,
): unknown {
  const { value, fact } = candidate;
  if (
    typeof value !== 'string' ||
    definitions.fact(fact)?.definition.type !== 'datetime'
  ) {
    return value;
  }
  const at = resolveOffset(value, options.now);
  return at === undefined ? value : new Date(at).toISOString();
}

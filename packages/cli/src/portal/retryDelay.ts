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

const FIRST_MS = 500;
const LONGEST_MS = 30_000;
const LONGEST_WISH_MS = 120_000;

/**
 * How long to wait before the next attempt, in milliseconds: what the portal
 * asks for, else twice as long as before.
 */
export function retryDelay(options: {
  /** From 1. */
  attempt: number;
  /** Of the answer: seconds, or a date. */
  retryAfter?: string | null;
  now: number;
}): number {
  const { attempt, retryAfter, now } = options;
  if (retryAfter) {
    const wish = /^\d+$/.test(retryAfter.trim())
      ? Number(retryAfter) * 1_000
      : Date.parse(retryAfter) - now;
    if (Number.isFinite(wish)) {
      return Math.min(Math.max(wish, 0), LONGEST_WISH_MS);
    }
  }
  return Math.min(FIRST_MS * 2 ** (attempt - 1), LONGEST_MS);
}

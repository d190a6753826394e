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

import { InputError } from '@backstage/errors';
import { DateTime } from 'luxon';
import { z } from 'zod';
import { SCORECARD_CHECKS } from './scorecardChecks';

/** More than Scorecard will ever have; what is longer is no result. */
const MAX_CHECKS = 200;

const resultShape = z.object({
  date: z.string().max(50),
  repo: z.object({ name: z.string().min(1).max(500) }),
  checks: z.array(z.unknown()).max(MAX_CHECKS),
});

/** -1 says that the check could not tell. */
const checkShape = z.object({
  name: z.string(),
  score: z.number().int().min(-1).max(10),
  documentation: z
    .object({ url: z.string().max(2_000) })
    .nullish()
    .catch(null),
});

/** The outcome of one check. */
export interface ScorecardCheck {
  readonly fact: string;
  /** 0 to 10, or -1 where the check was inconclusive. */
  readonly score: number;
  /** What the check is about, in words. */
  readonly documentationUrl?: string;
}

/** What Scorecard found out about a repository. */
export interface ScorecardResult {
  /** Such as `github.com/owner/name`. */
  readonly repository: string;
  /** When; a day alone is its beginning, so that a result is never too new. */
  readonly date: string;
  readonly checks: readonly ScorecardCheck[];
}

/**
 * Reads a result in the format of the public API and of `scorecard
 * --format=json`. Checks that are not among the twenty, or whose score is none,
 * are left out.
 *
 * @throws an InputError if it is no such result
 */
export function parseScorecardResult(body: unknown): ScorecardResult {
  const parsed = resultShape.safeParse(body);
  if (!parsed.success) {
    const [{ path, message }] = parsed.error.issues;
    throw new InputError(
      `is not a result of OpenSSF Scorecard 3 or later (${[
        'result',
        ...path,
      ].join('.')}: ${message})`,
    );
  }
  const { repo, date, checks } = parsed.data;
  const day = DateTime.fromISO(date, { zone: 'utc' });
  if (!day.isValid) {
    throw new InputError('is a result of OpenSSF Scorecard without a date');
  }
  return {
    repository: repo.name.toLowerCase(),
    date: day.toISO({ suppressMilliseconds: true }),
    checks: checks.flatMap(check => readCheck(check) ?? []),
  };
}

function readCheck(check: unknown): ScorecardCheck | undefined {
  const { data } = checkShape.safeParse(check);
  const fact = data && SCORECARD_CHECKS.get(data.name);
  if (!fact) {
    return undefined;
  }
  return {
    fact,
    score: data.score,
    documentationUrl: data.documentation?.url,
  };
}

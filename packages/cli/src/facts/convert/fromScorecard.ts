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

import { z } from 'zod';
import { Converted, FactDraft } from '../FactDraft';
import { readReport, toTime } from './readReport';

const schema = z.looseObject({
  date: z.string(),
  repo: z.looseObject({ name: z.string() }).optional(),
  checks: z.array(
    z.looseObject({
      name: z.string().min(1),
      /** -1: could not tell. */
      score: z.number().int().min(-1).max(10),
      documentation: z.looseObject({ url: z.string().optional() }).optional(),
    }),
  ),
});

/** The output of `scorecard --format json`, or of its public API. */
export function fromScorecard(text: string): Converted {
  const { date, repo, checks } = readReport({
    text,
    what: 'the JSON output of OpenSSF Scorecard',
    schema,
  });
  const observedAt = toTime(date);
  const viewer = repo && viewerOf(repo.name);
  return {
    facts: checks.map(
      ({ name, score, documentation }): FactDraft => ({
        fact: `scorecard.${name.toLocaleLowerCase('en-US')}`,
        value: score,
        observedAt,
        url: viewer ?? documentation?.url,
      }),
    ),
    notes: checks.length === 0 ? ['The report has no checks'] : [],
  };
}

/** Where people see the result of a public repository. */
function viewerOf(repository: string): string | undefined {
  return /^(github|gitlab)\.com\/[\w.-]+\/[\w./-]+$/.test(repository)
    ? `https://scorecard.dev/viewer/?uri=${encodeURIComponent(repository)}`
    : undefined;
}

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
import { Converted } from '../FactDraft';
import { parseJson, readReport } from './readReport';

const value = z.union([
  z.boolean(),
  z.number(),
  z.string(),
  z.array(z.string()),
]);

const fact = z.strictObject({
  entityRef: z.string().optional(),
  fact: z.string().min(1),
  value,
  observedAt: z.string().optional(),
  expiresAt: z.string().optional(),
  url: z.string().optional(),
});

const WHAT =
  'a list of facts, { source, facts: […] } or { "<fact>": <value>, … }';

/** Facts as they are: a list, the body of a push, or values by fact id. */
export function fromFacts(text: string): Converted {
  const parsed = parseJson(text, WHAT);
  // Of a union the message would be of the last member; name the meant one.
  if (Array.isArray(parsed)) {
    return {
      facts: readReport({ text, what: WHAT, schema: z.array(fact) }),
      notes: [],
    };
  }
  if (typeof parsed === 'object' && parsed !== null && 'facts' in parsed) {
    const { source, facts } = readReport({
      text,
      what: WHAT,
      schema: z.strictObject({
        source: z.string().optional(),
        facts: z.array(fact),
      }),
    });
    return { facts, source, notes: [] };
  }
  return {
    facts: Object.entries(
      readReport({ text, what: WHAT, schema: z.record(z.string(), value) }),
    ).map(([id, given]) => ({ fact: id, value: given })),
    notes: [],
  };
}

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

/*
 * One document of a day's file: what a source says from that day on, or the
 * waivers of the day. `examples/history/README.md` describes the format.
 */

const text = z.string().min(1);

const sourceShape = z.strictObject({
  day: text,
  source: text,
  grade: z.enum(['declared', 'attested', 'observed']).default('attested'),
  facts: z.array(z.unknown()).optional(),
  entities: z.looseObject({}).optional(),
  withdraw: z
    .array(z.strictObject({ entityRef: text, facts: z.array(text).optional() }))
    .optional(),
});

const waiverShape = z
  .strictObject({
    entityRef: text,
    model: text,
    practice: text.optional(),
    check: text.optional(),
    reason: text,
    requestedBy: text,
    approvedBy: text,
    expiresAt: text,
  })
  .refine(({ practice, check }) => !practice !== !check, {
    message: "needs 'practice' or 'check'",
  });

const waiversShape = z.strictObject({
  day: text,
  waivers: z.array(waiverShape).min(1),
});

export type SourceDocument = z.infer<typeof sourceShape>;
export type WaiversDocument = z.infer<typeof waiversShape>;
export type HistoryDocument = SourceDocument | WaiversDocument;

/** What is wrong, and where in the document. */
export interface HistoryMistake {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

export function isWaiversDocument(
  document: HistoryDocument,
): document is WaiversDocument {
  return 'waivers' in document;
}

/** Checks the shape of a document. */
export function readHistoryDocument(
  value: unknown,
): { document: HistoryDocument } | { mistakes: HistoryMistake[] } {
  const ofWaivers =
    typeof value === 'object' && value !== null && 'waivers' in value;
  const read = (ofWaivers ? waiversShape : sourceShape).safeParse(value);
  return read.success
    ? { document: read.data }
    : {
        mistakes: read.error.issues.map(({ path, message }) => ({
          path,
          message,
        })),
      };
}

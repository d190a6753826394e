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
import { FactCandidate, FactMistake, FactPath } from './types';

const text = z.string();
const moment = z.union([z.string(), z.number(), z.date()]);

const shape = z.strictObject({
  entityRef: text,
  fact: text,
  value: z.unknown().refine(value => value !== undefined, 'is missing'),
  observedAt: text.optional(),
  expiresAt: text.optional(),
  url: text.optional(),
});

/** A fact as it stands in JSON: moments are text. */
export const factShape = shape;

/** A fact as a source reports it from code. */
export const collectedFactShape = shape.extend({
  observedAt: moment.optional(),
  expiresAt: moment.optional(),
});

type FactShape = typeof factShape | typeof collectedFactShape;

/**
 * Looks at the keys of facts and at the kinds of their values, nothing more.
 */
export function readCandidates(options: {
  items: readonly unknown[];
  shape: FactShape;
  path: FactPath;
}): { candidates: FactCandidate[]; mistakes: FactMistake[] } {
  const candidates: FactCandidate[] = [];
  const mistakes: FactMistake[] = [];
  options.items.forEach((item, index) => {
    const path = [...options.path, index];
    const read = options.shape.safeParse(item);
    if (read.success) {
      candidates.push({ ...read.data, path });
    } else {
      mistakes.push(...shapeMistakes(read.error, path));
    }
  });
  return { candidates, mistakes };
}

/** The mistakes that zod found, each key that is not known by itself. */
export function shapeMistakes(
  error: z.ZodError,
  path: FactPath,
): FactMistake[] {
  return error.issues.flatMap(issue => {
    const at = [...path, ...issue.path.map(key => key as string | number)];
    return issue.code === 'unrecognized_keys'
      ? issue.keys.map(key => ({
          path: [...at, key],
          message: 'is not a known key',
        }))
      : [{ path: at, message: issue.message }];
  });
}

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

const FACT_ID = /^[a-z0-9]+([.-][a-z0-9]+)*$/;

/** An entry of `facts`, as it is configured. */
export const mappingShape = z
  .strictObject({
    from: z
      .string()
      .regex(/^[^/]+\/.+$/, 'is not <id of a fact retriever>/<name of a fact>'),
    fact: z.string().max(63).regex(FACT_ID, 'is not the id of a fact'),
    as: z
      .enum(['boolean', 'number', 'string', 'string[]', 'datetime'])
      .optional(),
    equals: z.union([z.boolean(), z.number(), z.string()]).optional(),
    includes: z.union([z.string(), z.number()]).optional(),
    atLeast: z.number().optional(),
    atMost: z.number().optional(),
    count: z.literal(true).optional(),
    multiply: z.number().optional(),
    invert: z.boolean().optional(),
  })
  .superRefine((mapping, context) => {
    const { equals, includes, atLeast, atMost, count } = mapping;
    const { as, multiply, invert } = mapping;
    const add = (message: string) =>
      context.addIssue({ code: 'custom', message });
    const range = atLeast !== undefined || atMost !== undefined;
    const isTruth = equals !== undefined || includes !== undefined || range;
    const asked = [equals !== undefined, includes !== undefined, range, count];
    if (asked.filter(Boolean).length > 1) {
      add(
        'has more than one of equals, includes, atLeast or atMost, and count',
      );
    }
    if (as && (isTruth || count)) {
      add(`has as beside what makes it ${isTruth ? 'a boolean' : 'a number'}`);
    }
    if (invert && (count || (as && as !== 'boolean'))) {
      add('inverts what is no boolean');
    }
    if (multiply !== undefined && (isTruth || (as && as !== 'number'))) {
      add('multiplies what is no number');
    }
    if (invert && multiply !== undefined) {
      add('has both invert and multiply');
    }
  });

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

const LOGICAL = ['boolean', 'table'];
const COMBINABLE = {
  all: LOGICAL,
  any: LOGICAL,
  sum: ['number'],
  min: ['number', 'moment'],
  max: ['number', 'moment'],
};

const value = z.union([
  z.boolean(),
  z.number(),
  z.string(),
  z.array(z.string()),
]);

/** How an answer says a fact, as it is configured. */
export const factShape = z
  .strictObject({
    fact: z.string().max(63).regex(FACT_ID, 'is not the id of a fact'),
    path: z.string().min(1),
    /** Of a preset, or of `requests`; default: the first. */
    request: z.string().optional(),
    as: z
      .enum([
        'number',
        'boolean',
        'text',
        'list',
        'moment',
        'presence',
        'count',
        'table',
      ])
      .optional(),
    multiply: z.number().optional(),
    unit: z.enum(['seconds', 'milliseconds']).optional(),
    table: z.record(z.string(), value).optional(),
    otherwise: value.optional(),
    combine: z.enum(['first', 'all', 'any', 'sum', 'min', 'max']).optional(),
    ifNone: value.optional(),
    ifMissing: value.optional(),
    observedAt: z.string().min(1).optional(),
  })
  .refine(({ as, table }) => as !== undefined || table !== undefined, {
    message: 'needs as or table',
  })
  .refine(
    ({ as, table }) => ((as ?? 'table') === 'table') === (table !== undefined),
    { message: 'has a table, or as: table, but not both' },
  )
  .refine(({ as, multiply }) => multiply === undefined || as === 'number', {
    message: 'has multiply, which is for as: number',
  })
  .refine(({ as, unit }) => unit === undefined || as === 'moment', {
    message: 'has unit, which is for as: moment',
  })
  .refine(
    ({ table, otherwise }) => otherwise === undefined || table !== undefined,
    { message: 'has otherwise, which is for a table' },
  )
  .refine(
    ({ as, combine }) =>
      combine === undefined ||
      combine === 'first' ||
      COMBINABLE[combine].includes(as ?? 'table'),
    { message: 'cannot be combined in that way' },
  );

/** One request about an entity, as it is configured. */
export const requestShape = z.strictObject({
  name: z.string().min(1).optional(),
  url: z.string().min(1),
  expect: z.string().min(1).optional(),
  keep: z.record(z.string().regex(/^\w+$/), z.string().min(1)).optional(),
  link: z.string().min(1).optional(),
  linkFrom: z.string().min(1).optional(),
  facts: z.array(factShape).default([]),
});

export type FactShape = z.input<typeof factShape>;
export type RequestShape = z.input<typeof requestShape>;

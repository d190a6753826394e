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

import { createZodV4FilterPredicateSchema } from '@backstage/filter-predicates';
import { z } from 'zod';

const FACT_ID = /^[a-z0-9]+([.-][a-z0-9]+)*$/;
const LABEL = /^[a-zA-Z_][a-zA-Z0-9_]*$/;
const FIELD = /^(metadata|spec)\.[^\s]+$|^kind$/;

/** Which labels of a series name the entity, by fields of the entity. */
export const labelsShape = z
  .record(
    z.string().regex(LABEL, 'is not the name of a label'),
    z.string().regex(FIELD, 'is not a field such as metadata.name'),
  )
  .refine(labels => Object.keys(labels).length > 0, 'names no label');

const comparisonShape = z
  .strictObject({
    gt: z.number().optional(),
    gte: z.number().optional(),
    lt: z.number().optional(),
    lte: z.number().optional(),
  })
  .refine(
    when => Object.keys(when).length > 0,
    'needs one of gt, gte, lt and lte',
  );

/** One query, and what it says of an entity. */
export const queryShape = z
  .strictObject({
    fact: z.string().max(63).regex(FACT_ID, 'is not the id of a fact'),
    query: z.string().min(1).max(8_000),
    labels: labelsShape.optional(),
    entities: createZodV4FilterPredicateSchema().optional(),
    as: z.enum(['number', 'threshold', 'presence']),
    when: comparisonShape.optional(),
    multiply: z.number().default(1),
    several: z.enum(['min', 'max', 'sum']).optional(),
    absent: z.union([z.boolean(), z.number()]).optional(),
  })
  .refine(({ as, when }) => (as === 'threshold') === (when !== undefined), {
    path: ['when'],
    message: 'goes with as: threshold, and only with it',
  })
  .refine(
    ({ as, absent }) =>
      absent === undefined ||
      (as === 'number' ? typeof absent === 'number' : absent === false),
    {
      path: ['absent'],
      message: 'is a number for as: number, and false otherwise',
    },
  );

export type QueryShape = z.output<typeof queryShape>;

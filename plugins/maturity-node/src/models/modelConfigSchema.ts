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
import { JsonObject } from '@backstage/types';
import { ModelOverrides } from '@platform-maturity/backstage-plugin-maturity-common';
import { resolve } from 'path';
import { z } from 'zod';
import { ModelConfig } from './ModelConfig';

const json = z.custom<JsonObject>(
  value => typeof value === 'object' && value !== null && !Array.isArray(value),
  'is not an object',
);

/**
 * The shape of one of `maturity.models` in the configuration.
 *
 * @public
 */
export const modelConfigSchema = z
  .strictObject({
    builtin: z.string().min(1).optional(),
    file: z.string().min(1).optional(),
    document: json.optional(),
    subjects: createZodV4FilterPredicateSchema().optional(),
    overrides: z.array(json).optional(),
  })
  .refine(
    ({ builtin, file, document }) =>
      [builtin, file, document].filter(source => source !== undefined)
        .length === 1,
    'needs exactly one of builtin, file and document',
  )
  .transform(({ builtin, file, document, ...rest }): ModelConfig => {
    // What the overrides say is checked against the model that they change.
    const changes = rest as ModelOverrides;
    if (builtin !== undefined) {
      return { origin: 'builtin', id: builtin, changes };
    }
    if (file !== undefined) {
      return { origin: 'file', path: resolve(file), changes };
    }
    return { origin: 'config', document: document ?? {}, changes };
  });

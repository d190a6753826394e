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

import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { createZodV4FilterPredicateSchema } from '@backstage/filter-predicates';
import { modelConfigSchema } from '@platform-maturity/backstage-plugin-maturity-node';
import { z } from 'zod';
import { isFactGlob } from './factGlobs';

const ID = /^[a-z0-9]+([.-][a-z0-9]+)*$/;

const id = z
  .string()
  .max(63)
  .regex(ID, 'is not an id (lower case letters and digits, joined by . or -)');
const filter = createZodV4FilterPredicateSchema();
const grade = z.enum(['declared', 'attested', 'observed']);
const NO_GLOB = 'is neither the id of a fact nor a glob such as ci.*';
/** Read by Backstage's own readers, which say what is wrong with it. */
const readElsewhere = z.unknown().optional();
const level = z
  .union([z.number().int().positive(), z.string().min(1)])
  .transform(String);

const target = z
  .strictObject({
    filter: filter.optional(),
    model: z.string().min(1),
    level: level.optional(),
    categories: z.record(z.string(), level).default({}),
  })
  .refine(
    ({ level: overall, categories }) =>
      overall !== undefined || Object.keys(categories).length > 0,
    'needs a level or categories',
  );

const pushSource = z.strictObject({
  subjects: z.array(z.string().min(1)).min(1),
  facts: z.array(z.string().refine(isFactGlob, NO_GLOB)).min(1),
  grade: grade.default('observed'),
  events: z.boolean().default(false),
});

const file = z.strictObject({
  path: z.string().min(1),
  source: id,
  grade: grade.default('attested'),
  schedule: readElsewhere,
});

const badges = z
  .strictObject({
    enabled: z.boolean().default(false),
    public: z.boolean().default(false),
    publicFilter: filter.optional(),
  })
  .refine(({ public: isPublic, publicFilter }) => !isPublic || publicFilter, {
    path: ['publicFilter'],
    message: 'says which entities may be shown to everybody; {} stands for all',
  });

/** The shape of `maturity` in the configuration, with its defaults. */
export const maturityConfigSchema = z.strictObject({
  defaultModel: z.string().min(1).optional(),
  models: z
    .array(modelConfigSchema)
    .min(1)
    .prefault([{ builtin: 'five-level' }, { builtin: 'cncf' }]),
  targets: z.array(target).default([]),
  platform: z
    .string()
    .refine(isEntityRef, 'is not an entity ref such as system:default/runway')
    .transform(ref => stringifyEntityRef(parseEntityRef(ref)))
    .optional(),
  catalog: z.strictObject({ schedule: readElsewhere }).optional(),
  facts: z
    .strictObject({
      sources: z.record(id, pushSource).default({}),
      files: z.array(file).default([]),
    })
    .default({ sources: {}, files: [] }),
  /** Of the modules, each of which reads its own. */
  sources: readElsewhere,
  badges: badges.prefault({}),
  attestations: z
    .strictObject({ byOwners: z.boolean().default(false) })
    .default({ byOwners: false }),
  limits: z
    .strictObject({
      factsPerEntity: z.number().int().positive().default(500),
      waitingFactsPerSource: z.number().int().nonnegative().default(10_000),
    })
    .default({ factsPerEntity: 500, waitingFactsPerSource: 10_000 }),
  retention: z
    .strictObject({
      removedSubjects: readElsewhere,
      waitingFacts: readElsewhere,
      transitions: readElsewhere,
    })
    .optional(),
  demo: z
    .strictObject({
      history: z.strictObject({ directory: z.string().min(1) }).optional(),
    })
    .optional(),
});

function isEntityRef(text: string): boolean {
  try {
    parseEntityRef(text);
    return true;
  } catch {
    return false;
  }
}

export type MaturityConfigShape = z.output<typeof maturityConfigSchema>;

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

import { z } from 'zod/v4';

/** Ids of models, levels, categories, practices, facts, paths and steps. */
const ID = /^[a-z0-9]+([.-][a-z0-9]+)*$/;

const id = z
  .string()
  .max(200, 'is longer than 200 characters')
  .regex(ID, 'is not an id: lower-case letters and digits, joined by . or -');
const text = z.string().refine(value => value.trim() !== '', 'is empty');
const texts = z.array(text).max(500, 'has more than 500');
const grade = z.enum(['declared', 'attested', 'observed']);
const levelNumber = z.number().int();

// rules, predicates and typed values are looked at by the lint, which names
// places inside them that a union of schemas cannot
const later = z.unknown().optional();

const remediation = z.strictObject({
  text,
  links: z.array(z.strictObject({ title: text, url: text })).optional(),
  template: text.optional(),
  annotation: text.optional(),
});

const level = z.strictObject({
  id,
  title: text,
  summary: text.optional(),
  requirements: z
    .array(z.strictObject({ text, fact: id.optional() }))
    .optional(),
  audience: texts.optional(),
  benefits: texts.optional(),
  do: texts.optional(),
  dont: texts.optional(),
  minEvidence: grade.optional(),
});

const category = z.strictObject({
  id,
  title: text,
  description: text.optional(),
});

const fact = z.strictObject({
  id: id.max(63, 'is longer than 63 characters, the most an annotation takes'),
  type: z.enum(['boolean', 'number', 'string', 'string[]', 'datetime']),
  title: text.optional(),
  meaning: text.optional(),
  unit: text.optional(),
  ttl: z.string().optional(),
  inconclusive: z.array(later).min(1, 'is empty').optional(),
  derive: later,
  sources: texts.optional(),
  reportedBy: texts.optional(),
  attest: z.enum(['anyone', 'not-owner', 'nobody']).optional(),
});

const check = z.strictObject({
  id: z.string(),
  title: text,
  description: text.optional(),
  appliesTo: later,
  rule: later,
  required: z.boolean().optional(),
  minEvidence: grade.optional(),
  enabledOn: z.string().optional(),
  effort: z.enum(['small', 'medium', 'large']).optional(),
  remediation: remediation.optional(),
});

const rollup = z.strictObject({
  appliesTo: later,
  of: later,
  share: z
    .number()
    .min(0, 'is a share, from 0 to 1')
    .max(1, 'is a share, from 0 to 1'),
});

const practice = z.strictObject({
  id,
  title: text,
  description: text.optional(),
  categories: z.array(id).min(1, 'is empty'),
  listedAt: z.array(levelNumber).optional(),
  requiredAt: z.array(levelNumber),
  kind: text.optional(),
  supersededBy: z.array(id).optional(),
  checks: z.array(check),
  rollup: rollup.optional(),
});

const step = z.strictObject({
  id,
  title: text,
  why: text.optional(),
  who: z.enum(['developer', 'platform', 'automatic']).optional(),
  required: z.boolean().optional(),
  checks: z.array(z.string()).min(1, 'is empty').optional(),
  rule: later,
  practices: z.array(id).optional(),
  remediation: remediation.optional(),
});

const goldenPath = z.strictObject({
  id,
  title: text,
  description: text.optional(),
  owner: text.optional(),
  support: text.optional(),
  status: z.enum(['draft', 'recommended', 'deprecated']).optional(),
  appliesTo: later,
  templates: texts.optional(),
  docs: texts.optional(),
  steps: z.array(step).min(1, 'is empty').max(200, 'has more than 200'),
});

const painPoint = z.strictObject({
  id,
  title: text,
  categories: z.array(id).min(1, 'is empty'),
  practices: z.array(id).optional(),
  advice: text.optional(),
});

/**
 * The shape of a model document. What a shape cannot say (references, types,
 * rules, predicates, dates) is the lint's to find.
 */
export const modelSchema = z.strictObject({
  apiVersion: z.literal('platform-maturity.io/v1'),
  kind: z.literal('MaturityModel'),
  metadata: z.strictObject({
    id,
    title: text,
    description: text.optional(),
    language: text.optional(),
    source: z
      .strictObject({
        title: text,
        url: text.optional(),
        license: text.optional(),
      })
      .optional(),
  }),
  spec: z.strictObject({
    overall: z.enum(['combined', 'none']).optional(),
    appliesTo: later,
    levels: z.array(level).min(1, 'is empty').max(50, 'has more than 50'),
    categories: z
      .array(category)
      .min(1, 'is empty')
      .max(50, 'has more than 50'),
    facts: z.array(fact).max(5_000, 'has more than 5000'),
    practices: z
      .array(practice)
      .min(1, 'is empty')
      .max(2_000, 'has more than 2000'),
    goldenPaths: z.array(goldenPath).max(100, 'has more than 100').optional(),
    painPoints: z.array(painPoint).optional(),
    guidance: z
      .array(z.strictObject({ atLevel: levelNumber.optional(), text }))
      .optional(),
  }),
});

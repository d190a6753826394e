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

export const texts = z.record(z.string(), z.string());

export const text = z.string().optional();

export const count = z.number().optional();

export const loose = z.record(z.string(), z.unknown());

const metadata = z.object({
  name: z.string(),
  namespace: z.string().default(''),
  uid: z.string().optional(),
  labels: texts.nullish().transform(value => value ?? {}),
  annotations: texts.nullish().transform(value => value ?? {}),
  ownerReferences: z
    .array(z.object({ kind: z.string(), name: z.string() }))
    .optional(),
});

/** An object with the part of it that facts need. */
export function object<T extends z.ZodRawShape>(shape: T) {
  return z.object({ metadata, ...shape });
}

export const target = z.object({ kind: text, name: z.string() });

/** How a kind is found at an API server, and what is read of it. */
export function kind<T extends z.ZodType>(options: {
  group: string;
  plural: string;
  shape: T;
  /** Those that the shape fits, best first; else the one the server prefers. */
  versions?: readonly string[];
  /** It has no namespace, or is wanted from all of them. */
  everywhere?: boolean;
}) {
  return options;
}

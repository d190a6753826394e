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
import { factShape, readCandidates, shapeMistakes } from './factShapes';
import { FactCandidate, FactMistake } from './types';

const documentShape = z.strictObject({
  facts: z.array(z.unknown()).optional(),
  entities: z.looseObject({}).optional(),
});

/** What the short form says beside a bare value. */
const detailShape = factShape.omit({ entityRef: true, fact: true });

/**
 * Reads the facts of a document, which can be in either form or both:
 * `facts: [{ entityRef, fact, value, observedAt?, expiresAt?, url? }]` and
 * `entities: { <ref>: { <fact>: value or { value, observedAt?, … } } }`.
 * Looks at its shape alone; offsets are left as they are.
 */
export function readFactDocument(document: unknown): {
  candidates: FactCandidate[];
  mistakes: FactMistake[];
} {
  const shape = documentShape.safeParse(document);
  if (!shape.success) {
    return { candidates: [], mistakes: shapeMistakes(shape.error, []) };
  }
  const { facts, entities } = shape.data;
  if (!facts && !entities) {
    return {
      candidates: [],
      mistakes: [{ path: [], message: "needs 'facts' or 'entities'" }],
    };
  }
  const { candidates, mistakes } = readCandidates({
    items: facts ?? [],
    shape: factShape,
    path: ['facts'],
  });
  for (const [entityRef, values] of Object.entries(entities ?? {})) {
    if (!isObject(values)) {
      mistakes.push({
        path: ['entities', entityRef],
        message: 'must be a map of fact ids to values',
      });
      continue;
    }
    for (const [fact, value] of Object.entries(values)) {
      const path = ['entities', entityRef, fact];
      const detail = detailShape.safeParse(isObject(value) ? value : { value });
      if (detail.success) {
        candidates.push({ entityRef, fact, ...detail.data, path });
      } else {
        mistakes.push(...shapeMistakes(detail.error, path));
      }
    }
  }
  return { candidates, mistakes };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

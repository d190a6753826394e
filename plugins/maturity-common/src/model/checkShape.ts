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
import { Mistakes, Path } from './Mistakes';
import { modelSchema } from './schema';

type Issue = z.core.$ZodIssue;

function asKeys(path: readonly PropertyKey[]): Path {
  return path.map(key => (typeof key === 'number' ? key : String(key)));
}

function isMissing(document: unknown, path: Path): boolean {
  let value = document;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) {
      return true;
    }
    value = Object.hasOwn(value, key)
      ? (value as Record<string | number, unknown>)[key]
      : undefined;
  }
  return value === undefined;
}

function messageOf(issue: Issue, missing: boolean): string {
  if (missing) {
    return 'is missing';
  }
  switch (issue.code) {
    case 'invalid_type':
      return `is not ${/^[aeiou]/.test(issue.expected) ? 'an' : 'a'} ${
        issue.expected
      }`;
    case 'invalid_value':
      return issue.values.length === 1
        ? `is not "${String(issue.values[0])}"`
        : `is none of ${issue.values.map(String).join(', ')}`;
    default:
      return issue.message;
  }
}

/** Compares a document with the schema, one mistake per place. */
export function checkShape(document: unknown, mistakes: Mistakes): void {
  const { error } = modelSchema.safeParse(document);
  for (const issue of error?.issues ?? []) {
    const path = asKeys(issue.path);
    if (issue.code === 'unrecognized_keys') {
      issue.keys.forEach(key =>
        mistakes.add([...path, key], 'is not a key of the model format'),
      );
    } else {
      mistakes.add(path, messageOf(issue, isMissing(document, path)));
    }
  }
}

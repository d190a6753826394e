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

import { readFileSync } from 'fs';
import { join } from 'path';
import { parse } from 'yaml';

/** The types of all facts that the five-level model defines. */
export function readFactTypes(): Map<string, string> {
  const text = readFileSync(
    join(__dirname, '../../../maturity-common/models/five-level.yaml'),
    'utf8',
  );
  const facts: Array<{ id: string; type: string }> = [];
  const visit = (value: unknown) => {
    if (Array.isArray(value)) {
      value.forEach(visit);
    } else if (typeof value === 'object' && value !== null) {
      const { id, type } = value as { id?: string; type?: string };
      if (id && type) {
        facts.push({ id, type });
      }
      Object.values(value).forEach(visit);
    }
  };
  visit(parse(text));
  return new Map(facts.map(({ id, type }) => [id, type]));
}

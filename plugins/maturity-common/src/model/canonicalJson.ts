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

/**
 * JSON with sorted keys and no blanks, so that equal values give equal text.
 *
 * @public
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map(canonicalJson).join(',')}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const fields = value as Record<string, unknown>;
    // Every entity of a catalog comes by here in every pass.
    let members = '';
    for (const key of Object.keys(fields).sort()) {
      const member = fields[key];
      if (member !== undefined) {
        const comma = members === '' ? '' : ',';
        members += `${comma}${JSON.stringify(key)}:${canonicalJson(member)}`;
      }
    }
    return `{${members}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

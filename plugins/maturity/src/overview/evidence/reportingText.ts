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

import { FactValue } from '@platform-maturity/backstage-plugin-maturity-common';

/** Stands where the portal knows of no source that may push. */
const someSource = 'your-source';

/** Stands where no entity lacks the fact. */
const someEntity = 'component:default/your-component';

/** A complete command that pushes one fact to this portal. */
export function pushCommand(options: {
  baseUrl: string;
  source?: string;
  entityRef?: string;
  fact: string;
  value: FactValue;
}): string {
  const { baseUrl, source, entityRef, fact, value } = options;
  const body = {
    source: source ?? someSource,
    facts: [{ entityRef: entityRef ?? someEntity, fact, value }],
  };
  return [
    `curl -X POST ${quoted(`${baseUrl}/v1/facts`)}`,
    `  -H "Authorization: Bearer $MATURITY_TOKEN"`,
    `  -H 'Content-Type: application/json'`,
    `  -d ${quoted(JSON.stringify(body))}`,
  ].join(' \\\n');
}

/** The line below `metadata.annotations` that declares a fact. */
export function declarationLine(options: {
  annotation: string;
  value: FactValue;
}): string {
  const { annotation, value } = options;
  const text = Array.isArray(value) ? value.join(',') : String(value);
  return `${annotation}: ${JSON.stringify(text)}`;
}

/** As one word for a shell, whatever it holds. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

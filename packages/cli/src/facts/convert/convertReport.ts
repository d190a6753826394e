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

import { CliError } from '../../io/CliError';
import { ConvertOptions, Converted } from '../FactDraft';
import { fromFacts } from './fromFacts';
import { fromJunit } from './fromJunit';
import { fromSarif } from './fromSarif';
import { fromScorecard } from './fromScorecard';
import { fromTrivy } from './fromTrivy';

/** The formats that facts can be read from. */
export const FACT_FORMATS = [
  'facts',
  'scorecard',
  'sarif',
  'junit',
  'trivy',
] as const;

export type FactFormat = (typeof FACT_FORMATS)[number];

const CONVERTERS: Record<
  FactFormat,
  (text: string, options: ConvertOptions) => Converted
> = {
  facts: fromFacts,
  scorecard: fromScorecard,
  sarif: fromSarif,
  junit: fromJunit,
  trivy: fromTrivy,
};

/** Reads facts off a report; without a format, by what the report looks like. */
export function convertReport(
  options: ConvertOptions & { text: string; format?: FactFormat },
): Converted {
  const { text } = options;
  if (text.trim() === '') {
    throw new CliError('The report is empty');
  }
  return CONVERTERS[options.format ?? formatOf(text)](text, options);
}

function formatOf(text: string): FactFormat {
  if (text.trimStart().startsWith('<')) {
    return 'junit';
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new CliError(
      `The report is neither JSON nor XML: ${
        error instanceof Error ? error.message : error
      }`,
    );
  }
  const has = (key: string) =>
    typeof value === 'object' && value !== null && Object.hasOwn(value, key);
  if (has('runs')) {
    return 'sarif';
  }
  if (has('SchemaVersion')) {
    return 'trivy';
  }
  if (has('checks') && has('date')) {
    return 'scorecard';
  }
  if (has('facts') || looksLikeFacts(value)) {
    return 'facts';
  }
  throw new CliError(
    'The report looks like none that is known; name what it is with --format',
  );
}

/** Fact ids have a dot; the outputs of other tools are not taken for facts. */
function looksLikeFacts(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) {
    return false;
  }
  if (Array.isArray(value)) {
    return value.every(
      item => typeof item === 'object' && item !== null && 'fact' in item,
    );
  }
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every(key => /^[\w-]+(\.[\w-]+)+$/.test(key));
}

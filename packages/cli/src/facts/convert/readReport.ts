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
import { CliError } from '../../io/CliError';

/** Parses JSON of a shape. */
export function readReport<T>(options: {
  text: string;
  what: string;
  schema: z.ZodType<T>;
}): T {
  const { what, schema } = options;
  const parsed = schema.safeParse(parseJson(options.text, what));
  if (!parsed.success) {
    throw new CliError(
      `This is not ${what}: ${parsed.error.issues
        .slice(0, 5)
        .map(
          ({ path, message }) => `${path.join('.') || 'the whole'}: ${message}`,
        )
        .join('; ')}`,
    );
  }
  return parsed.data;
}

/** Parses JSON, or says where it stops being JSON. */
export function parseJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CliError(
      `This is not ${what}: ${error instanceof Error ? error.message : error}`,
    );
  }
}

/** A time as the API takes it, or undefined when it is none. */
export function toTime(text: string | undefined): string | undefined {
  const time = text === undefined ? NaN : Date.parse(text);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

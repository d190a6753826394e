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

import { readFile } from 'fs/promises';
import { resolve } from 'path';
import { z } from 'zod';
import { CliError } from '../io/CliError';
import { EntityReport } from './CheckReport';
import { Baseline, baselineKey } from './findFailures';

const level = z.number().int().nonnegative().nullable();

const schema = z.looseObject({
  version: z.literal(1),
  entities: z.array(
    z.looseObject({
      entityRef: z.string(),
      model: z.string(),
      level,
      categories: z.array(
        z.looseObject({ id: z.string(), title: z.string(), level }),
      ),
    }),
  ),
});

/** Reads what `maturity check --format json` printed before. */
export async function readBaseline(options: {
  file: string;
  cwd: string;
}): Promise<Baseline> {
  const { file } = options;
  let value: unknown;
  try {
    value = JSON.parse(await readFile(resolve(options.cwd, file), 'utf8'));
  } catch (error) {
    throw new CliError(
      `--baseline: ${file} cannot be read: ${
        error instanceof Error ? error.message : error
      }`,
    );
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    throw new CliError(
      `--baseline: ${file} is not the JSON output of maturity check (${parsed.error.issues
        .slice(0, 3)
        .map(({ path, message }) => `${path.join('.')}: ${message}`)
        .join('; ')})`,
    );
  }
  return new Map(
    (parsed.data.entities as unknown as EntityReport[]).map(report => [
      baselineKey(report),
      report,
    ]),
  );
}

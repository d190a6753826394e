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

import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  createZodV4FilterPredicateSchema,
  FilterPredicate,
} from '@backstage/filter-predicates';
import { Grade } from '@platform-maturity/backstage-plugin-maturity-common';
import { z } from 'zod';
import { RequestPlan } from './compileRequest';
import { planRequests } from './planRequests';
import { presetName } from './presets';
import { factShape, requestShape } from './requestShape';

const KEY = 'maturity.sources.httpJson';
const SOURCE_ID = /^[a-z0-9]+([.-][a-z0-9]+)*$/;
const HEADER = /^[!#$%&'*+.^_`|~0-9a-z-]+$/i;

const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { hours: 1 },
  timeout: { hours: 1 },
  initialDelay: { seconds: 30 },
};

/** One entry of `maturity.sources.httpJson`. */
export const entryShape = z.strictObject({
  id: z.string().max(63).regex(SOURCE_ID, 'is not the id of a source'),
  preset: presetName.optional(),
  baseUrl: z.string().min(1).optional(),
  options: z.unknown().optional(),
  url: z.string().min(1).optional(),
  expect: z.string().min(1).optional(),
  link: z.string().min(1).optional(),
  linkFrom: z.string().min(1).optional(),
  requests: z.array(requestShape).min(1).optional(),
  facts: z.array(factShape).default([]),
  headers: z
    .record(z.string().regex(HEADER), z.string().regex(/^[^\r\n\0]*$/))
    .default({}),
  entities: createZodV4FilterPredicateSchema().optional(),
  grade: z.enum(['declared', 'attested', 'observed']).default('observed'),
  requestsPerSecond: z.number().positive().max(100).default(5),
  timeoutSeconds: z.number().positive().max(60).default(10),
  maxBytes: z
    .number()
    .int()
    .positive()
    .max(64 * 1024 * 1024)
    .default(4 * 1024 * 1024),
  schedule: z.unknown().optional(),
});

export type EntryShape = z.output<typeof entryShape>;

/** What one source asks, and how. */
export interface HttpJsonConfig {
  readonly id: string;
  readonly grade: Grade;
  readonly headers: Readonly<Record<string, string>>;
  readonly requests: readonly RequestPlan[];
  /** Narrows which entities are asked about. */
  readonly entities?: FilterPredicate;
  readonly requestsPerSecond: number;
  readonly timeoutSeconds: number;
  readonly maxBytes: number;
  readonly schedule: SchedulerServiceTaskScheduleDefinition;
}

/**
 * Reads the configuration of all sources of this kind.
 *
 * @throws an InputError that names every wrong key or value with its path, and
 *   never shows a value
 */
export function readHttpJsonConfig(root: Config): HttpJsonConfig[] {
  const mistakes: string[] = [];
  const ids = new Set<string>();
  const entries = root.getOptionalConfigArray(KEY) ?? [];
  const configs = entries.flatMap((config, index) => {
    const onMistake = (path: string, message: string) => {
      mistakes.push(
        `  ${KEY}[${index}]${path === '' ? '' : '.'}${path}: ${message}`,
      );
    };
    const parsed = entryShape.safeParse(config.get());
    if (!parsed.success) {
      parsed.error.issues.forEach(({ path, message }) =>
        onMistake(path.join('.'), message),
      );
      return [];
    }
    const entry = parsed.data;
    if (ids.has(entry.id)) {
      onMistake('id', `there is another source '${entry.id}'`);
    }
    ids.add(entry.id);
    const { id, grade, entities, requestsPerSecond, timeoutSeconds, maxBytes } =
      entry;
    return {
      ...planRequests({ entry, onMistake }),
      id,
      grade,
      entities,
      requestsPerSecond,
      timeoutSeconds,
      maxBytes,
      schedule: readSchedule(config),
    };
  });
  if (mistakes.length > 0) {
    throw new InputError(
      `The configuration of the HTTP JSON source is not valid:\n${mistakes.join(
        '\n',
      )}`,
    );
  }
  return configs;
}

function readSchedule(config: Config): SchedulerServiceTaskScheduleDefinition {
  const schedule = config.getOptionalConfig('schedule');
  return schedule
    ? readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule)
    : DEFAULT_SCHEDULE;
}

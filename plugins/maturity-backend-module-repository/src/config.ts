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
  SchedulerServiceTaskScheduleDefinition,
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
} from '@backstage/backend-plugin-api';
import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  FilterPredicate,
  createZodV4FilterPredicateSchema,
} from '@backstage/filter-predicates';
import { durationToMilliseconds } from '@backstage/types';
import { resolve } from 'path';
import { z } from 'zod';

/** The configuration of the source, read once and checked. */
export interface RepositorySourceConfig {
  readonly schedule: SchedulerServiceTaskScheduleDefinition;
  readonly entities: FilterPredicate;
  readonly readsPerMinute: number;
  readonly concurrency: number;
  /** Milliseconds. */
  readonly timeout: number;
  /** Milliseconds. */
  readonly rateLimitPause: number;
  readonly maxFiles: number;
  readonly maxBytes: number;
  readonly pipelinesAreFiles: boolean;
  readonly directory?: string;
}

const PATH = 'maturity.sources.repository';

const SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { hours: 3 },
  timeout: { hours: 3 },
};

const ENTITIES: FilterPredicate = {
  $any: [{ kind: 'Component' }, { kind: 'System', 'spec.type': 'platform' }],
};

const positive = z.number().int().positive();
/** Read by Backstage's own readers, which say what is wrong with it. */
const readElsewhere = z.unknown().optional();

const shape = z.strictObject({
  schedule: readElsewhere,
  entities: createZodV4FilterPredicateSchema().default(ENTITIES),
  readsPerMinute: positive.max(1_000).default(25),
  concurrency: positive.max(20).default(4),
  timeout: readElsewhere,
  rateLimitPause: readElsewhere,
  maxFiles: positive.default(100_000),
  maxBytes: positive.default(1_000_000_000),
  pipelinesAreFiles: z.boolean().default(false),
  local: z.strictObject({ directory: z.string().min(1) }).optional(),
});

/**
 * Reads `maturity.sources.repository` of the app's configuration; all of it
 * may be missing.
 *
 * @throws an InputError that names every wrong key or value with its path
 */
export function readRepositorySourceConfig(
  root: Config,
): RepositorySourceConfig {
  const config = root.getOptionalConfig(PATH);
  const parsed = shape.safeParse(config?.get() ?? {});
  if (!parsed.success) {
    const mistakes = parsed.error.issues.map(
      ({ path, message }) => `  ${[PATH, ...path].join('.')}: ${message}`,
    );
    throw new InputError(
      `The configuration of the repository source is not valid:\n${mistakes.join(
        '\n',
      )}`,
    );
  }
  const { local, schedule: _, ...rest } = parsed.data;
  return {
    ...rest,
    schedule:
      readAt(config, 'schedule', at =>
        readSchedulerServiceTaskScheduleDefinitionFromConfig(
          at.getConfig('schedule'),
        ),
      ) ?? SCHEDULE,
    timeout: readMilliseconds(config, 'timeout') ?? 60_000,
    rateLimitPause: readMilliseconds(config, 'rateLimitPause') ?? 900_000,
    directory: local && resolve(local.directory),
  };
}

function readMilliseconds(config: Config | undefined, key: string) {
  return readAt(config, key, at =>
    durationToMilliseconds(readDurationFromConfig(at, { key })),
  );
}

/** Reads a key if it is there; what is wrong with it is said with its path. */
function readAt<T>(
  config: Config | undefined,
  key: string,
  read: (config: Config) => T,
): T | undefined {
  if (!config?.has(key)) {
    return undefined;
  }
  try {
    return read(config);
  } catch (error) {
    throw new InputError(`${PATH}.${key} is not valid`, error);
  }
}

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
import { resolve } from 'path';
import { z } from 'zod';

const KEY = 'maturity.sources.openssfScorecard';
const PUBLIC_API = 'https://api.securityscorecards.dev';

const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { hours: 6 },
  timeout: { hours: 1 },
  initialDelay: { seconds: 30 },
};

const webAddress = z.string().refine(isPlainWebAddress, {
  message: 'is not an http or https URL without credentials, query and hash',
});

const shape = z
  .strictObject({
    api: z
      .strictObject({
        baseUrl: webAddress.default(PUBLIC_API),
        headers: z.record(z.string().min(1), z.string()).default({}),
        requestsPerSecond: z.number().positive().max(100).default(10),
      })
      .optional(),
    files: z
      .strictObject({
        url: webAddress.optional(),
        directory: z.string().min(1).optional(),
        path: z
          .string()
          .refine(path => path.includes('{repository}'), {
            message: 'does not contain {repository}',
          })
          .default('{repository}/results.json'),
      })
      .refine(({ url, directory }) => !url !== !directory, {
        message: 'needs exactly one of url and directory',
      })
      .optional(),
    allowedLocations: z.array(webAddress).default([]),
    entities: createZodV4FilterPredicateSchema().optional(),
    schedule: z.unknown().optional(),
  })
  .refine(({ api, files }) => !(api && files), {
    message: 'needs one of api and files, not both',
  });

/** Where results come from. */
export type ResultOrigin =
  | {
      readonly kind: 'api';
      readonly baseUrl: string;
      readonly headers: Readonly<Record<string, string>>;
      readonly requestsPerSecond: number;
    }
  | { readonly kind: 'url'; readonly baseUrl: string; readonly path: string }
  | {
      readonly kind: 'directory';
      readonly directory: string;
      readonly path: string;
    };

/** `maturity.sources.openssfScorecard`, with its defaults. */
export interface OpenssfScorecardConfig {
  readonly origin: ResultOrigin;
  /** Where annotations may lead besides. */
  readonly allowedLocations: readonly string[];
  /** Narrows which entities are asked about. */
  readonly entities?: FilterPredicate;
  readonly schedule: SchedulerServiceTaskScheduleDefinition;
}

/**
 * Reads the configuration of the source; undefined if there is none.
 *
 * @throws an InputError that names every wrong key or value with its path
 */
export function readOpenssfScorecardConfig(
  root: Config,
): OpenssfScorecardConfig | undefined {
  const config = root.getOptionalConfig(KEY);
  if (!config) {
    return undefined;
  }
  const parsed = shape.safeParse(config.get());
  if (!parsed.success) {
    const lines = parsed.error.issues.map(
      ({ path, message }) => `  ${[KEY, ...path].join('.')}: ${message}`,
    );
    throw new InputError(
      `The configuration of the OpenSSF Scorecard source is not valid:\n${lines.join(
        '\n',
      )}`,
    );
  }
  const schedule = config.getOptionalConfig('schedule');
  const { allowedLocations, entities } = parsed.data;
  return {
    origin: toOrigin(parsed.data),
    allowedLocations,
    entities,
    schedule: schedule
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule)
      : DEFAULT_SCHEDULE,
  };
}

function toOrigin({ api, files }: z.output<typeof shape>): ResultOrigin {
  if (files?.directory) {
    const { directory, path } = files;
    return { kind: 'directory', directory: resolve(directory), path };
  }
  if (files?.url) {
    return { kind: 'url', baseUrl: files.url, path: files.path };
  }
  const defaults = { baseUrl: PUBLIC_API, headers: {}, requestsPerSecond: 10 };
  return { kind: 'api', ...(api ?? defaults) };
}

function isPlainWebAddress(text: string): boolean {
  if (!URL.canParse(text)) {
    return false;
  }
  const { protocol, username, password, search, hash } = new URL(text);
  return (
    ['http:', 'https:'].includes(protocol) &&
    [username, password, search, hash].every(part => part === '')
  );
}

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
import { FactMapping } from './FactMapping';
import { mappingShape } from './mappingShape';

const KEY = 'maturity.sources.techInsights';

const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { hours: 1 },
  timeout: { hours: 1 },
  initialDelay: { seconds: 30 },
};

const shape = z
  .strictObject({
    baseUrl: z
      .string()
      .refine(isPlainWebAddress, {
        message:
          'is not an http or https URL without credentials, query and hash',
      })
      .transform(url => url.replace(/\/+$/, ''))
      .optional(),
    token: z
      .string()
      .min(1)
      .regex(/^[\x21-\x7e]+$/, 'is not a token')
      .optional(),
    facts: z.array(mappingShape).min(1),
    link: z
      .string()
      .refine(link => isWebAddress(link.replace(/\{\w+\}/g, 'x')), {
        message: 'is not an http or https URL',
      })
      .refine(hasKnownPlaceholders, {
        message: 'has other placeholders than {kind}, {namespace} and {name}',
      })
      .optional(),
    entities: createZodV4FilterPredicateSchema().optional(),
    grade: z.enum(['declared', 'attested', 'observed']).default('observed'),
    requestsPerSecond: z.number().positive().max(100).default(20),
    timeoutSeconds: z.number().positive().max(60).default(10),
    maxBytes: z
      .number()
      .int()
      .positive()
      .max(64 * 1024 * 1024)
      .default(1024 * 1024),
    schedule: z.unknown().optional(),
  })
  .refine(({ baseUrl, token }) => baseUrl !== undefined || !token, {
    path: ['token'],
    message:
      'is for a baseUrl; the backend of this portal is asked with a token of its own',
  });

/** `maturity.sources.techInsights`, with its defaults. */
export interface TechInsightsConfig {
  /** Of the API in another portal. */
  readonly baseUrl?: string;
  readonly token?: string;
  readonly mappings: readonly FactMapping[];
  /** Where a person sees the facts of an entity, with `{kind}` and so on. */
  readonly link?: string;
  /** Narrows which entities are asked about. */
  readonly entities?: FilterPredicate;
  readonly grade: Grade;
  readonly requestsPerSecond: number;
  readonly timeoutSeconds: number;
  readonly maxBytes: number;
  readonly schedule: SchedulerServiceTaskScheduleDefinition;
}

/**
 * Reads the configuration of the source; undefined if there is none.
 *
 * @throws an InputError that names every wrong key or value with its path, and
 *   never shows a value
 */
export function readTechInsightsConfig(
  root: Config,
): TechInsightsConfig | undefined {
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
      `The configuration of the Tech Insights source is not valid:\n${lines.join(
        '\n',
      )}`,
    );
  }
  const { facts, ...rest } = parsed.data;
  const schedule = config.getOptionalConfig('schedule');
  return {
    ...rest,
    mappings: facts.map(({ from, ...mapping }) => {
      const slash = from.indexOf('/');
      return {
        ...mapping,
        retriever: from.slice(0, slash),
        name: from.slice(slash + 1),
      };
    }),
    schedule: schedule
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule)
      : DEFAULT_SCHEDULE,
  };
}

function isWebAddress(text: string): boolean {
  return (
    URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol)
  );
}

function isPlainWebAddress(text: string): boolean {
  if (!isWebAddress(text)) {
    return false;
  }
  const { username, password, search, hash } = new URL(text);
  return [username, password, search, hash].every(part => part === '');
}

function hasKnownPlaceholders(link: string): boolean {
  return !/[{}]/.test(link.replace(/\{(kind|namespace|name)\}/g, ''));
}

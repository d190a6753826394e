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
import { z } from 'zod';
import { presetQueries, presetsShape } from './presets';
import { labelsShape, QueryShape, queryShape } from './queryShape';
import { Labels } from './SeriesByEntity';

const KEY = 'maturity.sources.prometheus';
const SOURCE_ID = /^[a-z0-9]+([.-][a-z0-9]+)*$/;
const HEADER = /^[!#$%&'*+.^_`|~0-9a-z-]+$/i;

const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { hours: 1 },
  timeout: { minutes: 15 },
  initialDelay: { seconds: 30 },
};

const address = z
  .url({ protocol: /^https?$/ })
  .refine(url => !new URL(url).username, 'has a user name in it; use headers')
  .transform(url => url.replace(/\/+$/, ''));

const entryShape = z
  .strictObject({
    id: z
      .string()
      .max(63)
      .regex(SOURCE_ID, 'is not the id of a source')
      .default('prometheus'),
    url: address,
    link: address.optional(),
    headers: z
      .record(z.string().regex(HEADER), z.string().regex(/^[^\r\n\0]*$/))
      .default({}),
    labels: labelsShape.default({ service: 'metadata.name' }),
    entities: createZodV4FilterPredicateSchema().default({ kind: 'component' }),
    presets: presetsShape.prefault({}),
    queries: z.array(queryShape).default([]),
    timeoutSeconds: z.number().positive().max(300).default(30),
    maxBytes: z
      .number()
      .int()
      .positive()
      .max(256 * 1024 * 1024)
      .default(32 * 1024 * 1024),
    schedule: z.unknown().optional(),
  })
  .refine(
    ({ presets, queries }) =>
      queries.length > 0 || Object.values(presets).some(Boolean),
    { path: ['queries'], message: 'there is neither a query nor a preset' },
  );

/** A query with its labels. */
export type PrometheusQuery = Omit<QueryShape, 'labels'> & {
  readonly labels: Labels;
};

/** What one source asks, and how. */
export interface PrometheusConfig {
  readonly id: string;
  readonly url: string;
  readonly link: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly entities: FilterPredicate;
  readonly queries: readonly PrometheusQuery[];
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
export function readPrometheusConfig(root: Config): PrometheusConfig[] {
  const mistakes: string[] = [];
  const ids = new Set<string>();
  const entries = root.getOptionalConfigArray(KEY) ?? [];
  const configs = entries.flatMap((config, index) => {
    const mistake = (path: PropertyKey[], message: string) =>
      mistakes.push(
        `  ${[`${KEY}[${index}]`, ...path.map(String)].join('.')}: ${message}`,
      );
    const parsed = entryShape.safeParse(config.get());
    if (!parsed.success) {
      parsed.error.issues.forEach(issue => mistake(issue.path, issue.message));
      return [];
    }
    const { presets, queries, labels, ...entry } = parsed.data;
    if (ids.has(entry.id)) {
      mistake(['id'], `there is another source '${entry.id}'`);
    }
    ids.add(entry.id);
    const own = new Set(queries.map(({ fact }) => fact));
    return {
      ...entry,
      link: entry.link ?? entry.url,
      // a query of one's own goes before that of a preset
      queries: [
        ...queries.map(query => ({ labels, ...query })),
        ...presetQueries(presets)
          .filter(({ fact }) => !own.has(fact))
          .map(query => ({
            multiply: 1,
            // the one label that the rules leave
            labels: { service: labels.service ?? 'metadata.name' },
            ...query,
          })),
      ],
      schedule: readSchedule(config),
    };
  });
  if (mistakes.length > 0) {
    throw new InputError(
      `The configuration of the Prometheus source is not valid:\n${mistakes.join(
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

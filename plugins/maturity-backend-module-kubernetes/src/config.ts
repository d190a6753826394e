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
import { Agreements } from './facts/Facts';
import { Kind, KINDS } from './objects/kinds';

const KEY = 'maturity.sources.kubernetes';

const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { hours: 1 },
  timeout: { hours: 1 },
  initialDelay: { seconds: 30 },
};

const kindName = z.enum(Object.keys(KINDS) as [Kind, ...Kind[]]);

const shape = z.strictObject({
  clusters: z.array(z.string().min(1)).min(1).optional(),
  tokens: z.record(z.string(), z.string().min(1)).default({}),
  entities: createZodV4FilterPredicateSchema().optional(),
  leaveOut: z.array(kindName).default([]),
  approvedRegistries: z.array(z.string().min(1)).default([]),
  costLabels: z.array(z.string().min(1)).default([]),
  istioRootNamespace: z.string().min(1).default('istio-system'),
  timeoutSeconds: z.number().positive().max(60).default(15),
  maxBytes: z
    .number()
    .int()
    .positive()
    .max(256 * 1024 * 1024)
    .default(32 * 1024 * 1024),
  schedule: z.unknown().optional(),
});

/** What is read, and how. */
export interface KubernetesConfig {
  /** Names of the clusters. Default: all that Backstage knows. */
  readonly clusters?: readonly string[];
  readonly tokens: ReadonlyMap<string, string>;
  /** Narrows which entities are asked about. */
  readonly entities?: FilterPredicate;
  readonly leaveOut: ReadonlySet<string>;
  readonly agreements: Agreements;
  readonly timeoutSeconds: number;
  readonly maxBytes: number;
  readonly schedule: SchedulerServiceTaskScheduleDefinition;
}

/**
 * Reads the configuration of the source, or nothing if there is none.
 *
 * @throws an InputError that names every wrong key or value with its path, and
 *   never shows a value
 */
export function readKubernetesConfig(
  root: Config,
): KubernetesConfig | undefined {
  const config = root.getOptionalConfig(KEY);
  if (!config) {
    return undefined;
  }
  const parsed = shape.safeParse(config.get());
  if (!parsed.success) {
    const mistakes = parsed.error.issues.map(
      ({ path, message }) => `  ${[KEY, ...path].join('.')}: ${message}`,
    );
    throw new InputError(
      `The configuration of the Kubernetes source is not valid:\n${mistakes.join(
        '\n',
      )}`,
    );
  }
  const { approvedRegistries, costLabels, istioRootNamespace, ...rest } =
    parsed.data;
  const schedule = config.getOptionalConfig('schedule');
  return {
    ...rest,
    tokens: new Map(Object.entries(rest.tokens)),
    leaveOut: new Set(rest.leaveOut),
    agreements: { approvedRegistries, costLabels, istioRootNamespace },
    schedule: schedule
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule)
      : DEFAULT_SCHEDULE,
  };
}

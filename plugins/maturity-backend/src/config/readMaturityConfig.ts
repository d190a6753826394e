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
import { RESERVED_SOURCES } from '@platform-maturity/backstage-plugin-maturity-common';
import { Duration } from 'luxon';
import { resolve } from 'path';
import { MaturityConfig } from './MaturityConfig';
import { MaturityConfigShape, maturityConfigSchema } from './schema';

const CATALOG_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 5 },
  timeout: { minutes: 10 },
  initialDelay: { seconds: 5 },
};

const FILE_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 1 },
  timeout: { minutes: 5 },
  initialDelay: { seconds: 5 },
};

/**
 * Reads `maturity` of the app's configuration.
 *
 * @throws an InputError that names every wrong key or value with its path
 */
export function readMaturityConfig(root: Config): MaturityConfig {
  const config = root.getOptionalConfig('maturity');
  const shape = check(config?.get() ?? {});
  return {
    defaultModel: shape.defaultModel,
    models: shape.models,
    targets: shape.targets,
    platform: shape.platform,
    catalog: {
      schedule: readSchedule(config, 'catalog.schedule') ?? CATALOG_SCHEDULE,
    },
    facts: {
      sources: Object.entries(shape.facts.sources).map(([id, source]) => ({
        id,
        ...source,
      })),
      files: shape.facts.files.map((file, index) => ({
        ...file,
        path: resolve(file.path),
        schedule:
          readSchedule(
            config?.getOptionalConfigArray('facts.files')?.[index],
            'schedule',
          ) ?? FILE_SCHEDULE,
      })),
    },
    badges: shape.badges,
    attestations: shape.attestations,
    limits: shape.limits,
    retention: {
      removedSubjects:
        readMilliseconds(config, 'retention.removedSubjects') ??
        Duration.fromObject({ days: 30 }).toMillis(),
      waitingFacts:
        readMilliseconds(config, 'retention.waitingFacts') ??
        Duration.fromObject({ hours: 24 }).toMillis(),
      transitions:
        readMilliseconds(config, 'retention.transitions') ??
        Duration.fromObject({ years: 2 }).toMillis(),
    },
    historyDirectory:
      shape.demo?.history && resolve(shape.demo.history.directory),
  };
}

function check(value: unknown): MaturityConfigShape {
  const parsed = maturityConfigSchema.safeParse(value);
  if (!parsed.success) {
    throw invalid(
      parsed.error.issues.map(issue => ({
        path: issue.path.map(String),
        message: issue.message,
      })),
    );
  }
  const reserved = new Set<string>(Object.values(RESERVED_SOURCES));
  const { sources, files } = parsed.data.facts;
  const taken = new Set(Object.keys(sources));
  const mistakes = [...taken]
    .filter(id => reserved.has(id))
    .map(id => ({
      path: ['facts', 'sources', id],
      message: `'${id}' is written by the plugin itself; choose another id`,
    }));
  files.forEach((file, index) => {
    if (reserved.has(file.source) || taken.has(file.source)) {
      mistakes.push({
        path: ['facts', 'files', String(index), 'source'],
        message: reserved.has(file.source)
          ? `'${file.source}' is written by the plugin itself; choose another id`
          : `there is another source '${file.source}'; every file and every pushing source has its own`,
      });
    }
    taken.add(file.source);
  });
  if (mistakes.length > 0) {
    throw invalid(mistakes);
  }
  return parsed.data;
}

function invalid(mistakes: { path: string[]; message: string }[]): InputError {
  const lines = mistakes.map(
    ({ path, message }) => `  ${['maturity', ...path].join('.')}: ${message}`,
  );
  return new InputError(
    `The configuration of the maturity plugin is not valid:\n${lines.join(
      '\n',
    )}`,
  );
}

function readSchedule(config: Config | undefined, key: string) {
  const schedule = config?.getOptionalConfig(key);
  return (
    schedule && readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule)
  );
}

function readMilliseconds(config: Config | undefined, key: string) {
  return config?.has(key)
    ? Duration.fromObject(readDurationFromConfig(config, { key })).toMillis()
    : undefined;
}

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

import { LoggerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { stringifyError } from '@backstage/errors';
import {
  CompiledModel,
  SHIPPED_MODELS,
} from '@platform-maturity/backstage-plugin-maturity-common';
import {
  ModelConfig,
  modelConfigSchema,
  tryLoadModels,
} from '@platform-maturity/backstage-plugin-maturity-node';

/** The models that annotations are checked against. */
export interface KnownModels {
  readonly models: readonly CompiledModel[];
  /** A configured model could not be read. */
  readonly incomplete: boolean;
}

const SHIPPED = Object.keys(SHIPPED_MODELS).map(
  (id): ModelConfig => ({ origin: 'builtin', id, changes: {} }),
);

/**
 * The models of `maturity.models`, and those in the box that are not among
 * them. What cannot be read is left out with a warning: the catalog has to
 * start whatever state the models are in.
 */
export async function readKnownModels(options: {
  config: Config;
  logger: LoggerService;
}): Promise<KnownModels> {
  const { logger } = options;
  const { configs, mistakes: unread } = readConfigs(options.config);
  const configured = await tryLoadModels({ models: configs });
  const shipped = await tryLoadModels({ models: SHIPPED });
  const mistakes = [...unread, ...configured.mistakes, ...shipped.mistakes];
  if (mistakes.length > 0) {
    logger.warn(
      `Annotations are checked without the models that could not be read, so unknown names are not reported: ${mistakes.join(
        '; ',
      )}`,
    );
  }
  const models = configured.models.map(({ compiled }) => compiled);
  const known = new Set(models.map(({ id }) => id));
  return {
    models: [
      ...models,
      ...shipped.models
        .map(({ compiled }) => compiled)
        .filter(({ id }) => !known.has(id)),
    ],
    incomplete: mistakes.length > 0,
  };
}

function readConfigs(config: Config): {
  configs: ModelConfig[];
  mistakes: string[];
} {
  const configs: ModelConfig[] = [];
  const mistakes: string[] = [];
  let entries: unknown;
  try {
    entries = config.getOptional('maturity.models') ?? [];
  } catch (error) {
    return { configs, mistakes: [stringifyError(error)] };
  }
  for (const [index, entry] of (Array.isArray(entries)
    ? entries
    : [entries]
  ).entries()) {
    const parsed = modelConfigSchema.safeParse(entry);
    if (parsed.success) {
      configs.push(parsed.data);
    } else {
      mistakes.push(
        ...parsed.error.issues.map(({ path, message }) =>
          ['maturity.models', index, ...path].join('.').concat(`: ${message}`),
        ),
      );
    }
  }
  return { configs, mistakes };
}

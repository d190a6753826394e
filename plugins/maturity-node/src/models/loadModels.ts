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

import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';
import {
  CompiledModel,
  ModelError,
  ModelOverrides,
  ParsedModel,
  applyOverrides,
  compileModel,
  parseModel,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { readFile } from 'fs/promises';
import { ModelConfig } from './ModelConfig';

/**
 * How a model came into an installation.
 *
 * @public
 */
export type ModelOrigin = 'builtin' | 'file' | 'config' | 'module';

/**
 * A model as this installation configures it.
 *
 * @public
 */
export interface ConfiguredModel {
  readonly compiled: CompiledModel;
  readonly origin: ModelOrigin;
  readonly overrides: readonly JsonObject[];
}

/**
 * Options of {@link loadModels}.
 *
 * @public
 */
export interface LoadModelsOptions {
  models: readonly ModelConfig[];
  /** Text or documents that backend modules add. */
  added?: readonly (string | JsonObject)[];
}

/**
 * What {@link tryLoadModels} found.
 *
 * @public
 */
export interface TriedModels {
  /** The models without mistakes. */
  readonly models: readonly ConfiguredModel[];
  /** Every mistake of every other model, with its place. */
  readonly mistakes: readonly string[];
}

/**
 * Reads, changes and compiles all configured models.
 *
 * @public
 * @throws an Error that names every mistake of every model with its place
 */
export async function loadModels(
  options: LoadModelsOptions,
): Promise<ConfiguredModel[]> {
  const { models, mistakes } = await tryLoadModels(options);
  if (mistakes.length > 0) {
    throw new Error(
      `The models of the maturity plugin are not valid:\n${mistakes
        .map(mistake => `  ${mistake}`)
        .join('\n')}`,
    );
  }
  return [...models];
}

/**
 * Reads, changes and compiles the configured models, as many as it can.
 *
 * @public
 */
export async function tryLoadModels(
  options: LoadModelsOptions,
): Promise<TriedModels> {
  const loaded: ConfiguredModel[] = [];
  const mistakes: string[] = [];
  for (const [index, config] of options.models.entries()) {
    const name = nameOf(config, index);
    await attempt(name, async () => {
      const parsed = await readModel(config);
      loaded.push(compile(parsed, config.origin, config.changes));
    });
  }
  for (const [index, model] of (options.added ?? []).entries()) {
    await attempt(`model ${index + 1} of the backend modules`, async () => {
      const parsed = typeof model === 'string' ? parseModel(model) : model;
      loaded.push(compile(parsed, 'module', {}));
    });
  }
  mistakes.push(...disagreements(loaded));
  return { models: loaded, mistakes };

  async function attempt(name: string, load: () => Promise<void>) {
    try {
      await load();
    } catch (error) {
      mistakes.push(...describe(name, error));
    }
  }
}

function compile(
  parsed: ParsedModel | JsonObject,
  origin: ModelOrigin,
  changes: ModelOverrides,
): ConfiguredModel {
  const { overrides = [] } = changes;
  const changed = changes.subjects || overrides.length > 0;
  return {
    compiled: compileModel(changed ? applyOverrides(parsed, changes) : parsed),
    origin,
    overrides: JSON.parse(JSON.stringify(overrides)),
  };
}

async function readModel(
  config: ModelConfig,
): Promise<ParsedModel | JsonObject> {
  switch (config.origin) {
    case 'builtin':
      return parseModel(await readFile(builtinPath(config.id), 'utf8'));
    case 'file':
      return parseModel(await readFile(config.path, 'utf8'));
    default:
      return config.document;
  }
}

function builtinPath(id: string): string {
  if (!/^[a-z0-9-]+$/.test(id)) {
    throw new Error(`there is no built-in model '${id}'`);
  }
  return resolvePackagePath(
    '@platform-maturity/backstage-plugin-maturity-common',
    'models',
    `${id}.yaml`,
  );
}

function nameOf(config: ModelConfig, index: number): string {
  switch (config.origin) {
    case 'builtin':
      return `maturity.models.${index} (built-in ${config.id})`;
    case 'file':
      return `maturity.models.${index} (${config.path})`;
    default:
      return `maturity.models.${index}.document`;
  }
}

function describe(name: string, error: unknown): string[] {
  if (error instanceof ModelError) {
    return error.mistakes.map(({ path, message, line }) => {
      const place = line === undefined ? '' : `, line ${line}`;
      return `${name}${place}: ${path.join('.') || 'the document'}: ${message}`;
    });
  }
  if ((error as NodeJS.ErrnoException)?.code === 'ENOENT') {
    return [`${name}: there is no such file`];
  }
  return [`${name}: ${error instanceof Error ? error.message : error}`];
}

/**
 * Models share fact ids, so they must agree on what a fact is; and each model
 * is there once.
 */
function disagreements(models: readonly ConfiguredModel[]): string[] {
  const mistakes: string[] = [];
  const ids = new Set<string>();
  const types = new Map<string, { type: string; model: string }>();
  for (const { compiled } of models) {
    if (ids.has(compiled.id)) {
      mistakes.push(`there are two models '${compiled.id}'`);
    }
    ids.add(compiled.id);
    for (const { id, type } of compiled.facts) {
      const known = types.get(id);
      if (known && known.type !== type) {
        mistakes.push(
          `model '${compiled.id}' says that fact '${id}' is a ${type}, model '${known.model}' that it is a ${known.type}`,
        );
      }
      types.set(id, known ?? { type, model: compiled.id });
    }
  }
  return mistakes;
}

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
  CompiledModel,
  compileModel,
  ModelError,
  parseModel,
  SHIPPED_MODELS,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { existsSync } from 'fs';
import { readFile } from 'fs/promises';
import { dirname, resolve } from 'path';
import { CliError } from '../io/CliError';

/**
 * Loads a model by the id of one in the box, or from a file.
 *
 * @throws CliError naming every mistake with its line
 */
export async function loadModel(options: {
  model: string;
  cwd: string;
}): Promise<CompiledModel> {
  const file = modelFile(options);
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    throw new CliError(
      `There is neither a file ${
        options.model
      } nor a model of that name in the box (${Object.keys(SHIPPED_MODELS).join(
        ', ',
      )})`,
    );
  }
  try {
    return compileModel(parseModel(text));
  } catch (error) {
    if (error instanceof ModelError) {
      throw new CliError(
        error.mistakes
          .map(
            ({ path, message, line }) =>
              `${options.model}:${line ?? 1}: ${
                path.join('.') || 'the document'
              }: ${message}`,
          )
          .join('\n'),
      );
    }
    throw error;
  }
}

/** All models in the box. */
export async function loadShippedModels(): Promise<CompiledModel[]> {
  return Promise.all(
    Object.keys(SHIPPED_MODELS).map(model => loadModel({ model, cwd: '/' })),
  );
}

/** The path of a file, or of a model in the box; files go before. */
export function modelFile(options: { model: string; cwd: string }): string {
  const { model, cwd } = options;
  const path = resolve(cwd, model);
  return !existsSync(path) && Object.hasOwn(SHIPPED_MODELS, model)
    ? resolve(
        dirname(
          require.resolve(
            '@platform-maturity/backstage-plugin-maturity-common/package.json',
          ),
        ),
        'models',
        SHIPPED_MODELS[model as keyof typeof SHIPPED_MODELS],
      )
    : path;
}

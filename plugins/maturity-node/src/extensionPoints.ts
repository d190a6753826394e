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

import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';
import { FactSource } from './FactSource';

/**
 * A model to score with, beside those of the configuration: as YAML or JSON
 * text (mistakes in it are then reported with their lines), or as a document
 * that was read already.
 *
 * @public
 */
export type MaturityModelInput =
  | { readonly text: string }
  | { readonly document: JsonObject };

/**
 * Lets modules add models.
 *
 * @public
 */
export interface MaturityModelsExtensionPoint {
  /**
   * Adds a model. The plugin does not start with a model that has mistakes, or
   * whose id another model has; its error then lists all of them.
   */
  addModel(model: MaturityModelInput): void;
}

/**
 * Lets modules add models.
 *
 * @public
 */
export const maturityModelsExtensionPoint =
  createExtensionPoint<MaturityModelsExtensionPoint>({
    id: 'maturity.models',
  });

/**
 * Lets modules add fact sources.
 *
 * @public
 */
export interface MaturityFactSourcesExtensionPoint {
  /**
   * Adds sources.
   *
   * @throws an InputError if an id, a glob or a predicate is not valid, or a
   *   ConflictError if another source has the same id
   */
  addFactSource(...sources: FactSource[]): void;
}

/**
 * Lets modules add fact sources.
 *
 * @public
 */
export const maturityFactSourcesExtensionPoint =
  createExtensionPoint<MaturityFactSourcesExtensionPoint>({
    id: 'maturity.fact-sources',
  });

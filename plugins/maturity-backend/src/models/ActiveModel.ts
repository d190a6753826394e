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

import { CompiledModel } from '@platform-maturity/backstage-plugin-maturity-common';
import { ModelOrigin } from '@platform-maturity/backstage-plugin-maturity-node';
import { JsonObject } from '@backstage/types';

/** One version of a model, as every replica reads it from the database. */
export interface ModelVersion {
  readonly id: string;
  readonly version: string;
  readonly compiled: CompiledModel;
  readonly origin: ModelOrigin;
  /** What the installation changes in a model that it did not write. */
  readonly overrides: readonly JsonObject[];
}

/** A model in force, as every replica scores and serves it. */
export interface ActiveModel extends ModelVersion {
  /** When this version was activated, in milliseconds. */
  readonly activatedAt: number;
}

/** A version that is scored beside the active one, to take its place. */
export interface StagedModel extends ModelVersion {
  /** When it came, in milliseconds. */
  readonly stagedAt: number;
}

/** All versions under which subjects are scored, at one moment. */
export interface ScoredVersions {
  readonly active: readonly ActiveModel[];
  readonly staged: readonly StagedModel[];
}

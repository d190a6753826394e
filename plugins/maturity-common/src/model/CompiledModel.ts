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

import { Entity } from '@backstage/catalog-model';
import {
  CategoryDefinition,
  CheckDefinition,
  FactDefinition,
  GoldenPathStepDefinition,
  LevelDefinition,
  MaturityModelDocument,
  PracticeDefinition,
} from './types';

/**
 * A check with the practice that it belongs to.
 *
 * @public
 */
export interface CompiledCheck {
  readonly index: number;
  readonly id: string;
  readonly practice: string;
  readonly required: boolean;
  readonly definition: CheckDefinition;
}

/**
 * A step of a golden path.
 *
 * @public
 */
export interface CompiledStep {
  readonly index: number;
  /** Id of the golden path. */
  readonly path: string;
  readonly definition: GoldenPathStepDefinition;
}

/**
 * A model that has been checked and compiled. All arrays are in the order of
 * the document, which is stable for one version: position `i` of an
 * evaluation's `checks`, `practices` and `facts` is position `i` here, and the
 * steps of its golden paths, one after the other, are `steps`.
 *
 * @public
 */
export interface CompiledModel {
  /** Frozen. */
  readonly document: MaturityModelDocument;
  readonly id: string;
  readonly title: string;
  /** SHA-256, in hex, of the canonical document and the engine's revision. */
  readonly version: string;
  /** Whether there is one level over all categories. */
  readonly overall: 'combined' | 'none';
  /** Level 1 is at position 0. */
  readonly levels: readonly LevelDefinition[];
  readonly categories: readonly CategoryDefinition[];
  readonly facts: readonly FactDefinition[];
  readonly practices: readonly PracticeDefinition[];
  readonly checks: readonly CompiledCheck[];
  readonly steps: readonly CompiledStep[];
  /**
   * The kinds of entities that required checks and roll-ups can ask, as the
   * model writes them; undefined when its targets do not limit the kind.
   */
  readonly kinds: readonly string[] | undefined;
  checkIndex(id: string): number | undefined;
  practiceIndex(id: string): number | undefined;
  factIndex(id: string): number | undefined;
  /** Whether the model looks at the entity at all. */
  isSubject(entity: Entity): boolean;
  /** Whether the model asks anything of the entity that counts. */
  asks(entity: Entity): boolean;
}

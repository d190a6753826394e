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

/**
 * What is wrong with an annotation:
 *
 * - `not-text`: the value is not text, which the catalog refuses
 * - `unknown-annotation`: it has our prefix, but nothing reads it
 * - `unknown-fact`, `unknown-golden-path`, `unknown-target`, `unknown-level`:
 *   it names something that no model has
 * - `invalid-value`: the value does not fit the type of the fact
 * - `not-counted`: no model takes a declaration of the fact as proof
 * - `without-effect`: it names something that does not address the entity
 * - `duplicate`: it says what the entry says already
 * - `contradiction`: it says the opposite of what the entry says elsewhere
 *
 * @public
 */
export type AnnotationMistakeCode =
  | 'not-text'
  | 'unknown-annotation'
  | 'unknown-fact'
  | 'unknown-golden-path'
  | 'unknown-target'
  | 'unknown-level'
  | 'invalid-value'
  | 'not-counted'
  | 'without-effect'
  | 'duplicate'
  | 'contradiction';

/**
 * A mistake in an annotation of ours on an entity.
 *
 * @public
 */
export interface AnnotationMistake {
  /** The key of the annotation. */
  readonly annotation: string;
  readonly code: AnnotationMistakeCode;
  /** An error makes the annotation void; a warning makes it less than meant. */
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** What was probably meant: a key, or a part of the value. */
  readonly suggestion?: string;
}

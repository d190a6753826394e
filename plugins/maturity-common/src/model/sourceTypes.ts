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

import { JsonValue } from '@backstage/types';

/**
 * One mistake in a model document.
 *
 * @public
 */
export interface ModelMistake {
  /** Keys from the root of the document; empty for the document as a whole. */
  path: (string | number)[];
  message: string;
  /** Line (from 1) in the text, when the document was read from one. */
  line?: number;
}

/**
 * A place in the text of a model, both from 1.
 *
 * @public
 */
export interface TextPosition {
  line: number;
  column: number;
}

/**
 * What {@link parseModel} returns: not checked yet.
 *
 * @public
 */
export interface ParsedModel {
  document: JsonValue;
  /** Where a path (or its nearest parent that the text has) begins. */
  locate(path: readonly (string | number)[]): TextPosition | undefined;
}

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

import { InputError } from '@backstage/errors';
import { ModelMistake } from './sourceTypes';

const SHOWN = 5;

function format(mistake: ModelMistake): string {
  const place = mistake.path.join('.') || 'the document';
  const line = mistake.line === undefined ? '' : ` (line ${mistake.line})`;
  return `${place}${line}: ${mistake.message}`;
}

/**
 * A model, or overrides of one, that cannot be used, with every mistake found.
 *
 * @public
 */
export class ModelError extends InputError {
  readonly mistakes: readonly ModelMistake[];

  constructor(mistakes: readonly ModelMistake[]) {
    const shown = mistakes.slice(0, SHOWN).map(format).join('; ');
    const more =
      mistakes.length > SHOWN ? `; and ${mistakes.length - SHOWN} more` : '';
    super(`The maturity model is not valid: ${shown}${more}`);
    this.mistakes = mistakes;
  }
}

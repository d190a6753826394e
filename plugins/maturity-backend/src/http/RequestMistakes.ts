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
import { RequestMistake } from '@platform-maturity/backstage-plugin-maturity-common';

/** How many mistakes an answer names; more are only counted. */
export const MAX_NAMED_MISTAKES = 100;

/**
 * A request in which something is wrong, with the place of every mistake. It
 * is answered with 400 and a body that names the first hundred.
 */
export class RequestMistakes extends InputError {
  readonly mistakes: readonly RequestMistake[];

  constructor(mistakes: readonly RequestMistake[]) {
    super(summarize(mistakes));
    this.mistakes = mistakes;
  }
}

function summarize(mistakes: readonly RequestMistake[]): string {
  const [first] = mistakes;
  const said = first
    ? `${first.path ? `${first.path}: ` : ''}${first.message}`
    : 'The request is not valid';
  return mistakes.length > 1
    ? `${said} (and ${mistakes.length - 1} more)`
    : said;
}

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

import { CustomErrorBase } from '@backstage/errors';

/**
 * Why an answer could not be used.
 *
 * @remarks
 *
 * - `unreachable`: no connection, or it broke.
 * - `late`: no whole answer in time.
 * - `busy`: asked to come later (429, 503, a used up rate limit).
 * - `unauthorized`: the credentials were not taken (401).
 * - `status`: any other status that is no success.
 * - `redirect`: sent to where it must not go.
 * - `too-large`: more bytes than allowed.
 * - `not-json`: something else, such as the HTML of a login page.
 *
 * @public
 */
export type FetchJsonFailure =
  | 'unreachable'
  | 'late'
  | 'busy'
  | 'unauthorized'
  | 'status'
  | 'redirect'
  | 'too-large'
  | 'not-json';

/**
 * An answer that could not be used. The message names the address without its
 * query, and never a header or a part of the answer.
 *
 * @public
 */
export class FetchJsonError extends CustomErrorBase {
  readonly failure: FetchJsonFailure;
  /** The status of the answer, where there was one. */
  readonly status?: number;

  constructor(options: {
    failure: FetchJsonFailure;
    message: string;
    status?: number;
    cause?: unknown;
  }) {
    super(options.message, options.cause);
    this.failure = options.failure;
    this.status = options.status;
  }

  /**
   * Whether the next request would fare no better, so that going on with other
   * entities only adds to the load.
   */
  get concernsAll(): boolean {
    return this.failure === 'busy' || this.failure === 'unauthorized';
  }
}

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

import { isError } from '@backstage/errors';

/**
 * Why a repository could not be read:
 *
 * - `not-found`: it does not exist, is empty, or is hidden from the portal
 * - `not-allowed`: the host refuses the portal
 * - `no-reader`: the portal cannot list what is on this host
 * - `rate-limit`: the host wants to be left alone for a while
 * - `unavailable`: it took too long, or the host is in trouble
 */
export type FailureKind =
  | 'not-found'
  | 'not-allowed'
  | 'no-reader'
  | 'rate-limit'
  | 'unavailable';

export interface ReadFailure {
  readonly kind: FailureKind;
  /** For the people who run the portal. */
  readonly message: string;
}

const MAX_LENGTH = 200;

const KINDS: [FailureKind, RegExp, string][] = [
  [
    'rate-limit',
    /rate limit|\b429\b|too many requests/i,
    'the host limits the rate of requests; asked again later',
  ],
  [
    'not-allowed',
    /\b40[137]\b|unauthorized|forbidden|bad credentials/i,
    "the host refuses; the token of the portal's integration may not read it",
  ],
  [
    'not-found',
    /\b(?:404|410)\b|not found/i,
    "not found; moved, or hidden from the portal's integration",
  ],
  ['not-found', /\b409\b|is empty/i, 'the repository is empty'],
  [
    'no-reader',
    /does not implement readTree|not implemented/i,
    'the portal has no integration that can list files on this host',
  ],
];

/** Says in words why a read failed, without anything secret in them. */
export function describeFailure(error: unknown): ReadFailure {
  const name = isError(error) ? error.name : '';
  const text = isError(error) ? error.message : String(error);
  if (name === 'NotAllowedError') {
    return {
      kind: 'no-reader',
      message: 'the portal has no integration for this host',
    };
  }
  if (name === 'TimeoutError') {
    return { kind: 'unavailable', message: 'gave no answer in time' };
  }
  if (name === 'NotFoundError') {
    return { kind: 'not-found', message: KINDS[2][2] };
  }
  // What follows a URL is the answer of the host. The URL may hold digits.
  const answer = withoutUrls(text);
  for (const [kind, pattern, message] of KINDS) {
    if (pattern.test(answer)) {
      return { kind, message };
    }
  }
  return {
    kind: 'unavailable',
    message: answer.trim().slice(0, MAX_LENGTH) || 'failed without a reason',
  };
}

function withoutUrls(text: string): string {
  return text.replace(/\b[a-z][a-z0-9+.-]*:\/\/\S+/gi, 'the host,');
}

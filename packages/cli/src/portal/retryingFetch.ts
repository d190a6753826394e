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

import { DelegateBackoff, handleAll, retry } from 'cockatiel';
import { retryDelay } from './retryDelay';

const RETRIES = 4;
const TIMEOUT_MS = 60_000;

/**
 * A fetch that tries again, more slowly each time, when the network fails or
 * the portal is busy (429) or out of order (5xx).
 */
export function retryingFetch(options: {
  onRetry(reason: string, delay: number): void;
}): typeof fetch {
  const policy = retry(
    handleAll.orWhenResult(
      answer => answer instanceof Response && isPassing(answer.status),
    ),
    {
      maxAttempts: RETRIES,
      backoff: new DelegateBackoff(({ attempt, result }) =>
        retryDelay({
          attempt,
          retryAfter:
            'value' in result && result.value instanceof Response
              ? result.value.headers.get('retry-after')
              : undefined,
          now: Date.now(),
        }),
      ),
    },
  );
  policy.onRetry(event => {
    options.onRetry(
      'error' in event
        ? reasonOf(event.error)
        : `answered ${(event.value as Response).status}`,
      event.delay,
    );
  });
  return (input, init) =>
    policy.execute(() =>
      fetch(input, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) }),
    );
}

function isPassing(status: number): boolean {
  return status === 429 || (status >= 500 && status !== 501);
}

/** Node wraps what the network said. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) {
    return String(error);
  }
  const { cause } = error;
  const { code, message } = (cause ?? {}) as {
    code?: string;
    message?: string;
  };
  return code ?? (message || error.message);
}

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

import pThrottle from 'p-throttle';

const SECOND = 1_000;

/**
 * Waits until the next request may be sent.
 *
 * @throws the reason of the signal if that was aborted meanwhile
 *
 * @public
 */
export type RequestThrottle = (signal: AbortSignal) => Promise<void>;

/**
 * Lets so many requests through per second; the others wait their turn. A
 * source that asks one host in several ways shares one throttle between them.
 *
 * @param requestsPerSecond - more than 0; 0.5 is one request in two seconds
 *
 * @public
 */
export function throttleRequests(requestsPerSecond: number): RequestThrottle {
  const limit = Math.max(1, Math.floor(requestsPerSecond));
  const throttle = pThrottle({
    limit,
    interval: (limit * SECOND) / requestsPerSecond,
    strict: true,
  });
  return throttle(async (signal: AbortSignal) => signal.throwIfAborted());
}

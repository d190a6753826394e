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

import { setTimeout as sleep } from 'node:timers/promises';

const PAUSE_MS = 200;

/**
 * Waits for something to come true; what fails meanwhile has not come yet.
 *
 * @throws when it has not come after so many milliseconds
 */
export async function until<T>(options: {
  what: string;
  limit: number;
  check: () => Promise<T | undefined>;
}): Promise<T> {
  const end = Date.now() + options.limit;
  let failure: unknown;
  while (Date.now() < end) {
    try {
      const found = await options.check();
      failure = undefined;
      if (found !== undefined) {
        return found;
      }
    } catch (error) {
      failure = error;
    }
    await sleep(PAUSE_MS);
  }
  throw new Error(
    `${options.what} did not come within ${options.limit / 1000} s`,
    { cause: failure },
  );
}

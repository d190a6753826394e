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

import { SchedulerService } from '@backstage/backend-plugin-api';
import { ConflictError, NotFoundError, isError } from '@backstage/errors';
import { setTimeout as sleep } from 'timers/promises';

/** By then the other plugins of the backend answer. */
const DELAY_MS = 10_000;

/**
 * Runs a scheduled task soon after the start. The delay in a schedule counts
 * for the very first start only; later ones would wait for their turn.
 *
 * @throws what the scheduler throws, unless the task runs already or is gone
 */
export async function triggerAfterStart(options: {
  scheduler: SchedulerService;
  taskId: string;
  signal: AbortSignal;
}): Promise<void> {
  const { scheduler, taskId, signal } = options;
  try {
    await sleep(DELAY_MS, undefined, { signal, ref: false });
    await scheduler.triggerTask(taskId);
  } catch (error) {
    const isExpected =
      signal.aborted ||
      (isError(error) &&
        [ConflictError.name, NotFoundError.name].includes(error.name));
    if (!isExpected) {
      throw error;
    }
  }
}

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

import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { RetentionCleaner } from './RetentionCleaner';

/** Starts the task that cleans up, once a day on one replica. */
export async function scheduleRetention(options: {
  scheduler: SchedulerService;
  cleaner: RetentionCleaner;
  logger: LoggerService;
}): Promise<void> {
  const { scheduler, cleaner, logger } = options;
  await scheduler.scheduleTask({
    id: 'maturity-retention',
    scope: 'global',
    frequency: { days: 1 },
    timeout: { hours: 1 },
    initialDelay: { minutes: 10 },
    fn: async signal => {
      const cleaned = await cleaner.clean(signal);
      if (Object.values(cleaned).some(count => count > 0)) {
        logger.info('Cleaned up what is too old', { ...cleaned });
      }
    },
  });
}

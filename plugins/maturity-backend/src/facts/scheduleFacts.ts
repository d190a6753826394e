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
import { FactCleaner } from './FactCleaner';
import { FactSourceRunner } from './FactSourceRunner';
import { FactSources } from './FactSources';

export interface ScheduleFactsOptions {
  scheduler: SchedulerService;
  sources: FactSources;
  runner: FactSourceRunner;
  cleaner: FactCleaner;
  logger: LoggerService;
}

/**
 * Starts the tasks that ask sources and clean up, each on one replica at a
 * time. Called when the catalog has been read once: before, sources would be
 * asked about nothing, and facts would wait for entities that are there.
 */
export async function scheduleFacts(
  options: ScheduleFactsOptions,
): Promise<void> {
  const { scheduler, sources, runner, cleaner, logger } = options;
  for (const source of sources.scheduled()) {
    await scheduler.scheduleTask({
      ...source.schedule,
      scope: 'global',
      id: `maturity-facts-${source.id}`,
      fn: async signal => {
        await runner.run(source, signal);
      },
    });
  }
  await scheduler.scheduleTask({
    id: 'maturity-facts-clean-up',
    scope: 'global',
    frequency: { minutes: 5 },
    timeout: { minutes: 10 },
    initialDelay: { minutes: 1 },
    fn: async () => {
      const result = await cleaner.clean();
      if (Object.values(result).some(count => count > 0)) {
        logger.info('Cleaned up facts', { ...result });
      }
    },
  });
}

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

import {
  AuditorService,
  AuditorServiceCreateEventOptions,
} from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';

/**
 * Does something that writes, and leaves its start and its end in the audit
 * log.
 *
 * @param options - `told`: what the log says of the result; default: all of it
 */
export async function audited<T extends object>(options: {
  auditor: AuditorService;
  event: AuditorServiceCreateEventOptions;
  work: () => Promise<T>;
  told?: (result: T) => JsonObject;
}): Promise<T> {
  const { auditor, work, told = result => result as JsonObject } = options;
  const event = await auditor.createEvent(options.event);
  try {
    const result = await work();
    await event.success({ meta: told(result) });
    return result;
  } catch (error) {
    await event.fail({
      error: error instanceof Error ? error : new Error(String(error)),
    });
    throw error;
  }
}

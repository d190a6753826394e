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

import { AuditorService, LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { EventsService } from '@backstage/plugin-events-node';
import { ModelSwitch } from './switchVersion';

/** On this topic others learn that a model has another version. */
const ACTIVATED_TOPIC = 'maturity.model-activated';

export interface AnnounceSwitchOptions {
  change: ModelSwitch;
  auditor: AuditorService;
  events: EventsService;
  logger: LoggerService;
}

/**
 * Tells the audit log, and whoever subscribes to the topic
 * `maturity.model-activated`, that a model went over to another version. What
 * goes wrong is logged: the switch is done.
 */
export async function announceSwitch(
  options: AnnounceSwitchOptions,
): Promise<void> {
  const { change, auditor, events, logger } = options;
  const payload = {
    modelId: change.modelId,
    version: change.version,
    formerVersion: change.formerVersion,
    activatedAt: new Date(change.at).toISOString(),
  };
  try {
    const event = await auditor.createEvent({
      eventId: 'model-activate',
      severityLevel: 'medium',
      meta: payload,
    });
    await event.success();
    await events.publish({ topic: ACTIVATED_TOPIC, eventPayload: payload });
  } catch (error) {
    logger.warn(
      `That a model has another version was not announced: ${stringifyError(
        error,
      )}`,
    );
  }
}

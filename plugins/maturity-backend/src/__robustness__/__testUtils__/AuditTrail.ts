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
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';

export interface AuditedEvent {
  eventId: string;
  /** Method and path of the request. */
  request: string;
  outcome?: 'success' | 'failure';
}

/** Keeps what the plugin tells the auditor. */
export class AuditTrail {
  readonly #events: AuditedEvent[] = [];

  static create(): AuditTrail {
    return new AuditTrail();
  }

  private constructor() {
    // Starts empty.
  }

  /** What was told since the last time. */
  take(): AuditedEvent[] {
    return this.#events.splice(0);
  }

  factory() {
    const events = this.#events;
    const auditor: AuditorService = {
      async createEvent({ eventId, request }) {
        const event: AuditedEvent = {
          eventId,
          request: `${request?.method} ${request?.path}`,
        };
        events.push(event);
        return {
          success: async () => {
            event.outcome = 'success';
          },
          fail: async () => {
            event.outcome = 'failure';
          },
        };
      },
    };
    return createServiceFactory({
      service: coreServices.auditor,
      deps: {},
      factory: () => auditor,
    });
  }
}

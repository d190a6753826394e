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
import { EventParams, EventsService } from '@backstage/plugin-events-node';
import { audited, RequestMistakes } from '../http';
import { FactMetrics } from './FactMetrics';
import { FactPush } from './FactPush';
import { FactSources, PushSource } from './FactSources';

/** Whatever feeds events can feed facts: webhooks, queues, buses. */
const FACTS_TOPIC = 'maturity.facts';

export interface ReceiveFactEventsOptions {
  events: EventsService;
  sources: FactSources;
  push: FactPush;
  metrics: FactMetrics;
  auditor: AuditorService;
  logger: LoggerService;
}

/**
 * Takes events of the topic `maturity.facts` like pushes: the same body and
 * the same rules, from sources that are configured with `events: true`. Who
 * sends them is the business of whatever publishes on the topic. Nobody waits
 * for an answer, so what is refused is logged with its reasons and counted.
 */
export async function receiveFactEvents(
  options: ReceiveFactEventsOptions,
): Promise<void> {
  const { events, logger } = options;
  await events.subscribe({
    id: 'maturity-facts',
    topics: [FACTS_TOPIC],
    onEvent: async event => {
      try {
        await receive(event, options);
      } catch (error) {
        logger.warn(
          `An event of the topic ${FACTS_TOPIC} was refused: ${
            error instanceof Error ? error.message : String(error)
          }`,
          error instanceof RequestMistakes
            ? { mistakes: JSON.stringify(error.mistakes.slice(0, 100)) }
            : {},
        );
      }
    },
  });
}

async function receive(
  event: EventParams,
  options: ReceiveFactEventsOptions,
): Promise<void> {
  const { push, auditor } = options;
  const body = event.eventPayload;
  const source = sourceOf(body, options);
  await audited({
    auditor,
    event: {
      eventId: 'fact-push',
      severityLevel: 'medium',
      meta: { source: source.id, topic: event.topic },
    },
    work: () => push.push(source, body),
    told: ({ accepted, unchanged }) => ({ accepted, unchanged }),
  });
}

/** @throws an Error unless the body names a source that may send events */
function sourceOf(
  body: unknown,
  { sources, metrics }: ReceiveFactEventsOptions,
): PushSource {
  const id: unknown = Object(body).source;
  const found = typeof id === 'string' ? sources.get(id) : undefined;
  if (found?.kind === 'push' && found.rules.events) {
    return found.rules;
  }
  metrics.refused(found ? found.rules.id : 'unknown');
  throw new Error(
    found
      ? `maturity.facts.sources.${found.rules.id} does not say events: true`
      : 'it names no source of maturity.facts.sources',
  );
}

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

import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { EventsService } from '@backstage/plugin-events-node';
import {
  LEVEL_CHANGED_TOPIC,
  LevelChangedPayload,
} from '@platform-maturity/backstage-plugin-maturity-node';
import { Database, inChunks, SubjectRow } from '../../database';
import { ModelSwitch } from '../staging/switchVersion';
import { Transition } from '../transitions/Transition';
import { TransitionStore } from '../transitions/TransitionStore';
import { LevelChange, toLevelChanges } from './toLevelChanges';

/** A switch of versions is told in portions of so many subjects. */
const SUBJECTS_AT_ONCE = 500;

export interface LevelAnnouncerOptions {
  database: Database;
  events: EventsService;
  logger: LoggerService;
  /** Aborted when the backend stops: what was not told by then is not. */
  signal?: AbortSignal;
}

/**
 * Publishes changes of levels on the topic `maturity.level-changed`, one after
 * the other in the order in which they were stored. Whoever stored them does
 * not wait: events are told behind the scoring, which goes on whatever becomes
 * of them. A replica that dies in between leaves out what it had not told yet.
 */
export class LevelAnnouncer {
  readonly #options: LevelAnnouncerOptions;
  readonly #transitions: TransitionStore;
  #told: Promise<void> = Promise.resolve();

  static create(options: LevelAnnouncerOptions): LevelAnnouncer {
    return new LevelAnnouncer(options);
  }

  private constructor(options: LevelAnnouncerOptions) {
    this.#options = options;
    this.#transitions = TransitionStore.create(options);
  }

  /** Tells the changes among transitions that are committed. */
  announce(transitions: readonly Transition[]): void {
    const changes = toLevelChanges(transitions);
    if (changes.length > 0) {
      this.#afterwards(() => this.#publishAll(changes));
    }
  }

  /** Tells what the switch to another version of a model changed. */
  announceSwitch({ modelId, at }: ModelSwitch): void {
    this.#afterwards(async () => {
      const portions = this.#transitions.ofSwitch({
        modelId,
        at,
        subjects: SUBJECTS_AT_ONCE,
      });
      for await (const portion of portions) {
        await this.#publishAll(toLevelChanges(portion));
        if (this.#isStopped) {
          return;
        }
      }
    });
  }

  /** Resolves when everything so far was told. */
  async settled(): Promise<void> {
    await this.#told;
  }

  get #isStopped(): boolean {
    return this.#options.signal?.aborted === true;
  }

  #afterwards(tell: () => Promise<void>): void {
    this.#told = this.#told
      .then(() => (this.#isStopped ? undefined : tell()))
      .catch(error => {
        if (!this.#isStopped) {
          this.#options.logger.warn(
            `Changes of levels were not announced: ${stringifyError(error)}`,
          );
        }
      });
  }

  async #publishAll(changes: readonly LevelChange[]): Promise<void> {
    const { events, logger } = this.#options;
    const refs = await this.#refsOf(changes);
    for (const { subjectId, payload } of changes) {
      const entityRef = refs.get(subjectId);
      if (this.#isStopped || entityRef === undefined) {
        continue;
      }
      const eventPayload: LevelChangedPayload = { entityRef, ...payload };
      try {
        await events.publish({ topic: LEVEL_CHANGED_TOPIC, eventPayload });
      } catch (error) {
        logger.warn(
          `That ${entityRef} has another level was not announced: ${stringifyError(
            error,
          )}`,
        );
      }
    }
  }

  async #refsOf(changes: readonly LevelChange[]): Promise<Map<number, string>> {
    const refs = new Map<number, string>();
    const ids = [...new Set(changes.map(({ subjectId }) => subjectId))];
    for (const chunk of inChunks(ids, 1)) {
      const rows = await this.#options.database
        .knex<SubjectRow>('subjects')
        .whereIn('id', chunk)
        .select('id', 'ref');
      rows.forEach(({ id, ref }) => refs.set(id, ref));
    }
    return refs;
  }
}

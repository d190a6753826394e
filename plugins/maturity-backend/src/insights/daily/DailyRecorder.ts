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

import { Database } from '../../database';
import { defaultKinds } from '../filter/defaultKinds';
import { matchFilter } from '../filter/matchFilter';
import { countOverview } from '../overview/countOverview';
import { Snapshot, SnapshotModels } from '../snapshot/Snapshot';
import { DailyCountStore } from './DailyCountStore';

export interface DailyRecorderOptions {
  database: Database;
  models: Pick<SnapshotModels, 'list'>;
  snapshot: Pick<Snapshot, 'view'>;
}

/**
 * Writes down what of a day no transition tells. It is called time and again;
 * what a day ends with is what is remembered of it.
 */
export class DailyRecorder {
  readonly #options: DailyRecorderOptions;
  readonly #store: DailyCountStore;

  static create(options: DailyRecorderOptions): DailyRecorder {
    return new DailyRecorder(options);
  }

  private constructor(options: DailyRecorderOptions) {
    this.#options = options;
    this.#store = DailyCountStore.create(options.database);
  }

  /** @param now - a moment of the day that is written, in milliseconds */
  async record(now: number): Promise<void> {
    const { models, snapshot } = this.#options;
    const day = new Date(now).toISOString().slice(0, 10);
    for (const { id } of models.list()) {
      const view = snapshot.view(id);
      const rows = matchFilter(view, {
        filter: { kinds: defaultKinds(view.model) },
      });
      const counts = countOverview(view, { rows, now });
      // Before the first scoring there is nothing to remember.
      if (counts.scored > 0) {
        await this.#store.put(id, day, {
          scored: counts.scored,
          coverage: counts.coverage,
          waivers: counts.waivers.active,
          unowned: counts.unowned,
        });
      }
    }
  }
}

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

import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { DirtyQueue } from './queue/DirtyQueue';

export interface ScoredBatch {
  subjects: number;
  /** Scorecards that were written. */
  written: number;
  seconds: number;
}

/** What the metrics tell of scoring. */
export class ScoringMetrics {
  readonly #scored: (batch: ScoredBatch) => void;
  readonly #failed: (subjects: number) => void;

  static create(options: {
    metrics: MetricsService;
    queue: DirtyQueue;
  }): ScoringMetrics {
    return new ScoringMetrics(options.metrics, options.queue);
  }

  private constructor(metrics: MetricsService, queue: DirtyQueue) {
    const rescored = metrics.createCounter('maturity.scoring.rescored', {
      description: 'Subjects that were evaluated',
      unit: '{subject}',
    });
    const written = metrics.createCounter('maturity.scoring.written', {
      description: 'Scorecards that were new or changed',
      unit: '{scorecard}',
    });
    const failed = metrics.createCounter('maturity.scoring.failed', {
      description: 'Subjects that could not be scored and will be tried again',
      unit: '{subject}',
    });
    const duration = metrics.createHistogram('maturity.scoring.duration', {
      description: 'Time to load, evaluate and write one batch',
      unit: 's',
    });
    metrics
      .createObservableGauge('maturity.scoring.queue.length', {
        description: 'Subjects that wait to be scored',
        unit: '{subject}',
      })
      .addCallback(async gauge => {
        gauge.observe((await queue.length()).waiting);
      });
    this.#scored = batch => {
      rescored.add(batch.subjects);
      written.add(batch.written);
      duration.record(batch.seconds);
    };
    this.#failed = subjects => failed.add(subjects);
  }

  scored(batch: ScoredBatch): void {
    this.#scored(batch);
  }

  failed(subjects: number): void {
    this.#failed(subjects);
  }
}

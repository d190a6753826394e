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
import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { EntityRefresher, SubjectStore } from '../catalog';
import { Clock } from '../clock';
import { Database } from '../database';
import { ModelRegistry, ModelStore } from '../models';
import { WakeUp } from '../wakeUp';
import { BatchScorer } from './batch/BatchScorer';
import { BatchWriter, BatchWriterOptions } from './batch/BatchWriter';
import { ReadSourceNumbers, SourceNumbers } from './batch/SourceNumbers';
import { ScorecardStore } from './cards/ScorecardStore';
import { DirtyQueue } from './queue/DirtyQueue';
import { ScoringMetrics } from './ScoringMetrics';
import { ScoringWorker, ScoringWorkerOptions } from './ScoringWorker';
import { ModelSwitcher, ModelSwitcherOptions } from './staging/ModelSwitcher';
import { StoredEvaluator } from './StoredEvaluator';
import { SubjectRefresher } from './SubjectRefresher';
import { TargetOf } from './subjects/evaluateSubject';
import { InputLoader } from './subjects/InputLoader';
import { PreparedEntities } from './subjects/PreparedEntities';
import { FactReader, WaiverReader } from './subjects/SubjectInputs';
import { TransitionStore } from './transitions/TransitionStore';

export interface ScoringOptions {
  database: Database;
  registry: ModelRegistry;
  subjects: SubjectStore;
  facts: FactReader;
  waivers: WaiverReader;
  /** The numbers of `fact_sources`. */
  sourceNumbers: ReadSourceNumbers;
  targetOf: TargetOf;
  /** Reads one entity from the catalog at once. */
  catalog: Pick<EntityRefresher, 'refresh'>;
  clock: Clock;
  logger: LoggerService;
  metrics?: MetricsService;
  /** Notified when something was queued. */
  wakeUp: WakeUp;
  precedence?: ScoringWorkerOptions['precedence'];
  /** Called after scorecards were written. */
  onWritten?: () => void;
  /** Resolves when scoring may begin. */
  ready?: ScoringWorkerOptions['ready'];
  limits?: ScoringWorkerOptions['limits'];
  guard?: BatchWriterOptions['guard'];
  onTransitions?: BatchWriterOptions['onTransitions'];
  /** Called by the one replica that put a staged version in force. */
  onSwitched?: ModelSwitcherOptions['onSwitched'];
}

/** The parts of scoring that others use. */
export interface Scoring {
  readonly queue: DirtyQueue;
  readonly worker: ScoringWorker;
  readonly switcher: ModelSwitcher;
  readonly evaluator: StoredEvaluator;
  readonly refresher: SubjectRefresher;
  readonly cards: ScorecardStore;
  readonly transitions: TransitionStore;
}

/** Puts the station together. */
export function createScoring(options: ScoringOptions): Scoring {
  const { database, metrics } = options;
  const queue = DirtyQueue.create({ database });
  const cards = ScorecardStore.create({ database });
  const transitions = TransitionStore.create({ database });
  const shared = {
    ...options,
    queue,
    cards,
    transitions,
    models: ModelStore.create({ database }),
    sourceNumbers: SourceNumbers.create({ read: options.sourceNumbers }),
    prepared: PreparedEntities.create(),
  };
  const worker = ScoringWorker.create({
    ...shared,
    scorer: BatchScorer.create({
      ...shared,
      loader: InputLoader.create(shared),
    }),
    writer: BatchWriter.create(shared),
    metrics: metrics && ScoringMetrics.create({ metrics, queue }),
  });
  return {
    queue,
    worker,
    switcher: ModelSwitcher.create({
      ...shared,
      whenReady: () => worker.whenReady(),
    }),
    cards,
    transitions,
    evaluator: StoredEvaluator.create(shared),
    refresher: SubjectRefresher.create({ ...shared, worker }),
  };
}

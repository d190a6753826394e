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
import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { SubjectStore } from '../catalog';
import { Clock } from '../clock';
import { MaturityConfig } from '../config';
import { Database } from '../database';
import { ModelRegistry } from '../models';
import { WaiverStore } from '../waivers';
import { WakeUp } from '../wakeUp';
import { DefaultFactsService } from './DefaultFactsService';
import { FactCleaner } from './FactCleaner';
import { createFactMetrics } from './FactMetrics';
import { FactPush } from './FactPush';
import { FactSourceRunner } from './FactSourceRunner';
import { FactSources } from './FactSources';
import { FactSourceStore } from './FactSourceStore';
import { FactsService } from './FactsService';
import { FactStore } from './FactStore';
import { FileFactSource } from './FileFactSource';
import { SubjectEntityBatches } from './SubjectEntityBatches';

export interface FactsOptions {
  database: Database;
  config: MaturityConfig;
  registry: ModelRegistry;
  subjects: SubjectStore;
  waivers: WaiverStore;
  /** With what modules have added. */
  sources: FactSources;
  auth: AuthService;
  clock: Clock;
  logger: LoggerService;
  metrics: MetricsService;
  wakeUp: WakeUp;
}

/** The parts of facts that others use. */
export interface Facts {
  readonly store: FactStore;
  readonly sourceStore: FactSourceStore;
  readonly runner: FactSourceRunner;
  readonly cleaner: FactCleaner;
  readonly service: FactsService;
}

/** Puts the station together and makes its sources known. */
export async function createFacts(options: FactsOptions): Promise<Facts> {
  const { database, config, registry, sources, waivers } = options;
  const shared = {
    ...options,
    definitions: registry,
    models: registry,
    metrics: createFactMetrics(options.metrics),
    sourceStore: FactSourceStore.create({ database }),
    entities: SubjectEntityBatches.create({ database }),
    retention: config.retention,
    limits: {
      ...config.limits,
      removedSubjects: config.retention.removedSubjects,
    },
  };
  for (const source of config.facts.sources) {
    sources.addPush(source);
  }
  for (const file of config.facts.files) {
    sources.addFile(
      FileFactSource.create({ config: file, definitions: registry }),
    );
  }
  await shared.sourceStore.register(sources);
  const store = FactStore.create(shared);
  return {
    store,
    sourceStore: shared.sourceStore,
    runner: FactSourceRunner.create({ ...shared, store }),
    cleaner: FactCleaner.create({ ...shared, waivers }),
    service: DefaultFactsService.create({
      ...shared,
      store,
      push: FactPush.create({ ...shared, store }),
    }),
  };
}

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
  AuthService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { EventsService } from '@backstage/plugin-events-node';
import { Ownership, SubjectStore } from '../catalog';
import { Clock } from '../clock';
import { MaturityConfig } from '../config';
import { Database } from '../database';
import { ModelRegistry } from '../models';
import { Precedence } from '../Precedence';
import { WakeUp } from '../wakeUp';
import {
  AttestationsService,
  AttestationStore,
  DefaultAttestationsService,
} from './attestations';
import { DefaultFactsService } from './DefaultFactsService';
import { FactLister } from './FactLister';
import { FactCleaner, FactCleanerOptions } from './FactCleaner';
import { createFactMetrics } from './FactMetrics';
import { FactPush } from './FactPush';
import { FactSourceRunner } from './FactSourceRunner';
import { FactSources } from './FactSources';
import { FactSourceStore } from './FactSourceStore';
import { FactsService } from './FactsService';
import { FactStore } from './FactStore';
import { FileFactSource } from './FileFactSource';
import { receiveFactEvents } from './receiveFactEvents';
import { SubjectEntityBatches } from './SubjectEntityBatches';

export interface CreateFactsOptions {
  database: Database;
  clock: Clock;
  logger: LoggerService;
  auth: AuthService;
  auditor: AuditorService;
  events: EventsService;
  metrics: MetricsService;
  config: Pick<
    MaturityConfig,
    'attestations' | 'facts' | 'limits' | 'retention'
  >;
  registry: ModelRegistry;
  subjects: SubjectStore;
  ownership: Ownership;
  waivers: FactCleanerOptions['waivers'];
  /** With the sources of modules; those of the configuration are added. */
  sources: FactSources;
  /** Wakes the scoring. */
  wakeUp: WakeUp;
  /** Within which pushes go before scoring. */
  precedence?: Precedence;
}

/** The parts of the facts station that others use. */
export interface Facts {
  readonly store: FactStore;
  readonly sourceStore: FactSourceStore;
  readonly push: FactPush;
  readonly service: FactsService;
  readonly runner: FactSourceRunner;
  readonly cleaner: FactCleaner;
  readonly attestations: AttestationsService;
}

/** Puts the station together, and makes all sources known. */
export async function createFacts(options: CreateFactsOptions): Promise<Facts> {
  const { database, config, registry, sources } = options;
  config.facts.sources.forEach(source => sources.addPush(source));
  for (const file of config.facts.files) {
    sources.addFile(
      FileFactSource.create({ config: file, definitions: registry }),
    );
  }
  const sourceStore = FactSourceStore.create({ database });
  await sourceStore.register(sources);

  const shared = {
    ...options,
    definitions: registry,
    sourceStore,
    metrics: createFactMetrics(options.metrics),
  };
  const limits = {
    ...config.limits,
    removedSubjects: config.retention.removedSubjects,
  };
  const store = FactStore.create({ ...shared, limits });
  const attested = AttestationStore.create({ ...shared, limits });
  const push = FactPush.create({ ...shared, store });
  await receiveFactEvents({ ...shared, push });
  return {
    store,
    sourceStore,
    push,
    service: DefaultFactsService.create({
      ...shared,
      store,
      push,
      lister: FactLister.create({ models: registry }),
    }),
    runner: FactSourceRunner.create({
      ...shared,
      store,
      entities: SubjectEntityBatches.create({ database }),
    }),
    cleaner: FactCleaner.create({
      ...shared,
      attestations: attested,
      retention: config.retention,
    }),
    attestations: DefaultAttestationsService.create({
      ...shared,
      ...config.attestations,
      store: attested,
    }),
  };
}

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
  DatabaseService,
  HttpAuthService,
  HttpRouterServiceAuthPolicy,
  LoggerService,
  PermissionsRegistryService,
  PermissionsService,
  RootConfigService,
  SchedulerService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EventsService } from '@backstage/plugin-events-node';
import { JsonObject } from '@backstage/types';
import { loadModels } from '@platform-maturity/backstage-plugin-maturity-node';
import express from 'express';
import { DefaultAssessments } from './assessments';
import { PublicSubjects, badgesPolicy } from './badges';
import {
  SubjectStore,
  Ownership,
  TargetStore,
  Targets,
  createCatalog,
  followTargets,
  hasSettled,
  scanUntilSettled,
  untilSettled,
} from './catalog';
import { systemClock } from './clock';
import { readMaturityConfig } from './config';
import { openDatabase } from './database';
import { FactSources, createFacts, scheduleFacts } from './facts';
import {
  DailyRecorder,
  DefaultInsights,
  DefaultScorecardLists,
  Snapshot,
  countProgress,
  observeSnapshot,
  recordPast,
} from './insights';
import { createRouter } from './createRouter';
import { ModelRegistry, ModelStore } from './models';
import {
  LevelAnnouncer,
  ModelSwitch,
  Replay,
  TargetOf,
  announceSwitch,
  createScoring,
  stagingProgress,
} from './scoring';
import { DefaultScorecards, Preview } from './scorecards';
import { DefaultStatusService } from './status';
import { DefaultWaiversService, WaiverStore } from './waivers';
import { RetentionCleaner, scheduleRetention } from './retention';
import { createWhatIf } from './whatIf';
import { triggerAfterStart } from './triggerAfterStart';
import { Precedence } from './Precedence';
import { WakeUp } from './wakeUp';

const CATALOG_SCAN = 'maturity-catalog-scan';
const DAILY_COUNTS = 'maturity-daily-counts';

export interface StartMaturityOptions {
  auditor: AuditorService;
  auth: AuthService;
  catalog: CatalogService;
  config: RootConfigService;
  database: DatabaseService;
  events: EventsService;
  httpAuth: HttpAuthService;
  logger: LoggerService;
  metrics: MetricsService;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  scheduler: SchedulerService;
  userInfo: UserInfoService;
  /** Models of modules. */
  addedModels: readonly (string | JsonObject)[];
  /** Fact sources of modules. */
  sources: FactSources;
}

/** What runs until it is stopped, and answers requests. */
export interface RunningMaturity {
  readonly router: express.Router;
  /** What the router wants to decide itself. */
  readonly authPolicy?: HttpRouterServiceAuthPolicy;
  stop(): Promise<void>;
}

/**
 * Puts the stations together, from left to right, and sets them going: the
 * catalog is read, facts come in, what changed is scored, and the snapshot
 * follows what is written. Nothing is scored, and no source asked, before the
 * catalog has been read as a whole and the demo's history, if there is one, was
 * replayed.
 */
export async function startMaturity(
  options: StartMaturityOptions,
): Promise<RunningMaturity> {
  const { auth, logger, metrics, scheduler, sources } = options;
  const clock = systemClock;
  const config = readMaturityConfig(options.config);
  const database = await openDatabase(options.database);
  const stopped = new AbortController();
  const { signal } = stopped;
  // Wakes the scoring when something is queued, and the snapshot when
  // something is written.
  const queued = new WakeUp();
  const written = new WakeUp();
  const shared = { database, clock, logger, auth, config, metrics };

  const configured = await loadModels({
    models: config.models,
    added: options.addedModels,
  });
  const targets = Targets.fromConfig(config.targets, configured);
  const registry = await ModelRegistry.create({
    ...shared,
    store: ModelStore.create({ database }),
    configured,
  });
  registry.onChange(() => written.notify());
  await followTargets({
    database,
    targets: config.targets,
    now: clock.now(),
  });
  const subjects = SubjectStore.create({ database });
  const waivers = WaiverStore.create({ database, wakeUp: queued });
  const ownership = Ownership.create({
    auth,
    userInfo: options.userInfo,
    subjects,
  });
  const precedence = Precedence.create();
  const facts = await createFacts({
    ...shared,
    registry,
    subjects,
    ownership,
    waivers,
    sources,
    auditor: options.auditor,
    events: options.events,
    wakeUp: queued,
    precedence,
  });
  const catalog = createCatalog({
    ...shared,
    catalog: options.catalog,
    onArrival: (tx, refs) => facts.store.releaseWaiting(tx, refs),
    onQueued: () => {
      queued.notify();
      written.notify();
    },
  });
  const sourceNumbers = () => facts.sourceStore.numbers();
  const targetOf: TargetOf = (...about) => targets.targetOf(...about);
  const levels = LevelAnnouncer.create({ ...options, database, signal });
  const scoringOptions = {
    ...shared,
    registry,
    subjects,
    facts: facts.store,
    waivers,
    sourceNumbers,
    targetOf,
    catalog: catalog.refresher,
    wakeUp: queued,
    onWritten: () => written.notify(),
    onSwitched: (change: ModelSwitch) => {
      levels.announceSwitch(change);
      return announceSwitch({ ...options, change });
    },
  };
  const snapshotOptions = { ...shared, models: registry, sourceNumbers };
  const replay = Replay.create({
    ...scoringOptions,
    directory: config.historyDirectory,
    onDayScored: at => recordPast({ ...snapshotOptions, at }),
  });
  const begun = untilSettled({ ...catalog, clock, signal })
    .then(() => replay.run(signal))
    .catch(error => logger.error('The history was not replayed', error));
  const scoring = createScoring({
    ...scoringOptions,
    precedence,
    onTransitions: transitions => levels.announce(transitions),
    ready: () => begun,
  });
  const snapshot = Snapshot.create({ ...snapshotOptions, wakeUp: written });
  const daily = DailyRecorder.create({ ...snapshotOptions, snapshot });
  observeSnapshot({ snapshot, metrics });
  const status = DefaultStatusService.create({
    clock,
    scans: catalog.scans,
    settled: () => hasSettled(catalog.scans, clock.now()),
    queue: () => scoring.queue.length(),
    sources: () => facts.sourceStore.status(sources),
    models: () => registry.list(),
    staged: () => registry.versions().staged,
    stagingProgress: staged => stagingProgress(database.knex, staged),
    progress: (id, readable) => countProgress(snapshot.view(id), readable),
    replay: () => replay.status(),
  });

  const scorecards = DefaultScorecards.create({
    clock,
    evaluator: scoring.evaluator,
    refresher: scoring.refresher,
    preview: Preview.create(scoringOptions),
    templates: subjects,
  });
  const whatIfs = createWhatIf({
    ...scoringOptions,
    subjectTable: snapshot.subjects,
  });
  const router = createRouter({
    ...options,
    clock,
    registry,
    snapshot,
    facts: facts.service,
    attestations: facts.attestations,
    waivers: DefaultWaiversService.create({
      clock,
      registry,
      subjects,
      ownership,
      store: waivers,
    }),
    status,
    badges: config.badges,
    publicSubjects: PublicSubjects.create({
      subjects,
      filter: config.badges.publicFilter,
    }),
    insights: DefaultInsights.create({ snapshot, database, clock }),
    lists: DefaultScorecardLists.create({ snapshot, subjects, database }),
    scorecards,
    whatIf: whatIfs.service,
    assessments: DefaultAssessments.create({
      clock,
      registry,
      subjects,
      ownership,
      scorecards,
      targets,
      targetStore: TargetStore.create({ database, wakeUp: queued }),
      attestations: facts.attestations,
      platform: config.platform,
    }),
  });

  await snapshot.start();
  scoring.worker.start();
  scoring.switcher.start();
  whatIfs.worker.start();
  await scheduler.scheduleTask({
    ...config.catalog.schedule,
    id: CATALOG_SCAN,
    scope: 'global',
    fn: abort => scanUntilSettled({ ...catalog, clock, signal: abort }),
  });
  triggerAfterStart({ scheduler, taskId: CATALOG_SCAN, signal }).catch(error =>
    logger.warn('The catalog is read at its next turn', error),
  );
  await scheduler.scheduleTask({
    id: DAILY_COUNTS,
    scope: 'global',
    frequency: { hours: 1 },
    timeout: { minutes: 5 },
    initialDelay: { minutes: 1 },
    fn: () => daily.record(clock.now()),
  });
  await scheduleRetention({
    scheduler,
    logger,
    cleaner: RetentionCleaner.create({
      database,
      clock,
      retention: config.retention,
      whatIfs: whatIfs.store,
    }),
  });

  begun
    .then(async () => {
      if (!signal.aborted) {
        await scheduleFacts({ ...facts, scheduler, sources, logger });
      }
    })
    .catch(error =>
      logger.error('The fact sources could not be scheduled', error),
    );

  return {
    router,
    authPolicy: badgesPolicy(config.badges),
    async stop() {
      stopped.abort();
      await scoring.worker.stop();
      await scoring.switcher.stop();
      await whatIfs.worker.stop();
      await snapshot.stop();
    },
  };
}

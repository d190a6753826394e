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
import { ServiceUnavailableError, toError } from '@backstage/errors';
import { Clock } from '../../clock';
import { Database } from '../../database';
import { ActiveModel } from '../../models';
import { ReadSourceNumbers } from '../../scoring';
import { WakeUp } from '../../wakeUp';
import { HistoryStore } from './HistoryStore';
import { droppedSince, loadView, movesSince, putScorecards } from './loadView';
import { SnapshotStore } from './SnapshotStore';
import { SnapshotView } from './SnapshotView';
import { SubjectTable } from './SubjectTable';

/** How often the change number is read. */
const POLL_MS = 1_000;
/** How many changes are taken in at once. */
const BATCH = 5_000;
/** Waivers and the names of sources are read anew at least this often. */
const SIDE_DATA_MS = 30_000;
/** Changes are kept for a day: who was away for longer loads everything anew. */
const TOO_FAR_BEHIND_MS = 12 * 3_600_000;

/** The models in force, as the registry of models offers them. */
export interface SnapshotModels {
  list(): readonly ActiveModel[];
  get(id?: string): ActiveModel;
}

export interface SnapshotOptions {
  database: Database;
  models: SnapshotModels;
  /** The numbers by which scorecards name fact sources. */
  sourceNumbers: ReadSourceNumbers;
  clock: Clock;
  logger: LoggerService;
  /** Notified by whoever wrote scorecards or subjects in this process. */
  wakeUp?: WakeUp;
  pollMs?: number;
}

/**
 * All scorecards of the models in force, in memory.
 *
 * Every replica has its own. It is loaded once, and then follows the numbers
 * in `changes` with one statement a second: each names a subject whose row or
 * scorecards are read again. Rows of the database are fetched first and put
 * into the tables at once, so that whoever reads the tables without waiting in
 * between sees one state. The change number is read before anything is loaded;
 * what is written meanwhile is therefore read twice and never missed.
 *
 * A model has one table per version. When another version becomes active its
 * table is filled beside the old one, which is served until then.
 */
export class Snapshot {
  readonly subjects = SubjectTable.create();
  readonly #models: SnapshotModels;
  readonly #store: SnapshotStore;
  readonly #historyStore: HistoryStore;
  readonly #readSourceNumbers: ReadSourceNumbers;
  readonly #clock: Clock;
  readonly #logger: LoggerService;
  readonly #wakeUp: WakeUp;
  readonly #pollMs: number;
  readonly #views = new Map<string, SnapshotView>();
  #sourceNames: ReadonlyMap<number, string> = new Map();
  #number = 0;
  #changedAt = 0;
  #currentAt = 0;
  #sideDataAt = Number.NEGATIVE_INFINITY;
  #framesAt = Number.NEGATIVE_INFINITY;
  #failing = false;
  #stop?: AbortController;
  #following: Promise<void> = Promise.resolve();

  static create(options: SnapshotOptions): Snapshot {
    return new Snapshot(options);
  }

  private constructor(options: SnapshotOptions) {
    this.#models = options.models;
    this.#store = SnapshotStore.create(options.database);
    this.#historyStore = HistoryStore.create(options.database);
    this.#readSourceNumbers = options.sourceNumbers;
    this.#clock = options.clock;
    this.#logger = options.logger;
    this.#wakeUp = options.wakeUp ?? new WakeUp();
    this.#pollMs = options.pollMs ?? POLL_MS;
  }

  /** Loads everything and goes on to follow the changes. */
  async start(): Promise<void> {
    await this.load();
    this.#logger.info(
      `Snapshot: ${this.subjects.size} entities and ${
        this.#views.size
      } models loaded`,
    );
    const stop = new AbortController();
    this.#stop = stop;
    this.#following = this.#followUntil(stop.signal);
  }

  async stop(): Promise<void> {
    this.#stop?.abort();
    await this.#following;
  }

  /** When something last changed in it, in milliseconds; 0 before the first. */
  get changedAt(): number {
    return this.#changedAt;
  }

  /** For how long, in milliseconds, it may have been behind the database. */
  get lag(): number {
    return Math.max(0, this.#clock.now() - this.#currentAt);
  }

  /** Fact sources by the number that scorecards name them by. */
  get sourceNames(): ReadonlyMap<number, string> {
    return this.#sourceNames;
  }

  /**
   * What is known under the active version of a model.
   *
   * @throws NotFoundError for a model that is not there, and
   *   ServiceUnavailableError before the first load
   */
  view(modelId?: string): SnapshotView {
    const { id } = this.#models.get(modelId);
    const view = this.#views.get(id);
    if (!view) {
      throw new ServiceUnavailableError(
        `The scorecards of model '${id}' are being loaded; try again in a moment`,
      );
    }
    return view;
  }

  /** Reads the whole database. */
  async load(): Promise<void> {
    const started = this.#clock.now();
    const number = await this.#store.lastChange();
    const seen = new Set<number>();
    for await (const page of this.#store.subjects()) {
      page.forEach(subject => seen.add(this.subjects.upsert(subject)));
    }
    this.subjects.keepOnly(seen);
    for (const model of this.#models.list()) {
      await this.#loadModel(model);
    }
    await this.#readSideData();
    this.#framesAt = this.#clock.now();
    this.#number = number;
    this.#changedAt = this.#clock.now();
    this.#currentAt = started;
  }

  /** Takes in what has changed since. */
  async follow(): Promise<void> {
    const asked = this.#clock.now();
    if (asked - this.#currentAt > TOO_FAR_BEHIND_MS) {
      await this.load();
      return;
    }
    // First: what changed since a switch is about the new version.
    await this.#followModels();
    let changed = false;
    for (;;) {
      const changes = await this.#store.changesAfter(this.#number, BATCH);
      if (changes.length === 0) {
        break;
      }
      await this.#takeIn([...new Set(changes.map(c => c.subjectId))]);
      this.#number = changes[changes.length - 1].number;
      this.#changedAt = this.#clock.now();
      changed = true;
    }
    if (asked - this.#framesAt >= SIDE_DATA_MS) {
      await this.#readFrames();
    }
    if (changed || asked - this.#sideDataAt >= SIDE_DATA_MS) {
      await this.#readSideData();
    }
    this.#currentAt = asked;
  }

  async #followUntil(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.#wakeUp.wait(this.#pollMs, signal);
      if (signal.aborted) {
        return;
      }
      try {
        await this.follow();
        this.#failing = false;
      } catch (error) {
        // Served on as it is; `lag` tells how old it is.
        if (!this.#failing) {
          this.#logger.warn(
            'Snapshot: cannot follow the changes',
            toError(error),
          );
        }
        this.#failing = true;
      }
    }
  }

  async #takeIn(ids: readonly number[]): Promise<void> {
    const now = this.#clock.now();
    const subjects = await this.#store.subjectsById(ids);
    const found = await Promise.all(
      [...this.#views].map(async ([modelId, view]) => ({
        view,
        scorecards: await this.#store.scorecardsById(
          { modelId, version: view.version },
          ids,
        ),
        dropped: await this.#store.droppedChecks(
          modelId,
          droppedSince(now),
          ids,
        ),
        moves: await this.#historyStore.movesOf(modelId, {
          since: movesSince(now),
          subjectIds: ids,
        }),
      })),
    );
    // From here on nothing is waited for.
    const known = new Set(subjects.map(({ id }) => id));
    subjects.forEach(subject => this.subjects.upsert(subject));
    ids.filter(id => !known.has(id)).forEach(id => this.subjects.markGone(id));
    const rows = ids.flatMap(id => this.subjects.rowOfId(id) ?? []);
    for (const { view, scorecards, dropped, moves } of found) {
      rows.forEach(row => view.scorecards.clear(row));
      putScorecards(view, scorecards);
      view.extras.setDropped(this.subjects, dropped, rows);
      view.history.setMoves(this.subjects, rows, moves);
    }
  }

  /** Loads what became active, and forgets what is not active any more. */
  async #followModels(): Promise<void> {
    const active = this.#models.list();
    for (const model of active) {
      if (this.#views.get(model.id)?.version !== model.version) {
        await this.#loadModel(model);
      }
    }
    const ids = new Set(active.map(({ id }) => id));
    [...this.#views.keys()]
      .filter(id => !ids.has(id))
      .forEach(id => this.#views.delete(id));
  }

  /** The old version is served until the new one is there. */
  async #loadModel(model: ActiveModel): Promise<void> {
    const view = await loadView({
      store: this.#store,
      historyStore: this.#historyStore,
      subjects: this.subjects,
      clock: this.#clock,
      model,
    });
    this.#views.set(model.id, view);
    this.#changedAt = this.#clock.now();
  }

  /** What of the past is no move of a level; it changes seldom. */
  async #readFrames(): Promise<void> {
    this.#framesAt = this.#clock.now();
    for (const [id, view] of this.#views) {
      view.history.setFrame(await this.#historyStore.frame(id));
    }
  }

  async #readSideData(): Promise<void> {
    const now = this.#clock.now();
    const waivers = await this.#store.activeWaivers(now);
    const numbers = await this.#readSourceNumbers();
    this.#sideDataAt = now;
    this.#sourceNames = new Map(
      [...numbers].map(([source, number]) => [number, source]),
    );
    for (const [id, view] of this.#views) {
      view.extras.setWaivers(this.subjects, waivers.get(id) ?? []);
    }
  }
}

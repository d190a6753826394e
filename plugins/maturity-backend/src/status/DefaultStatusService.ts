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

import { MaturityStatus } from '@platform-maturity/backstage-plugin-maturity-common';
import { Scan, ScanStore } from '../catalog';
import { Clock } from '../clock';
import { FactSourceStatus } from '../facts';
import { Bitset } from '../insights';
import { ActiveModel, StagedModel } from '../models';
import { StagingProgress } from '../scoring';
import { StatusService } from './StatusService';

/** Counting the facts of all sources is not done for every question. */
const SOURCES_KEPT_MILLISECONDS = 15_000;

/** Nor is counting what is scored under versions that are staged. */
const STAGED_KEPT_MILLISECONDS = 2_000;

export interface DefaultStatusServiceOptions {
  scans: Pick<ScanStore, 'last' | 'lastComplete' | 'countHeldRemovals'>;
  /** Whether the catalog was filled for the first time; that stays so. */
  settled: () => Promise<boolean>;
  /**
   * Subjects that wait to be scored, since when in milliseconds, and those
   * that could not be scored time and again, for which nobody waits.
   */
  queue: () => Promise<{ waiting: number; oldest?: number; failed: number }>;
  sources: () => Promise<FactSourceStatus[]>;
  models: () => ActiveModel[];
  /** How many subjects a model asks, and how many have a scorecard. */
  progress: (
    modelId: string,
    readable?: Bitset,
  ) => { subjects: number; scored: number };
  staged: () => readonly StagedModel[];
  stagingProgress: (staged: StagedModel) => Promise<StagingProgress>;
  replay: () => MaturityStatus['replay'];
  clock: Clock;
}

type SourceStatus = MaturityStatus['sources'][number];
type StagedStatus = MaturityStatus['models'][number]['staged'];

export class DefaultStatusService implements StatusService {
  readonly #options: DefaultStatusServiceOptions;
  #settled = false;
  #sources: { readAt: number; items: Promise<SourceStatus[]> } | undefined;
  #staged:
    | { readAt: number; byId: Promise<Map<string, StagedStatus>> }
    | undefined;

  static create(options: DefaultStatusServiceOptions): DefaultStatusService {
    return new DefaultStatusService(options);
  }

  private constructor(options: DefaultStatusServiceOptions) {
    this.#options = options;
  }

  async getStatus(
    options: { readable?: Bitset } = {},
  ): Promise<MaturityStatus> {
    const { scans, queue, models, progress, replay } = this.#options;
    const [
      last,
      settled,
      lastComplete,
      heldBack,
      { waiting, oldest, failed },
      sources,
      staged,
    ] = await Promise.all([
      scans.last(),
      this.#hasSettled(),
      scans.lastComplete(),
      scans.countHeldRemovals(),
      queue(),
      this.#readSources(),
      this.#readStaged(),
    ]);
    const scored = models().map(({ id, version, activatedAt }) => ({
      id,
      version,
      activatedAt: iso(activatedAt),
      ...progress(id, options.readable),
      ...(staged.has(id) && { staged: staged.get(id) }),
    }));
    const replayed = replay();
    return {
      state: stateOf({
        last,
        settled,
        busy:
          waiting > 0 ||
          replayed?.running === true ||
          scored.some(model => model.scored + failed < model.subjects),
      }),
      scan: last && toScan(last, lastComplete),
      removals: { heldBack, ...(heldBack > 0 && { message: held(heldBack) }) },
      queue: { waiting, ...(oldest && { oldest: iso(oldest) }), failed },
      ...(replayed && { replay: replayed }),
      sources,
      models: scored,
    };
  }

  async #hasSettled(): Promise<boolean> {
    this.#settled ||= await this.#options.settled();
    return this.#settled;
  }

  #readStaged(): Promise<Map<string, StagedStatus>> {
    const now = this.#options.clock.now();
    if (!this.#staged || this.#staged.readAt + STAGED_KEPT_MILLISECONDS < now) {
      const byId = this.#countStaged();
      byId.catch(() => {
        this.#staged = undefined;
      });
      this.#staged = { readAt: now, byId };
    }
    return this.#staged.byId;
  }

  async #countStaged(): Promise<Map<string, StagedStatus>> {
    const { staged, stagingProgress } = this.#options;
    const byId = new Map<string, StagedStatus>();
    for (const model of staged()) {
      byId.set(model.id, {
        version: model.version,
        stagedAt: iso(model.stagedAt),
        ...(await stagingProgress(model)),
      });
    }
    return byId;
  }

  #readSources(): Promise<SourceStatus[]> {
    const now = this.#options.clock.now();
    if (
      !this.#sources ||
      this.#sources.readAt + SOURCES_KEPT_MILLISECONDS < now
    ) {
      const items = this.#options
        .sources()
        .then(sources => sources.map(toSourceStatus));
      items.catch(() => {
        this.#sources = undefined;
      });
      this.#sources = { readAt: now, items };
    }
    return this.#sources.items;
  }
}

function stateOf(options: {
  last?: Scan;
  settled: boolean;
  busy: boolean;
}): MaturityStatus['state'] {
  const { last, settled, busy } = options;
  if (!last) {
    return 'starting';
  }
  if (!settled) {
    return 'scanning';
  }
  return busy ? 'scoring' : 'scored';
}

function toScan(
  last: Scan,
  lastComplete: Scan | undefined,
): NonNullable<MaturityStatus['scan']> {
  const running = last.finishedAt === undefined;
  return {
    running,
    startedAt: iso(last.startedAt),
    ...(lastComplete?.finishedAt && {
      finishedAt: iso(lastComplete.finishedAt),
    }),
    entities: running ? last.entities : lastComplete?.entities ?? last.entities,
    ...(last.error && { error: last.error }),
  };
}

function toSourceStatus(source: FactSourceStatus): SourceStatus {
  const { lastRunAt, lastSuccessAt, ...rest } = source;
  return {
    ...rest,
    ...(lastRunAt !== undefined && { lastRunAt: iso(lastRunAt) }),
    ...(lastSuccessAt !== undefined && { lastSuccessAt: iso(lastSuccessAt) }),
  };
}

function held(count: number): string {
  return `Holding back ${count} removals: the last scan missed more than is plausible, so a later one has to miss the same entities`;
}

function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

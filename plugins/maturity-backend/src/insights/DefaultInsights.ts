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

import { NotFoundError } from '@backstage/errors';
import {
  AtRiskAnswer,
  EvidenceAnswer,
  GoldenPathDefinition,
  GoldenPathSummary,
  Overview,
  Trend,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { Clock } from '../clock';
import { Database } from '../database';
import { PageKey, readCursor, readPaging, writeCursor } from '../http';
import { ForecastStore } from './atRisk/ForecastStore';
import { listAtRisk } from './atRisk/listAtRisk';
import { countEvidence } from './evidence/countEvidence';
import { matchFilter } from './filter/matchFilter';
import { readFilter } from './filter/readFilter';
import { countGoldenPath } from './goldenPaths/countGoldenPath';
import { InsightRequest, Insights } from './Insights';
import { countOverview } from './overview/countOverview';
import { RowCaller } from './RowVisibility';
import { Snapshot } from './snapshot/Snapshot';
import { SnapshotView } from './snapshot/SnapshotView';
import { countTrend } from './trend/countTrend';
import { readPeriod } from './trend/readPeriod';
import { TrendStore } from './trend/TrendStore';

export interface InsightsOptions {
  snapshot: Snapshot;
  database: Database;
  clock: Clock;
}

/** Counts over the snapshot; only the trend and what is at risk read the database. */
export class DefaultInsights implements Insights {
  readonly #snapshot: Snapshot;
  readonly #trend: TrendStore;
  readonly #forecasts: ForecastStore;
  readonly #clock: Clock;

  static create(options: InsightsOptions): Insights {
    return new DefaultInsights(options);
  }

  private constructor(options: InsightsOptions) {
    this.#snapshot = options.snapshot;
    this.#trend = TrendStore.create(options.database);
    this.#forecasts = ForecastStore.create(options.database);
    this.#clock = options.clock;
  }

  async overview(request: InsightRequest): Promise<Overview> {
    const { view, rows } = this.#choose(request);
    return countOverview(view, { rows, now: this.#clock.now() });
  }

  async evidence(request: InsightRequest): Promise<EvidenceAnswer> {
    const { limit, cursor } = readPaging(request.query);
    const { view, filter, rows } = this.#choose(request);
    const binding = {
      question: ['evidence', view.model.id, filter],
      version: view.version,
    };
    // Counts change from page to page; the position is what stays.
    const start = Number(readCursor(binding, cursor, isPosition)?.value ?? 0);
    const items = countEvidence(view, {
      rows,
      sourceNames: this.#snapshot.sourceNames,
    });
    const end = start + limit;
    return {
      items: items.slice(start, end),
      nextCursor:
        end < items.length
          ? writeCursor(binding, { value: end, ref: '' })
          : undefined,
      totalItems: items.length,
    };
  }

  async atRisk(request: InsightRequest): Promise<AtRiskAnswer> {
    return listAtRisk(this.#snapshot.view(request.query.text('model')), {
      request,
      store: this.#forecasts,
      now: this.#clock.now(),
    });
  }

  async trend(request: InsightRequest): Promise<Trend> {
    const { query, visibility } = request;
    const view = this.#snapshot.view(query.text('model'));
    const filter = readFilter(query, view.model);
    const period = readPeriod(query, this.#clock.now());
    const readable = visibility?.rows;
    return countTrend(view, {
      store: this.#trend,
      rows: matchFilter(view, { filter, readable }),
      gone: matchFilter(view, { filter, readable, gone: true }),
      period,
      category: filter.category,
    });
  }

  async goldenPaths(
    request: RowCaller & { model?: string },
  ): Promise<GoldenPathSummary[]> {
    const view = this.#snapshot.view(request.model);
    const paths = view.model.document.spec.goldenPaths ?? [];
    return paths.map(path => this.#countPath(view, path, request));
  }

  async goldenPath(
    request: RowCaller & { id: string; model?: string },
  ): Promise<GoldenPathSummary> {
    const view = this.#snapshot.view(request.model);
    const path = view.model.document.spec.goldenPaths?.find(
      ({ id }) => id === request.id,
    );
    if (!path) {
      throw new NotFoundError(
        `Model '${view.model.id}' has no golden path '${request.id}'`,
      );
    }
    return this.#countPath(view, path, request);
  }

  #countPath(
    view: SnapshotView,
    path: GoldenPathDefinition,
    { visibility }: RowCaller,
  ): GoldenPathSummary {
    const rows = matchFilter(view, {
      filter: { kinds: 'all' },
      readable: visibility?.rows,
    });
    return countGoldenPath(view, rows, path);
  }

  #choose({ query, visibility }: InsightRequest) {
    const view = this.#snapshot.view(query.text('model'));
    const filter = readFilter(query, view.model);
    query.throwIfMistaken();
    const rows = matchFilter(view, { filter, readable: visibility?.rows });
    return { view, filter, rows };
  }
}

/** Pages of what is counted are found by position. */
function isPosition({ value }: PageKey): boolean {
  return Number.isInteger(value) && Number(value) >= 0;
}

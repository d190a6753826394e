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
  GoldenPathEntitiesAnswer,
  GoldenPathSummary,
  Heatmap,
  Movers,
  Moves,
  NextActions,
  Overview,
  Trend,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { Clock } from '../clock';
import { Database } from '../database';
import { readPaging } from '../http';
import { listNextActions } from './actions/listNextActions';
import { ForecastStore } from './atRisk/ForecastStore';
import { listAtRisk } from './atRisk/listAtRisk';
import { countEvidence } from './evidence/countEvidence';
import { isWhole } from './filter/isWhole';
import { matchFilter } from './filter/matchFilter';
import { readFilter } from './filter/readFilter';
import { countGoldenPath } from './goldenPaths/countGoldenPath';
import { listPathEntities } from './goldenPaths/listPathEntities';
import { PathReader } from './goldenPaths/PathReader';
import { countHeatmap } from './heatmap/countHeatmap';
import { readHeatmap } from './heatmap/readHeatmap';
import { readPast } from './history/readPast';
import { InsightRequest, Insights } from './Insights';
import { pageByPosition } from './lists/pageByPosition';
import { listMovers } from './movers/listMovers';
import { MovedCheckStore } from './movers/MovedCheckStore';
import { listMoves } from './moves/listMoves';
import { StepCheckStore } from './moves/StepCheckStore';
import { compareWith } from './overview/compareWith';
import { countOverview } from './overview/countOverview';
import { Snapshot } from './snapshot/Snapshot';
import { countTrend } from './trend/countTrend';
import { readPeriod } from './trend/readPeriod';

export interface InsightsOptions {
  snapshot: Snapshot;
  database: Database;
  clock: Clock;
}

/**
 * Counts over the snapshot. Only the details of one page, of movers and of what
 * is at risk, are read from the database.
 */
export class DefaultInsights implements Insights {
  readonly #snapshot: Snapshot;
  readonly #movedChecks: MovedCheckStore;
  readonly #stepChecks: StepCheckStore;
  readonly #forecasts: ForecastStore;
  readonly #clock: Clock;

  static create(options: InsightsOptions): Insights {
    return new DefaultInsights(options);
  }

  private constructor(options: InsightsOptions) {
    this.#snapshot = options.snapshot;
    this.#movedChecks = MovedCheckStore.create(options.database);
    this.#stepChecks = StepCheckStore.create(options.database);
    this.#forecasts = ForecastStore.create(options.database);
    this.#clock = options.clock;
  }

  async overview(request: InsightRequest): Promise<Overview> {
    const { query, visibility } = request;
    const now = this.#clock.now();
    const past = readPast(query, { name: 'compare', now });
    const { view, filter, rows } = this.#choose(request);
    const everything = !visibility?.rows && isWhole(filter, view.model);
    const { edge = 0 } = view.history.frame;
    return {
      ...countOverview(view, { rows, now }),
      ...(past &&
        past.end >= edge && {
          compared: compareWith(view, { ...past, rows, everything }),
        }),
    };
  }

  async heatmap(request: InsightRequest): Promise<Heatmap> {
    const { query, visibility } = request;
    const view = this.#snapshot.view(query.text('model'));
    const filter = readFilter(query, view.model);
    const readable = visibility?.rows;
    const question = readHeatmap(query, view, readable);
    query.throwIfMistaken();
    return countHeatmap(view, {
      question,
      rows: matchFilter(view, { filter, readable }),
      readable,
      binding: {
        question: ['heatmap', view.model.id, filter, question],
        version: view.version,
      },
      cursor: query.text('cursor'),
    });
  }

  async movers(request: InsightRequest): Promise<Movers> {
    return listMovers(this.#snapshot.view(request.query.text('model')), {
      request,
      store: this.#movedChecks,
      now: this.#clock.now(),
    });
  }

  async moves(request: InsightRequest): Promise<Moves> {
    return listMoves(this.#snapshot.view(request.query.text('model')), {
      request,
      store: this.#stepChecks,
      now: this.#clock.now(),
    });
  }

  async nextActions(request: InsightRequest): Promise<NextActions> {
    return listNextActions(
      this.#snapshot.view(request.query.text('model')),
      request,
    );
  }

  async evidence(request: InsightRequest): Promise<EvidenceAnswer> {
    const { limit, cursor } = readPaging(request.query);
    const { view, filter, rows } = this.#choose(request);
    const { page, ...paging } = pageByPosition(
      countEvidence(view, { rows, sourceNames: this.#snapshot.sourceNames }),
      {
        binding: {
          question: ['evidence', view.model.id, filter],
          version: view.version,
        },
        cursor,
        limit,
      },
    );
    return { items: page, ...paging };
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
      rows: matchFilter(view, { filter, readable }),
      gone: matchFilter(view, { filter, readable, gone: true }),
      period,
      category: filter.category,
    });
  }

  async goldenPaths(request: InsightRequest): Promise<GoldenPathSummary[]> {
    const { query, visibility } = request;
    const view = this.#snapshot.view(query.text('model'));
    const filter = readFilter(query, view.model, { everyKind: true });
    query.throwIfMistaken();
    const readable = visibility?.rows;
    const rows = matchFilter(view, { filter, readable });
    const paths = view.model.document.spec.goldenPaths ?? [];
    return paths.map(path =>
      countGoldenPath(view, {
        rows,
        reader: PathReader.create(view, { path, readable }),
      }),
    );
  }

  async goldenPath(
    request: InsightRequest & { id: string },
  ): Promise<GoldenPathSummary> {
    const { query, visibility } = request;
    const { view, reader } = this.#readPath(request);
    const filter = readFilter(query, view.model, { path: request.id });
    query.throwIfMistaken();
    const rows = matchFilter(view, { filter, readable: visibility?.rows });
    return countGoldenPath(view, { rows, reader });
  }

  async goldenPathEntities(
    request: InsightRequest & { id: string },
  ): Promise<GoldenPathEntitiesAnswer> {
    const { view, reader } = this.#readPath(request);
    return listPathEntities(view, { request, reader });
  }

  #readPath({ id, query, visibility }: InsightRequest & { id: string }) {
    const view = this.#snapshot.view(query.text('model'));
    const path = view.model.document.spec.goldenPaths?.find(
      one => one.id === id,
    );
    if (!path) {
      throw new NotFoundError(
        `Model '${view.model.id}' has no golden path '${id}'`,
      );
    }
    const readable = visibility?.rows;
    return { view, reader: PathReader.create(view, { path, readable }) };
  }

  #choose({ query, visibility }: InsightRequest) {
    const view = this.#snapshot.view(query.text('model'));
    const filter = readFilter(query, view.model);
    query.throwIfMistaken();
    const rows = matchFilter(view, { filter, readable: visibility?.rows });
    return { view, filter, rows };
  }
}

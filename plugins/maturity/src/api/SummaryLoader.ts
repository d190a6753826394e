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
  MaturityApi,
  ScorecardSummary,
} from '@platform-maturity/backstage-plugin-maturity-common';

/** Rows of a table ask while it is being drawn; longer nobody waits. */
const BATCH_MS = 10;

/** As many refs as the contract lets one request name. */
const MOST_REFS = 500;

/** A summary serves the whole page, and the next one that opens soon. */
const FRESH_MS = 30_000;

type Summary = ScorecardSummary | undefined;

interface Wish {
  entityRef: string;
  model?: string;
  resolve(summary: Summary): void;
  reject(error: unknown): void;
}

const loaders = new WeakMap<MaturityApi, SummaryLoader>();

/**
 * Summaries of single entities, asked for by the rows and badges of a page and
 * fetched in one request for all of them.
 */
export class SummaryLoader {
  readonly #api: MaturityApi;
  readonly #known = new Map<
    string,
    { at: number; summary: Promise<Summary> }
  >();
  #wishes: Wish[] = [];

  /** The one of a client. */
  static of(api: MaturityApi): SummaryLoader {
    let loader = loaders.get(api);
    if (!loader) {
      loader = new SummaryLoader(api);
      loaders.set(api, loader);
    }
    return loader;
  }

  private constructor(api: MaturityApi) {
    this.#api = api;
  }

  /**
   * @returns undefined for what the model does not score, is not there or may
   *   not be read
   */
  load(options: { entityRef: string; model?: string }): Promise<Summary> {
    const key = JSON.stringify([options.entityRef, options.model]);
    const known = this.#known.get(key);
    if (known && Date.now() - known.at < FRESH_MS) {
      return known.summary;
    }
    const summary = new Promise<Summary>((resolve, reject) =>
      this.#wish({ ...options, resolve, reject }),
    );
    this.#known.set(key, { at: Date.now(), summary });
    summary.catch(() => this.#known.delete(key));
    return summary;
  }

  #wish(wish: Wish): void {
    this.#wishes.push(wish);
    if (this.#wishes.length === 1) {
      setTimeout(() => this.#fulfil(), BATCH_MS);
    }
  }

  #fulfil(): void {
    const wishes = this.#wishes;
    this.#wishes = [];
    for (const model of new Set(wishes.map(wish => wish.model))) {
      const some = wishes.filter(wish => wish.model === model);
      for (let from = 0; from < some.length; from += MOST_REFS) {
        this.#ask(some.slice(from, from + MOST_REFS), model);
      }
    }
  }

  async #ask(wishes: readonly Wish[], model?: string): Promise<void> {
    try {
      const found = await this.#api.getScorecardsByRefs({
        entityRefs: wishes.map(({ entityRef }) => entityRef),
        model,
      });
      wishes.forEach(({ resolve }, index) =>
        resolve(found[index] ?? undefined),
      );
    } catch (error) {
      wishes.forEach(({ reject }) => reject(error));
    }
  }
}

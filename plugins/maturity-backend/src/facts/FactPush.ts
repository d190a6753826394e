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

import { z } from 'zod';
import { Clock } from '../clock';
import { RequestMistakes } from '../http';
import { Precedence } from '../Precedence';
import { checkFacts } from './checkFacts';
import { FactMetrics } from './FactMetrics';
import { FactMistakesError } from './FactMistakesError';
import { PushSource } from './FactSources';
import { factShape, readCandidates, shapeMistakes } from './factShapes';
import { FactSourceStore } from './FactSourceStore';
import { FactStore, WriteFactsResult } from './FactStore';
import { CheckedFact, FactDefinitions, FactMistake, FactPath } from './types';

const MAX_FACTS = 5_000;

const bodyShape = z.strictObject({
  source: z.string(),
  facts: z.array(z.unknown()).min(1).max(MAX_FACTS),
});

export interface FactPushOptions {
  store: FactStore;
  sourceStore: FactSourceStore;
  definitions: FactDefinitions;
  clock: Clock;
  metrics: FactMetrics;
  /** Who pushes waits; scoring, which it sets off, has time. */
  precedence?: Precedence;
}

/**
 * Takes the facts that a service pushes: all, or none with a list of every
 * mistake. Who may push is somebody else's business; the body may be anything.
 */
export class FactPush {
  readonly #options: FactPushOptions;

  static create(options: FactPushOptions): FactPush {
    return new FactPush(options);
  }

  private constructor(options: FactPushOptions) {
    this.#options = options;
  }

  /**
   * @param source - the configured source that the body has to name
   * @throws RequestMistakes, TooManyRequestsError
   */
  async push(source: PushSource, body: unknown): Promise<WriteFactsResult> {
    const { precedence } = this.#options;
    const write = () => this.#write(source, body);
    return precedence ? precedence.first(write) : write();
  }

  async #write(source: PushSource, body: unknown): Promise<WriteFactsResult> {
    const { store, sourceStore, clock, metrics } = this.#options;
    const now = clock.now();
    try {
      const facts = this.#check(source, body, now);
      const result = await store.write({ source, facts, now });
      await sourceStore.recordRun({
        id: source.id,
        at: now,
        factsStored: facts.length,
        errors: [],
      });
      metrics.pushed(source.id, result);
      return result;
    } catch (error) {
      metrics.refused(source.id);
      throw error instanceof FactMistakesError
        ? toRequestMistakes(error.mistakes)
        : error;
    }
  }

  #check(source: PushSource, body: unknown, now: number): CheckedFact[] {
    const shape = bodyShape.safeParse(body);
    if (!shape.success) {
      throw toRequestMistakes(shapeMistakes(shape.error, ['body']));
    }
    const read = readCandidates({
      items: shape.data.facts,
      shape: factShape,
      path: ['body', 'facts'],
    });
    const checked = checkFacts({
      candidates: read.candidates,
      source,
      definitions: this.#options.definitions,
      now,
    });
    const mistakes = [...read.mistakes, ...checked.mistakes];
    if (shape.data.source !== source.id) {
      mistakes.push({
        path: ['body', 'source'],
        message: `is not '${source.id}'`,
      });
    }
    if (mistakes.length > 0) {
      throw toRequestMistakes(mistakes.sort(byPlace));
    }
    return checked.facts;
  }
}

function toRequestMistakes(mistakes: readonly FactMistake[]): RequestMistakes {
  return new RequestMistakes(
    mistakes.map(({ path, message }) => ({ path: path.join('.'), message })),
  );
}

/** In the order of the items. */
function byPlace(a: FactMistake, b: FactMistake): number {
  return indexOf(a.path) - indexOf(b.path);
}

function indexOf(path: FactPath): number {
  return typeof path[2] === 'number' ? path[2] : -1;
}

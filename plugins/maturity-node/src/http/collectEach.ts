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

import { toError } from '@backstage/errors';
import pLimit from 'p-limit';
import { CollectedFact, CollectedFacts } from '../FactSource';
import { FetchJsonError } from './FetchJsonError';

const DEFAULT_CONCURRENCY = 4;
/** Whoever fails so often in a row is down; the rest can wait. */
const FAILURES_IN_A_ROW = 5;

/**
 * What {@link collectEach} asks about.
 *
 * @public
 */
export interface CollectEachOptions<T> {
  /** What takes one request or more each: an entity, a repository. */
  items: readonly T[];
  signal: AbortSignal;
  /** What is known about one of them. */
  collect: (item: T) => Promise<readonly CollectedFact[]>;
  /** Names one of them to people, in the problem that it made. */
  describe: (item: T) => string;
  /** How many are asked about at once. Default 4. */
  concurrency?: number;
}

/**
 * Collects facts about many items, each by itself: one that fails costs the
 * others nothing, and shows among the problems of the answer. Items are left for
 * the next round after five failures in a row, or one that concerns all (see
 * {@link FetchJsonError.concernsAll}).
 *
 * @throws the first failure, if nothing at all could be found out; the runner
 *   then asks again
 *
 * @public
 */
export async function collectEach<T>(
  options: CollectEachOptions<T>,
): Promise<CollectedFacts> {
  const { items, signal, collect, describe } = options;
  const limit = pLimit(options.concurrency ?? DEFAULT_CONCURRENCY);
  const facts: Array<readonly CollectedFact[]> = [];
  const failures: Array<{ item: T; error: { message: string } }> = [];
  let inARow = 0;
  let answered = 0;
  let given = false;
  await Promise.all(
    items.map((item, index) =>
      limit(async () => {
        if (given || signal.aborted) {
          return;
        }
        try {
          facts[index] = await collect(item);
          answered += 1;
          inARow = 0;
        } catch (error) {
          inARow += 1;
          given = given || inARow >= FAILURES_IN_A_ROW || concernsAll(error);
          failures[index] = { item, error: toError(error) };
        }
      }),
    ),
  );
  signal.throwIfAborted();
  // in the order of the items, whoever answered first
  const failed = failures.flat();
  if (answered === 0 && failed.length > 0) {
    throw failed[0].error;
  }
  return {
    facts: facts.flat(),
    problems: failed.map(
      ({ item, error }) => `${describe(item)}: ${error.message}`,
    ),
  };
}

function concernsAll(error: unknown): boolean {
  return error instanceof FetchJsonError && error.concernsAll;
}

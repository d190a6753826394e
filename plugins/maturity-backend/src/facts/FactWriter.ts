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

import { RESERVED_SOURCES } from '@platform-maturity/backstage-plugin-maturity-common';
import { Database, FactRow, markDirty, Tx } from '../database';
import { TooManyRequestsError } from '../http';
import { FactMistakesError } from './FactMistakesError';
import { FactSources } from './FactSources';
import { byKey, FactChange, isChange, keyOf, toRow } from './factChanges';
import { needsScoring } from './needsScoring';
import { changeRecords } from './operations/changeRecords';
import {
  countFactsOfEntities,
  countWaitingFacts,
} from './operations/countFacts';
import { findForeseeing } from './operations/findForeseeing';
import { findKnownSubjects } from './operations/findKnownSubjects';
import { readFactsByKey } from './operations/readFacts';
import { upsertFacts } from './operations/upsertFacts';
import { ttlsOf } from './ttlsOf';
import { CheckedFact, FactDefinitions, FactSourceRules } from './types';

export interface FactWriterOptions {
  database: Database;
  definitions: FactDefinitions;
  sources: Pick<FactSources, 'othersReport'>;
  limits: FactLimits;
}

export interface FactLimits {
  readonly factsPerEntity: number;
  readonly waitingFactsPerSource: number;
  /** How long, in milliseconds, facts wait for a removed entity. */
  readonly removedSubjects: number;
}

export interface FactWrite {
  source: Pick<FactSourceRules, 'id' | 'grade'>;
  /** Each entity and fact once. */
  facts: readonly CheckedFact[];
  /** Whether a fact replaces one that was observed later. */
  replaceNewer: boolean;
  /** Milliseconds. */
  now: number;
}

/**
 * Writes facts of one source in somebody's transaction, which holds the lock
 * of that source: the records, and the marks of the subjects that they change.
 * The number of statements does not depend on the number of entities.
 */
export class FactWriter {
  readonly #options: FactWriterOptions;

  static create(options: FactWriterOptions): FactWriter {
    return new FactWriter(options);
  }

  private constructor(options: FactWriterOptions) {
    this.#options = options;
  }

  /**
   * @returns how many records were written; the others were there already, or
   *   are older than what is there
   * @throws FactMistakesError if an entity would have too many facts, and
   *   TooManyRequestsError
   */
  async write(tx: Tx, write: FactWrite): Promise<number> {
    const { facts, source } = write;
    const rows = await readFactsByKey(tx, facts);
    const known = await findKnownSubjects(
      tx,
      facts.map(fact => fact.ref),
      write.now - this.#options.limits.removedSubjects,
    );
    const own = new Map<string, FactRow>();
    const rivals = new Set<string>();
    for (const row of rows) {
      const key = keyOf(row.entity_ref, row.fact);
      if (row.source === source.id) {
        own.set(key, row);
      } else {
        rivals.add(key);
      }
    }
    const changes = facts
      .map(fact => ({
        fact,
        before: own.get(keyOf(fact.ref, fact.fact)),
        after: toRow(fact, {
          source,
          now: write.now,
          known: known.has(fact.ref),
        }),
      }))
      .filter(change => isChange(change, write.replaceNewer))
      .sort(byKey);

    await this.#checkFactsPerEntity(tx, changes);
    await this.#checkWaiting(tx, source.id, changes);
    await upsertFacts(
      tx,
      changes.map(change => change.after),
      { replaceNewer: write.replaceNewer },
    );
    await changeRecords(
      tx,
      source.id,
      changes.filter(({ before }) => !before).length,
    );
    const toScore = this.#subjectsToScore(changes, { known, rivals, write });
    const written = new Set(changes.map(({ fact }) => known.get(fact.ref)));
    const putOff = [...written].filter(
      (id): id is number => id !== undefined && !toScore.has(id),
    );
    const foreseeing = await findForeseeing(tx, putOff);
    await markDirty(tx, {
      subjectIds: [...toScore, ...foreseeing],
      now: write.now,
    });
    return changes.length;
  }

  #subjectsToScore(
    changes: readonly FactChange[],
    context: {
      known: ReadonlyMap<string, number>;
      rivals: ReadonlySet<string>;
      write: FactWrite;
    },
  ): Set<number> {
    const { known, rivals, write } = context;
    const { definitions, sources } = this.#options;
    const traits = new Map<string, { contested: boolean; ttls: number[] }>();
    const subjects = new Set<number>();
    for (const { fact, before, after } of changes) {
      const subject = known.get(fact.ref);
      if (subject === undefined || subjects.has(subject)) {
        continue;
      }
      let trait = traits.get(fact.fact);
      if (!trait) {
        trait = {
          contested:
            isSeenInCatalog(definitions, fact.fact) ||
            sources.othersReport(fact.fact, write.source.id),
          ttls: ttlsOf(definitions, fact.fact),
        };
        traits.set(fact.fact, trait);
      }
      const arrived = before !== undefined && before.waiting_since !== null;
      const scored = needsScoring({
        before,
        after,
        ttls: trait.ttls,
        rivals: trait.contested || rivals.has(keyOf(fact.ref, fact.fact)),
        now: write.now,
      });
      if (arrived || scored) {
        subjects.add(subject);
      }
    }
    return subjects;
  }

  async #checkFactsPerEntity(
    tx: Tx,
    changes: readonly FactChange[],
  ): Promise<void> {
    const limit = this.#options.limits.factsPerEntity;
    const added = changes.filter(change => !change.before);
    const counts = await countFactsOfEntities(
      tx,
      added.map(change => change.fact.ref),
    );
    const mistakes = added.flatMap(({ fact }) => {
      const count = (counts.get(fact.ref) ?? 0) + 1;
      counts.set(fact.ref, count);
      return count > limit
        ? [
            {
              path: [...fact.path, 'entityRef'],
              message: `would have more than ${limit} facts on record`,
            },
          ]
        : [];
    });
    if (mistakes.length > 0) {
      throw new FactMistakesError(mistakes);
    }
  }

  async #checkWaiting(
    tx: Tx,
    source: string,
    changes: readonly FactChange[],
  ): Promise<void> {
    const limit = this.#options.limits.waitingFactsPerSource;
    const added = changes.filter(
      ({ before, after }) =>
        after.waiting_since !== null &&
        (before?.waiting_since ?? null) === null,
    ).length;
    if (added > 0 && (await countWaitingFacts(tx, source)) + added > limit) {
      throw new TooManyRequestsError(
        `More than ${limit} facts of the source '${source}' would wait for entities that the catalog does not know; nothing was stored. Send them again when the entities are in the catalog`,
      );
    }
  }
}

/** Whether the catalog scan reports a fact too, besides who pushes it. */
function isSeenInCatalog(definitions: FactDefinitions, fact: string): boolean {
  return definitions
    .scored()
    .some(({ compiled }) =>
      compiled.facts[compiled.factIndex(fact) ?? -1]?.sources?.includes(
        RESERVED_SOURCES.scan,
      ),
    );
}

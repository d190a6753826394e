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

import { Grade } from '@platform-maturity/backstage-plugin-maturity-common';
import {
  normalizeEntityRef,
  readFactDocument,
  resolveOffsets,
} from '../../facts';
import { checkFacts } from '../../facts/checkFacts';
import { CheckedFact, FactCandidate, FactDefinitions } from '../../facts/types';
import { HistoryMistake, SourceDocument } from './HistoryDocument';

/** One fact as a source says it until it says something else. */
interface Said {
  readonly ref: string;
  /** Offsets are resolved where it was observed once. */
  readonly candidate: FactCandidate;
}

interface Source {
  readonly grade: Grade;
  readonly said: Map<string, Said>;
}

/** What one source reports on one day. */
export interface DayReport {
  readonly source: { readonly id: string; readonly grade: Grade };
  readonly facts: readonly CheckedFact[];
}

/**
 * What the sources of a history say, day after day. A source repeats what it
 * says: a fact without a time is as old as the day. One with a time was
 * observed once, on the day of its document, and grows old from there.
 */
export class HistorySources {
  readonly #definitions: FactDefinitions;
  readonly #sources = new Map<string, Source>();

  static create(options: { definitions: FactDefinitions }): HistorySources {
    return new HistorySources(options.definitions);
  }

  private constructor(definitions: FactDefinitions) {
    this.#definitions = definitions;
  }

  /** Takes in a document as of its day; says what is wrong with it. */
  apply(document: SourceDocument, now: number): HistoryMistake[] {
    const { source: id, grade, facts, entities, withdraw = [] } = document;
    const source = this.#sources.get(id) ?? { grade, said: new Map() };
    this.#sources.set(id, source);
    const mistakes: HistoryMistake[] = [];
    if (source.grade !== grade) {
      mistakes.push({
        path: ['grade'],
        message: `is ${source.grade} for '${id}' before`,
      });
    }
    if (facts || entities) {
      const read = readFactDocument({ facts, entities });
      mistakes.push(...read.mistakes);
      mistakes.push(...this.#check(id, grade, read.candidates, now));
      read.candidates.forEach(candidate => this.#say(source, candidate, now));
    } else if (withdraw.length === 0) {
      mistakes.push({
        path: [],
        message: "needs 'facts', 'entities' or 'withdraw'",
      });
    }
    withdraw.forEach((withdrawal, index) => {
      const count = takeBack(source, withdrawal);
      if (count < (withdrawal.facts?.length ?? 1)) {
        mistakes.push({
          path: ['withdraw', index],
          message: 'takes back what was not said',
        });
      }
    });
    return mistakes;
  }

  /** What each source reports on a day. */
  report(now: number): DayReport[] {
    return [...this.#sources].map(([id, { grade, said }]) => {
      const { facts } = this.#checked(
        id,
        grade,
        [...said.values()].map(({ candidate }) => this.#asOf(candidate, now)),
        now,
      );
      return { source: { id, grade }, facts };
    });
  }

  #asOf(candidate: FactCandidate, now: number): FactCandidate {
    const definitions = this.#definitions;
    const resolved = resolveOffsets(candidate, { now, definitions });
    return { ...resolved, observedAt: resolved.observedAt ?? now };
  }

  #say(source: Source, candidate: FactCandidate, now: number): void {
    const ref = normalizeEntityRef(candidate.entityRef);
    if (ref !== undefined) {
      const once = candidate.observedAt !== undefined;
      source.said.set(`${ref} ${candidate.fact}`, {
        ref,
        candidate: once ? this.#asOf(candidate, now) : candidate,
      });
    }
  }

  #check(
    id: string,
    grade: Grade,
    candidates: readonly FactCandidate[],
    now: number,
  ): HistoryMistake[] {
    const asOf = candidates.map(candidate => this.#asOf(candidate, now));
    return [...this.#checked(id, grade, asOf, now).mistakes];
  }

  #checked(
    id: string,
    grade: Grade,
    candidates: readonly FactCandidate[],
    now: number,
  ) {
    return checkFacts({
      candidates,
      source: { id, grade, facts: ['*'] },
      definitions: this.#definitions,
      now,
    });
  }
}

/** How many facts were said and are no more. */
function takeBack(
  source: Source,
  withdrawal: { entityRef: string; facts?: readonly string[] },
): number {
  const ref = normalizeEntityRef(withdrawal.entityRef);
  let count = 0;
  for (const [key, { candidate, ref: about }] of source.said) {
    const { facts } = withdrawal;
    if (about === ref && (!facts || facts.includes(candidate.fact))) {
      source.said.delete(key);
      count += 1;
    }
  }
  return count;
}

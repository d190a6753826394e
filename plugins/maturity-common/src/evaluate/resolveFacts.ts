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

import { FactProgram } from '../model/Program';
import { FactValue } from '../model/types';
import { DECLARED, OBSERVED, rankOf } from '../rules/outcome';
import { toMillis } from '../rules/time';
import {
  Candidate,
  FactTable,
  LAPSED_INCONCLUSIVE,
  LAPSED_INVALID,
  LAPSED_STALE,
  sameValue,
} from './FactTable';
import { OwnRecord } from './ownRecords';
import type { EntityPreparation } from './prepareEntity';
import { FactRecord } from './inputTypes';
import { Workspace } from './Workspace';

/** Whether the fact's definition says that the value says nothing. */
export function isInconclusive(fact: FactProgram, value: FactValue): boolean {
  const values = fact.inconclusive;
  for (let i = 0; i < values.length; i++) {
    if (sameValue(values[i], value)) {
      return true;
    }
  }
  return false;
}

/**
 * When a record ends, in milliseconds: as it says itself, else by the ttl of
 * its fact, which declarations do not have. One whose end cannot be read has
 * ended.
 */
function endOf(
  record: FactRecord,
  rank: number,
  at: number,
  fact: FactProgram,
): number {
  if (record.expiresAt !== undefined) {
    const end = toMillis(record.expiresAt);
    return Number.isNaN(end) ? -Infinity : end;
  }
  return rank === DECLARED ? Infinity : at + fact.ttl;
}

class FactResolution {
  readonly #workspace: Workspace;
  readonly #table: FactTable;
  readonly #prepared: EntityPreparation;
  /** What was declared, by fact, in pairs. */
  readonly #declaredFacts: number[] = [];
  readonly #declared: Candidate[] = [];
  /** One candidate, used again for each record: the table copies it. */
  readonly #candidate: Candidate = {
    value: '',
    rank: 0,
    source: '',
    at: 0,
    expiresAt: 0,
    record: undefined,
  };

  static run(
    workspace: Workspace,
    prepared: EntityPreparation,
    records: readonly FactRecord[],
  ): void {
    const resolution = new FactResolution(workspace, prepared);
    resolution.#readOwn(prepared.own);
    resolution.#readOwn(prepared.profile.derived);
    resolution.#readRecords(records);
    resolution.#admitDeclared();
    resolution.#settle();
  }

  private constructor(workspace: Workspace, prepared: EntityPreparation) {
    this.#workspace = workspace;
    this.#table = workspace.facts;
    this.#prepared = prepared;
  }

  #readOwn(records: readonly OwnRecord[]): void {
    for (const { fact, source, value } of records) {
      const candidate: Candidate = {
        value: value ?? '',
        rank: DECLARED,
        source,
        at: this.#workspace.now,
        expiresAt: Infinity,
        record: undefined,
      };
      if (value === undefined) {
        this.#table.lapse(fact, LAPSED_INVALID, candidate);
      } else if (isInconclusive(this.#workspace.program.facts[fact], value)) {
        this.#table.lapse(fact, LAPSED_INCONCLUSIVE, candidate);
      } else {
        this.#declaredFacts.push(fact);
        this.#declared.push(candidate);
      }
    }
  }

  #readRecords(records: readonly FactRecord[]): void {
    const { factIndex } = this.#workspace.program;
    for (let i = 0; i < records.length; i++) {
      const fact = factIndex.get(records[i].fact);
      if (fact !== undefined) {
        this.#readRecord(records[i], fact);
      }
    }
  }

  #readRecord(record: FactRecord, fact: number): void {
    const { now, program } = this.#workspace;
    const rank = rankOf(record.evidence);
    const at = toMillis(record.observedAt);
    if (rank === 0 || Number.isNaN(at)) {
      return;
    }
    if (at > now) {
      this.#changesAt(fact, at);
      return;
    }
    const definition = program.facts[fact];
    const candidate = this.#candidate;
    candidate.expiresAt = endOf(record, rank, at, definition);
    candidate.value = record.value;
    candidate.rank = rank;
    candidate.source = record.source;
    candidate.at = at;
    candidate.record = record;
    const conclusive = !isInconclusive(definition, record.value);
    if (rank === OBSERVED && conclusive) {
      this.#table.observe(fact, record.value);
    }
    if (candidate.expiresAt <= now) {
      this.#table.lapse(fact, LAPSED_STALE, candidate);
    } else if (!conclusive) {
      this.#table.lapse(fact, LAPSED_INCONCLUSIVE, candidate);
    } else if (rank === DECLARED) {
      this.#declaredFacts.push(fact);
      this.#declared.push({ ...candidate });
    } else {
      this.#table.offer(fact, candidate);
    }
  }

  /** Offers declarations that no observation, stale or not, contradicts. */
  #admitDeclared(): void {
    for (let i = 0; i < this.#declared.length; i++) {
      const candidate = this.#declared[i];
      const fact = this.#declaredFacts[i];
      if (this.#table.isDenied(fact, candidate.value)) {
        this.#table.contradict(fact);
        this.#changesAt(fact, candidate.expiresAt);
        continue;
      }
      this.#table.offer(fact, candidate);
      if (candidate.record && candidate.at === this.#workspace.now) {
        // level with the entity's own records now, behind them ever after
        this.#changesAt(fact, candidate.at + 1);
      }
    }
  }

  #settle(): void {
    const { askedFacts } = this.#prepared.profile;
    const table = this.#table;
    table.settle(askedFacts);
    for (let i = 0; i < askedFacts.length; i++) {
      const fact = askedFacts[i];
      if (
        table.grade[fact] !== 0 ||
        table.lapsed[fact] === LAPSED_INCONCLUSIVE
      ) {
        this.#workspace.changesAt(table.expiresAt[fact]);
      }
    }
  }

  #changesAt(fact: number, moment: number): void {
    if (this.#prepared.profile.asked[fact] !== 0) {
      this.#workspace.changesAt(moment);
    }
  }
}

/**
 * Chooses the record in use for each fact of the model:
 *
 * 1. records from after now, expired and inconclusive ones are out;
 * 2. declarations are out while an observation with another value is on
 *    record, stale or not;
 * 3. of the rest the strongest grade goes first, then trust in the source,
 *    then age, then names, so that the order of the input has no say.
 */
export function resolveFacts(
  workspace: Workspace,
  prepared: EntityPreparation,
  records: readonly FactRecord[],
): void {
  workspace.facts.clear();
  FactResolution.run(workspace, prepared, records);
}

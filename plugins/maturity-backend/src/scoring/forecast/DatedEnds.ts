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
  CompiledModel,
  EvaluateInput,
  FactRecord,
  RESERVED_SOURCES,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { ForeseenReason } from './Foreseen';
import { datesOf, ModelDates } from './modelDates';

/** Something that ends, or begins, on a known day. */
export interface DatedEnd {
  /** Milliseconds. */
  readonly at: number;
  readonly reason: ForeseenReason;
}

/**
 * What of a subject's evidence ends on a known day: waivers, attestations,
 * facts that were reported with an end, attested dates that grow too old,
 * checks that begin, and what a source reported that has been silent about the
 * entity for more than half the time that it holds. All else that a machine
 * reports is expected to be reported again.
 */
export class DatedEnds {
  /** In no order; none before now. */
  readonly ends: readonly DatedEnd[];
  /** When a source that reports still will have been silent for too long. */
  readonly silentAt: number | undefined;
  readonly #input: EvaluateInput;
  readonly #now: number;
  readonly #dates: ModelDates;
  readonly #endOf = new Map<FactRecord, number>();
  /** Dates that nobody renews, and why they grow old. */
  readonly #aging = new Map<FactRecord, ForeseenReason>();

  static find(model: CompiledModel, input: EvaluateInput): DatedEnds {
    return new DatedEnds(datesOf(model), {
      ...input,
      facts: input.facts?.filter(
        ({ fact }) => model.factIndex(fact) !== undefined,
      ),
    });
  }

  private constructor(dates: ModelDates, input: EvaluateInput) {
    this.#input = input;
    this.#now = Number(input.now);
    this.#dates = dates;
    const ends: DatedEnd[] = [];
    let silentAt = Infinity;
    const lastHeard = lastHeardOf(input.facts ?? []);
    for (const record of input.facts ?? []) {
      const since = lastHeard.get(record.source) ?? this.#now;
      const end = this.#endOfRecord(record, since);
      if (end && end.at > this.#now) {
        this.#endOf.set(record, end.at);
        ends.push(end);
      } else if (!end) {
        const half = since + this.#ttl(record) / 2;
        silentAt = half > this.#now ? Math.min(silentAt, half) : silentAt;
      }
      ends.push(...this.#agesOf(record, end?.reason));
    }
    for (const { id, state, expiresAt, practice, check } of input.waivers ??
      []) {
      const at = millis(expiresAt);
      if (state === 'approved' && at > this.#now) {
        const covered = check === undefined ? { practice } : { check };
        ends.push({ at, reason: { kind: 'waiver', waiver: id, ...covered } });
      }
    }
    for (const { check, at } of dates.starts) {
      if (at > this.#now) {
        ends.push({ at, reason: { kind: 'start', check } });
      }
    }
    this.ends = ends;
    this.silentAt = silentAt === Infinity ? undefined : Math.ceil(silentAt);
  }

  /**
   * The input as it will be at a moment if nothing happens but that what is
   * dated ends. It is evaluated as of now, so that nothing else ages.
   */
  inputAt(at: number): EvaluateInput {
    const { facts = [], waivers = [] } = this.#input;
    return {
      ...this.#input,
      facts: facts.map(record => this.#recordAt(record, at)),
      waivers: waivers.filter(({ expiresAt }) => millis(expiresAt) > at),
      enabledBy: at,
    };
  }

  #recordAt(record: FactRecord, at: number): FactRecord {
    if ((this.#endOf.get(record) ?? Infinity) <= at) {
      return { ...record, expiresAt: this.#now };
    }
    // as old as it will be then
    return this.#aging.has(record)
      ? { ...record, value: shifted(record.value, this.#now - at) }
      : record;
  }

  #endOfRecord(record: FactRecord, since: number): DatedEnd | undefined {
    const { fact, source, evidence, expiresAt } = record;
    const ttl = this.#ttl(record);
    const at =
      expiresAt === undefined
        ? millis(record.observedAt) + ttl
        : millis(expiresAt);
    if (source === RESERVED_SOURCES.attestation) {
      return { at, reason: { kind: 'attestation', fact } };
    }
    if (expiresAt !== undefined) {
      return { at, reason: { kind: 'expiry', fact, source } };
    }
    // what is declared does not age, and the scan comes back by itself
    const ages = evidence !== 'declared' && source !== RESERVED_SOURCES.scan;
    return ages && since + ttl / 2 <= this.#now
      ? { at, reason: { kind: 'silence', fact, source, since } }
      : undefined;
  }

  /**
   * The moments at which a date is too old for a check, of those that nobody
   * renews: attested ones, and those of a source that is silent.
   */
  #agesOf(record: FactRecord, end?: ForeseenReason): DatedEnd[] {
    const { fact, value, evidence } = record;
    if (!this.#dates.datetimes.has(fact)) {
      return [];
    }
    const reason: ForeseenReason | undefined =
      evidence === 'attested' ? { kind: 'age', fact } : end;
    if (reason?.kind !== 'age' && reason?.kind !== 'silence') {
      return [];
    }
    this.#aging.set(record, reason);
    return (this.#dates.windows.get(fact) ?? [])
      .map(window => Date.parse(String(value)) + window + 1)
      .filter(at => at > this.#now)
      .map(at => ({ at, reason }));
  }

  /** How long a record holds by itself; Infinity if it does not age. */
  #ttl({ fact, evidence }: FactRecord): number {
    return evidence === 'declared'
      ? Infinity
      : this.#dates.ttls.get(fact) ?? Infinity;
  }
}

function lastHeardOf(facts: readonly FactRecord[]): Map<string, number> {
  const last = new Map<string, number>();
  for (const { source, observedAt } of facts) {
    last.set(source, Math.max(last.get(source) ?? 0, millis(observedAt)));
  }
  return last;
}

function shifted(value: FactRecord['value'], by: number): FactRecord['value'] {
  const at = Date.parse(String(value));
  return Number.isNaN(at) ? value : new Date(at + by).toISOString();
}

function millis(moment: string | number | Date): number {
  return typeof moment === 'number' ? moment : new Date(moment).getTime();
}

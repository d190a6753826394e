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
  evaluate,
  explain,
  FactDefinition,
  FactRecord,
  FactUse,
  Grade,
  StoredFact,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { Duration } from 'luxon';
import { Subject } from '../catalog';
import { FactProbe } from './FactProbe';

const GRADES: readonly FactUse[] = ['declared', 'attested', 'observed'];

export interface ListFactsOptions {
  subject: Pick<Subject, 'entity' | 'scanFacts'>;
  /** The records of the store. */
  stored: readonly FactRecord[];
  /** Milliseconds. */
  now: number;
}

/**
 * Lists what is known about an entity: what is in the store, what the catalog
 * scan saw, and what the entity itself says. Which record is in use, and what
 * the entity says, the engine tells.
 */
export class FactLister {
  readonly #probe: FactProbe;

  static create(options: {
    models: { factDefinitions(): readonly FactDefinition[] };
  }): FactLister {
    return new FactLister(FactProbe.create(options.models));
  }

  private constructor(probe: FactProbe) {
    this.#probe = probe;
  }

  /**
   * In the order of the models' facts, and after them what no model has; of
   * one fact the record in use first, then the stronger and the newer.
   */
  list(options: ListFactsOptions): StoredFact[] {
    const { subject, stored, now } = options;
    const model = this.#probe.model();
    const seen = [...stored, ...subject.scanFacts];
    const { entity } = subject;
    const inUse = new Map(
      evaluate(model, { entity, facts: seen, now })
        .facts.filter(({ state }) => GRADES.includes(state))
        .map(({ id, source }) => [id, source]),
    );
    const own = explain(model, { entity, facts: [], now }).checks.flatMap(
      ({ actual }) => actual.flatMap(ownRecords(now)),
    );
    return [...seen, ...own]
      .map(record => {
        const index = model.factIndex(record.fact);
        const definition = index === undefined ? undefined : model.facts[index];
        const item = toStoredFact(record, definition, now);
        const used = inUse.get(record.fact) === record.source;
        return { index: index ?? Infinity, item: { ...item, inUse: used } };
      })
      .sort(
        (a, b) =>
          byNumber(a.index, b.index) ||
          a.item.fact.localeCompare(b.item.fact) ||
          Number(b.item.inUse) - Number(a.item.inUse) ||
          rank(b.item.evidence) - rank(a.item.evidence) ||
          b.item.observedAt.localeCompare(a.item.observedAt),
      )
      .map(({ item }) => item);
  }
}

type Evidence = ReturnType<typeof explain>['checks'][number]['actual'][number];

/** What an entity says about one fact, when nothing else is known of it. */
function ownRecords(now: number): (evidence: Evidence) => FactRecord[] {
  return ({ id, value, source, conflict = [] }) => {
    const records = [{ value, source }, ...conflict];
    return records.flatMap(record =>
      record.value === undefined || record.source === undefined
        ? []
        : {
            fact: id,
            value: record.value as FactRecord['value'],
            source: record.source,
            evidence: 'declared' as const,
            observedAt: now,
          },
    );
  };
}

function toStoredFact(
  record: FactRecord,
  definition: FactDefinition | undefined,
  now: number,
): StoredFact {
  const observedAt = Number(record.observedAt);
  const end = endOf(record, definition);
  return {
    fact: record.fact,
    ...(definition?.title !== undefined && { title: definition.title }),
    ...(definition?.unit !== undefined && { unit: definition.unit }),
    value: record.value,
    source: record.source,
    evidence: record.evidence,
    observedAt: new Date(observedAt).toISOString(),
    ...(end !== undefined && { expiresAt: new Date(end).toISOString() }),
    ...(record.url !== undefined && { url: record.url }),
    inUse: false,
    stale: end !== undefined && end <= now,
  };
}

/** As given, else by the ttl of the fact; declarations do not age. */
function endOf(
  record: FactRecord,
  definition: FactDefinition | undefined,
): number | undefined {
  if (record.expiresAt !== undefined) {
    return Number(record.expiresAt);
  }
  return definition?.ttl === undefined || record.evidence === 'declared'
    ? undefined
    : Number(record.observedAt) + Duration.fromISO(definition.ttl).toMillis();
}

function byNumber(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

function rank(grade: Grade): number {
  return GRADES.indexOf(grade);
}

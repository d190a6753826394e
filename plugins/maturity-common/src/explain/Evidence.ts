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

import { FACT_ANNOTATION_PREFIX } from '../annotations';
import { sameValue } from '../evaluate/FactTable';
import { OwnRecord } from '../evaluate/ownRecords';
import { isInconclusive } from '../evaluate/resolveFacts';
import { FactRecord } from '../evaluate/inputTypes';
import { Workspace } from '../evaluate/Workspace';
import { FactProgram } from '../model/Program';
import { RuleLeaf } from '../model/ruleTypes';
import { FactValue, Grade } from '../model/types';
import { DECLARED, GRADES, OBSERVED, rankOf, reasonOf } from '../rules/outcome';
import { toMillis } from '../rules/time';
import { operandOf, operandValue } from './explainRule';
import { asHttpUrl } from './template';
import { ConflictingRecord, SeenEvidence } from './types';

const MOST_CONFLICTS = 10;
const LAST_MOMENT = 8.64e15;

/** ISO 8601, or undefined for a moment that no calendar has. */
function isoTime(moment: number): string | undefined {
  return Math.abs(moment) <= LAST_MOMENT
    ? new Date(moment).toISOString()
    : undefined;
}

function compact<T extends object>(fields: T): T {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as T;
}

function asConflict(record: FactRecord): ConflictingRecord {
  return compact<ConflictingRecord>({
    value: record.value,
    source: record.source,
    grade: record.evidence,
    observedAt: isoTime(toMillis(record.observedAt)),
  });
}

function ownConflict({ source, value }: OwnRecord): ConflictingRecord[] {
  return value === undefined ? [] : [{ value, source, grade: 'declared' }];
}

/** Strongest and newest first; the rest in an order of its own. */
function byWeight(a: ConflictingRecord, b: ConflictingRecord): number {
  const left = `${a.observedAt ?? ''} ${a.source}`;
  const right = `${b.observedAt ?? ''} ${b.source}`;
  return rankOf(b.grade) - rankOf(a.grade) || (left < right ? 1 : -1);
}

/** What was seen of one subject, fact by fact, as data. */
export class Evidence {
  readonly #workspace: Workspace;
  readonly #records = new Map<string, FactRecord[]>();
  readonly #own: readonly OwnRecord[];

  static create(
    workspace: Workspace,
    records: readonly FactRecord[],
  ): Evidence {
    return new Evidence(workspace, records);
  }

  private constructor(workspace: Workspace, records: readonly FactRecord[]) {
    this.#workspace = workspace;
    const { prepared } = workspace;
    this.#own = prepared ? [...prepared.own, ...prepared.profile.derived] : [];
    for (const record of records) {
      const known = this.#records.get(record.fact);
      if (known) {
        known.push(record);
      } else {
        this.#records.set(record.fact, [record]);
      }
    }
  }

  /**
   * What a leaf read.
   *
   * @param declarable - whether a declaration could count
   */
  seen(leaf: RuleLeaf, declarable: boolean): SeenEvidence {
    if ('fact' in leaf) {
      const { program } = this.#workspace;
      const fact = program.facts[program.factIndex.get(leaf.fact) ?? -1];
      return this.#seenFact(fact, declarable);
    }
    const value = operandValue(leaf, this.#workspace.prepared?.entity);
    return compact<SeenEvidence>({
      ...operandOf(leaf),
      value,
      grade: value === undefined ? undefined : 'declared',
      reason: value === undefined ? 'missing' : undefined,
    });
  }

  #seenFact(fact: FactProgram, declarable: boolean): SeenEvidence {
    const { facts } = this.#workspace;
    const { index, definition } = fact;
    const known = facts.grade[index] !== 0;
    const record = facts.record[index];
    const conflict = this.#conflicts(fact);
    return compact<SeenEvidence>({
      type: 'fact',
      id: fact.id,
      title: definition.title,
      meaning: definition.meaning,
      unit: definition.unit,
      value: known ? facts.value[index] : undefined,
      source: facts.source[index],
      grade: known
        ? GRADES[facts.grade[index]]
        : record && (record.evidence as Grade),
      observedAt: record && isoTime(toMillis(record.observedAt)),
      expiresAt: record && isoTime(facts.expiresAt[index]),
      url: typeof record?.url === 'string' ? asHttpUrl(record.url) : undefined,
      reason: known ? undefined : reasonOf(facts.reading[index]),
      conflict: conflict.length > 0 ? conflict : undefined,
      reportedBy: known ? undefined : definition.reportedBy,
      declarable:
        !known && declarable && !this.#isDenied(fact)
          ? FACT_ANNOTATION_PREFIX + fact.id
          : undefined,
    });
  }

  /** A declaration would say nothing against an observation on record. */
  #isDenied(fact: FactProgram): boolean {
    return this.#past(fact).some(
      record =>
        rankOf(record.evidence) === OBSERVED &&
        !isInconclusive(fact, record.value),
    );
  }

  /** The records of a fact that have been made by now. */
  #past(fact: FactProgram): FactRecord[] {
    const { now } = this.#workspace;
    return (this.#records.get(fact.id) ?? []).filter(
      record =>
        rankOf(record.evidence) >= DECLARED &&
        toMillis(record.observedAt) <= now,
    );
  }

  #conflicts(fact: FactProgram): ConflictingRecord[] {
    const { facts } = this.#workspace;
    const record = facts.record[fact.index];
    const own = this.#own.filter(({ fact: index }) => index === fact.index);
    const mine: FactValue | undefined =
      facts.value[fact.index] ?? record?.value;
    if (mine === undefined) {
      return [];
    }
    return [
      ...this.#past(fact)
        .filter(other => other !== record)
        .map(asConflict),
      ...own.flatMap(ownConflict),
    ]
      .filter(
        ({ value }) => !sameValue(value, mine) && !isInconclusive(fact, value),
      )
      .sort(byWeight)
      .slice(0, MOST_CONFLICTS);
  }
}

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
  evaluate,
  EvaluateInput,
  Evaluation,
  FactRecord,
  memberPractices,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { Duration } from 'luxon';
import { StoredInput } from './storedInputs';

/**
 * Evaluates everybody as of a later moment, when what has a date has ended and
 * what machines report has been reported again: members before their systems.
 */
export function atMoment(
  model: CompiledModel,
  subjects: readonly StoredInput[],
  { now, at }: { now: number; at: number },
): Map<string, Evaluation> {
  const results = new Map<string, Evaluation>();
  for (const { ref, input } of subjects) {
    const later: EvaluateInput = {
      ...input,
      now: at,
      facts: renewed(model, input.facts ?? [], { now, at }),
      members: input.members?.map(member => {
        const memberRef = refOf(member.entity);
        const result = results.get(memberRef);
        return result
          ? { ...member, practices: memberPractices(result) }
          : member;
      }),
    };
    results.set(ref, evaluate(model, later));
  }
  return results;
}

function refOf({
  kind,
  metadata,
}: {
  kind: string;
  metadata: { namespace?: string; name: string };
}) {
  return `${kind}:${metadata.namespace ?? 'default'}/${
    metadata.name
  }`.toLocaleLowerCase('en-US');
}

function renewed(
  model: CompiledModel,
  facts: readonly FactRecord[],
  { now, at }: { now: number; at: number },
): FactRecord[] {
  const lastHeard = new Map<string, number>();
  for (const { source, observedAt } of facts) {
    lastHeard.set(
      source,
      Math.max(lastHeard.get(source) ?? 0, millis(observedAt)),
    );
  }
  return facts.map(record => {
    const definition = model.facts.find(({ id }) => id === record.fact);
    const ttl = definition?.ttl
      ? Duration.fromISO(definition.ttl).toMillis()
      : Infinity;
    const silent = (lastHeard.get(record.source) ?? 0) + ttl / 2 <= now;
    const dated =
      record.source === 'attestation' ||
      record.expiresAt !== undefined ||
      (silent && record.source !== 'catalog-scan');
    if (dated) {
      return record;
    }
    const moves =
      definition?.type === 'datetime' && record.evidence !== 'attested';
    return {
      ...record,
      observedAt: millis(record.observedAt) + at - now,
      value: moves ? shifted(record.value, at - now) : record.value,
    };
  });
}

function shifted(value: FactRecord['value'], by: number): FactRecord['value'] {
  const at = Date.parse(String(value));
  return Number.isNaN(at) ? value : new Date(at + by).toISOString();
}

function millis(moment: string | number | Date): number {
  return typeof moment === 'number' ? moment : new Date(moment).getTime();
}

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

import { Entity } from '@backstage/catalog-model';
import {
  CompiledModel,
  evaluate,
  EvaluateInput,
  Evaluation,
  FactRecord,
  memberPractices,
  Waiver,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { Knex } from 'knex';

/** A subject as the tables hold it, evaluated anew. */
export interface StoredInput {
  ref: string;
  kind: string;
  owner: string | null;
  input: EvaluateInput;
  evaluation: Evaluation;
}

/**
 * Reads from the tables what each subject is scored from, and evaluates it,
 * members before their systems: nothing of what the plugin stored of scorecards
 * is used but the targets that it found.
 */
export async function storedInputs(
  knex: Knex,
  model: CompiledModel,
  now: number,
): Promise<StoredInput[]> {
  const subjects = await knex('subjects').whereNull('removed_at');
  const facts = await knex('facts');
  const waivers = await knex('waivers').where({ model_id: model.id });
  const members = await knex('members');
  const cards = await knex('scorecards').where({
    model_id: model.id,
    model_version: model.version,
  });
  const found = new Map<string, StoredInput>();
  const entityOf = new Map<string, Entity>(
    subjects.map(({ ref, entity }) => [ref, JSON.parse(entity)]),
  );
  const inOrder = [...subjects].sort(
    (a, b) => Number(a.kind === 'system') - Number(b.kind === 'system'),
  );
  for (const subject of inOrder) {
    const { ref, kind, owner } = subject;
    const card = cards.find(({ subject_id }) => subject_id === subject.id);
    if (!card) {
      continue;
    }
    const input: EvaluateInput = {
      entity: JSON.parse(subject.entity),
      facts: [
        ...JSON.parse(subject.scan_facts).map(toScanRecord),
        ...facts.filter(row => row.entity_ref === ref).map(toRecord),
      ],
      waivers: waivers.filter(row => row.entity_ref === ref).map(toWaiver),
      members: members
        .filter(row => row.system_ref === ref)
        .flatMap(({ member_ref }) => {
          const entity = entityOf.get(member_ref);
          const member = found.get(member_ref);
          return entity
            ? [
                {
                  entity,
                  practices: member ? memberPractices(member.evaluation) : {},
                },
              ]
            : [];
        }),
      target: card.target === null ? undefined : JSON.parse(card.target),
      now,
    };
    const evaluation = evaluate(model, input);
    found.set(ref, { ref, kind, owner, input, evaluation });
  }
  return [...found.values()];
}

function toScanRecord(
  fact: Pick<FactRecord, 'fact' | 'value' | 'observedAt'>,
): FactRecord {
  return { ...fact, source: 'catalog-scan', evidence: 'observed' };
}

function toRecord(row: {
  fact: string;
  source: string;
  value: string;
  grade: FactRecord['evidence'];
  observed_at: number;
  expires_at: number | null;
}): FactRecord {
  return {
    fact: row.fact,
    source: row.source,
    value: JSON.parse(row.value),
    evidence: row.grade,
    observedAt: Number(row.observed_at),
    ...(row.expires_at !== null && { expiresAt: Number(row.expires_at) }),
  };
}

function toWaiver(row: {
  practice_id: string | null;
  check_id: string | null;
  state: string;
  expires_at: number;
}): Waiver {
  return {
    ...(row.practice_id && { practice: row.practice_id }),
    ...(row.check_id && { check: row.check_id }),
    state: row.state as Waiver['state'],
    expiresAt: Number(row.expires_at),
  };
}

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

import { Knex } from 'knex';

/** A transition that does not begin where the one before it ended. */
export interface BrokenChain {
  transition: string;
  subject: string;
  what: string;
  expected: string | null | undefined;
  found: string | null | undefined;
}

interface Row {
  id: string;
  ref: string;
  model_id: string;
  model_version: string;
  kind: string;
  item: string | null;
  from_value: string | null;
  to_value: string | null;
}

/**
 * Follows the transitions of every subject: each begins where the one before
 * ended, none leads nowhere, and the last level is the stored one.
 */
export async function findBrokenChains(
  knex: Knex,
): Promise<{ transitions: number; broken: BrokenChain[] }> {
  const rows: Row[] = await knex('transitions')
    .join('subjects', 'subjects.id', 'transitions.subject_id')
    .orderBy('transitions.id')
    .select('transitions.*', 'subjects.ref');
  const states = new Map<string, Map<string, string | null>>();
  const versions = new Map<string, string>();
  const broken: BrokenChain[] = [];
  for (const row of rows) {
    const card = `${row.ref} ${row.model_id}`;
    const state = states.get(card) ?? new Map<string, string | null>();
    states.set(card, state);
    if (versions.get(card) !== row.model_version) {
      versions.set(card, row.model_version);
      forgetChecks(state);
    }
    const what =
      row.kind === 'subject' ? 'level' : `${row.kind} ${row.item ?? ''}`.trim();
    const before = state.get(what);
    // The first one of a check or category starts from a state not on record.
    const follows =
      before === undefined
        ? row.kind !== 'level' || row.from_value === null
        : before === row.from_value;
    const arrives = row.kind === 'level' && before === undefined;
    if (!follows || (row.from_value === row.to_value && !arrives)) {
      broken.push({
        transition: row.id,
        subject: card,
        what,
        expected: before,
        found: row.from_value,
      });
    }
    state.set(what, row.to_value);
    if (row.kind === 'subject') {
      state.clear();
    }
  }
  broken.push(...(await findWrongEnds(knex, states)));
  return { transitions: rows.length, broken };
}

/** A check that another version leaves out goes and comes without a trace. */
function forgetChecks(state: Map<string, unknown>): void {
  for (const what of [...state.keys()]) {
    if (what.startsWith('check ')) {
      state.delete(what);
    }
  }
}

async function findWrongEnds(
  knex: Knex,
  states: ReadonlyMap<string, ReadonlyMap<string, string | null>>,
): Promise<BrokenChain[]> {
  const cards: { ref: string; model_id: string; level: number | null }[] =
    await knex('scorecards')
      .join('subjects', 'subjects.id', 'scorecards.subject_id')
      .join('model_versions', active =>
        active
          .on('model_versions.model_id', 'scorecards.model_id')
          .on('model_versions.version', 'scorecards.model_version')
          .onVal('model_versions.state', 'active'),
      )
      .select('ref', 'scorecards.model_id', 'level');
  return cards.flatMap(({ ref, model_id, level }) => {
    const subject = `${ref} ${model_id}`;
    const last = states.get(subject)?.get('level');
    const stored = level === null ? null : String(level);
    return last === stored
      ? []
      : [
          {
            transition: 'the last one',
            subject,
            what: 'level',
            expected: stored,
            found: last,
          },
        ];
  });
}

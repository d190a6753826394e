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

import { Portal } from './Portal';
import { GeneratedFact } from '../organisation';

const ROWS_PER_STATEMENT = 10_000;

/**
 * Puts the facts of the whole organisation on record at once, as if they had
 * come in over the last hours; how quickly they come in is a row of its own.
 *
 * @returns how many
 */
export async function loadFacts(portal: Portal): Promise<number> {
  let count = 0;
  let batch: GeneratedFact[] = [];
  const flush = async () => {
    count += batch.length;
    const column = (read: (fact: GeneratedFact) => string | number | null) =>
      batch.map(read);
    await portal.database.raw(
      `insert into facts (entity_ref, fact, source, value, grade, observed_at, expires_at, received_at)
       select entity_ref, fact, source, value, 'observed', observed_at, expires_at, observed_at
       from unnest(
         cast(? as text[]), cast(? as text[]), cast(? as text[]),
         cast(? as text[]), cast(? as bigint[]), cast(? as bigint[])
       ) as given (entity_ref, fact, source, value, observed_at, expires_at)`,
      [
        column(fact => fact.entityRef),
        column(fact => fact.fact),
        column(fact => fact.source),
        column(fact => JSON.stringify(fact.value)),
        column(fact => Date.parse(fact.observedAt)),
        column(({ expiresAt }) => (expiresAt ? Date.parse(expiresAt) : null)),
      ] as never,
    );
    batch = [];
  };
  for (const fact of portal.company.facts()) {
    batch.push(fact);
    if (batch.length === ROWS_PER_STATEMENT) {
      await flush();
    }
  }
  await flush();
  await portal.database.raw('vacuum analyze facts');
  return count;
}

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

import { EntityProfile } from './EntityProfile';
import { cachesOf, compact, ResultCaches } from './ResultCaches';
import { FactResult } from './types';
import { Workspace } from './Workspace';

/** More sources of one fact than that are not kept. */
const SOURCE_LIMIT = 16;

const NO_FACTS = new Int32Array(0);

function factResult(
  workspace: Workspace,
  cache: ResultCaches,
  fact: number,
  asked: number,
): FactResult {
  const { program, facts } = workspace;
  const key =
    facts.grade[fact] |
    (facts.lapsed[fact] << 2) |
    (asked << 4) |
    (facts.contradicted[fact] << 5);
  const bySource = (cache.facts[fact][key] ??= []);
  const source = facts.source[fact];
  for (let i = 0; i < bySource.length; i++) {
    if (bySource[i].source === source) {
      return bySource[i];
    }
  }
  const result = compact<FactResult>({
    id: program.facts[fact].id,
    asked: asked !== 0,
    state: facts.use(fact),
    source,
    contradicted: facts.contradicted[fact] !== 0,
  });
  if (bySource.length < SOURCE_LIMIT) {
    bySource.push(result);
  }
  return result;
}

/** Results of the facts; `profile` undefined when nothing is asked. */
export function factResults(
  workspace: Workspace,
  profile: EntityProfile | undefined,
): FactResult[] {
  const { program, facts } = workspace;
  const cache = cachesOf(program);
  const results = cache.idleFacts.slice();
  const askedFacts = profile?.askedFacts ?? NO_FACTS;
  for (let i = 0; i < askedFacts.length; i++) {
    results[askedFacts[i]] = cache.missingFacts[askedFacts[i]];
  }
  for (let i = 0; i < facts.touchedCount; i++) {
    const fact = facts.touched[i];
    results[fact] = factResult(
      workspace,
      cache,
      fact,
      profile ? profile.asked[fact] : 0,
    );
  }
  return results;
}

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
  Attestation,
  FactDefinition,
  LevelRequirement,
  StoredFact,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { LadderView } from './useLadderView';

/** Something that a level requires, with what is known about it. */
export interface ReadinessItem {
  text: string;
  /** `open` while nobody said anything. */
  state: 'done' | 'failed' | 'open';
  /** Undefined where the model names no fact that could tell. */
  fact?: FactDefinition;
  record?: StoredFact;
  attestation?: Attestation;
}

/** What a level requires, in the order of the model. */
export function readinessOf(view: LadderView, level: number): ReadinessItem[] {
  const { document, facts, attestations } = view;
  const requirements: readonly LevelRequirement[] =
    document.spec.levels[level - 1]?.requirements ?? [];
  return requirements.map(({ text, fact: id }) => {
    if (id === undefined) {
      return { text, state: 'open' };
    }
    const record = facts.get(id);
    return {
      text,
      state: stateOf(record),
      fact: document.spec.facts.find(fact => fact.id === id),
      record,
      attestation: attestations.get(id),
    };
  });
}

function stateOf(record: StoredFact | undefined): ReadinessItem['state'] {
  if (!record || record.stale) {
    return 'open';
  }
  return record.value === false ? 'failed' : 'done';
}

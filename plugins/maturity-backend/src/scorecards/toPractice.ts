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

import { filterPredicateToFilterFunction } from '@backstage/filter-predicates';
import {
  PracticeDefinition,
  PracticeResult,
  ScorecardPractice,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { DetailInput } from './DetailInput';
import { waiverNote } from './waiverNote';

/** More members than this nobody reads in one row. */
const MAX_NAMED = 20;

export interface PracticeParts {
  definition: PracticeDefinition;
  result: PracticeResult;
}

/** A practice as it counts, with the members that hold a roll-up back. */
export function toPractice(
  detail: DetailInput,
  { definition, result }: PracticeParts,
): ScorecardPractice {
  return {
    id: definition.id,
    title: definition.title,
    description: definition.description,
    categories: [...definition.categories],
    requiredAt: [...definition.requiredAt],
    listedAt: definition.listedAt && [...definition.listedAt],
    kind: definition.kind,
    state: result.state,
    strict: result.strict,
    evidence: result.evidence,
    via: result.via,
    rollup: toRollup(detail, { definition, result }),
    waiver: result.waivedWhole
      ? waiverNote(detail, { practice: definition.id }) ??
        (result.via ? waiverNote(detail, { practice: result.via }) : undefined)
      : undefined,
  };
}

function toRollup(
  detail: DetailInput,
  { definition, result }: PracticeParts,
): ScorecardPractice['rollup'] {
  if (!definition.rollup || !result.rollup) {
    return undefined;
  }
  return {
    ...result.rollup,
    share: definition.rollup.share,
    holdingBack: holdingBack(detail, definition),
  };
}

/** Members that are asked and do not hold, failed ones first. */
function holdingBack(
  { members = [], visibility }: DetailInput,
  { id, rollup }: PracticeDefinition,
) {
  const isCounted = filterPredicateToFilterFunction(rollup?.of ?? {});
  const named = members.flatMap(({ ref, title, entity, practices }) => {
    const state = practices[id]?.state;
    return (state === 'failed' || state === 'unknown') &&
      visibility?.mayRead(ref) !== false &&
      isCounted(entity)
      ? [{ entityRef: ref, title, state }]
      : [];
  });
  return named
    .sort(
      (a, b) =>
        a.state.localeCompare(b.state) || a.title.localeCompare(b.title),
    )
    .slice(0, MAX_NAMED);
}

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

import { FactEvidence } from '@platform-maturity/backstage-plugin-maturity-common';
import {
  FACT_USES,
  factGradeOf,
  factSourceOf,
  factUseOf,
  isFactAsked,
} from '../../scoring';
import { Bitset } from '../Bitset';
import { STATUS } from '../snapshot/ModelTable';
import { SnapshotView } from '../snapshot/SnapshotView';
import { describeFact } from './describeFact';
import { findUnlocks } from './findUnlocks';

export interface CountEvidenceOptions {
  rows: Bitset;
  /** Sources by the number under which scorecards name them. */
  sourceNames: ReadonlyMap<number, string>;
}

/** What is counted of one fact; `uses` in the order of `FACT_USES`. */
interface FactCounts {
  asked: number;
  uses: number[];
  /** By number of the source. */
  sources: number[];
  unlocks: number;
  exampleRow?: number;
}

/**
 * What is known of each fact that some rows are asked for, those first whose
 * reporting would let most subjects climb.
 */
export function countEvidence(
  view: SnapshotView,
  options: CountEvidenceOptions,
): FactEvidence[] {
  const counts = countFacts(view, options.rows);
  return counts
    .map((count, index) => toEvidence(view, { index, count, ...options }))
    .filter(({ asked }) => asked > 0)
    .sort(
      (a, b) =>
        b.unlocks - a.unlocks ||
        b.asked - b.known - (a.asked - a.known) ||
        (a.fact < b.fact ? -1 : 1),
    );
}

function countFacts(view: SnapshotView, rows: Bitset): FactCounts[] {
  const { model, scorecards } = view;
  const counts = model.facts.map(
    (): FactCounts => ({
      asked: 0,
      uses: new Array(FACT_USES.length).fill(0),
      sources: new Array(16).fill(0),
      unlocks: 0,
    }),
  );
  const unlocks = findUnlocks(view);
  rows.forEach(row => {
    if (scorecards.status(row) === STATUS.pending) {
      return;
    }
    counts.forEach((count, index) => {
      const byte = scorecards.byte(row, 'facts', index);
      if (isFactAsked[byte] === 1) {
        count.asked += 1;
        count.uses[factUseOf[byte]] += 1;
        if (factGradeOf[byte] > 0) {
          count.sources[factSourceOf[byte]] += 1;
        } else {
          count.exampleRow ??= row;
        }
      }
    });
    for (const fact of unlocks(row)) {
      counts[fact].unlocks += 1;
    }
  });
  return counts;
}

function toEvidence(
  view: SnapshotView,
  options: CountEvidenceOptions & { index: number; count: FactCounts },
): FactEvidence {
  const { index, count, sourceNames } = options;
  const uses = Object.fromEntries(
    FACT_USES.map((use, position) => [use, count.uses[position]]),
  ) as Record<(typeof FACT_USES)[number], number>;
  return {
    ...describeFact(view.model, index),
    asked: count.asked,
    known: uses.declared + uses.attested + uses.observed,
    ...uses,
    unlocks: count.unlocks,
    sources: count.sources
      .map((subjects, number) => ({
        source: sourceNames.get(number) ?? 'other',
        subjects,
      }))
      .filter(({ subjects }) => subjects > 0)
      .sort((a, b) => b.subjects - a.subjects),
    exampleRef:
      count.exampleRow === undefined
        ? undefined
        : view.subjects.refOf(count.exampleRow),
  };
}

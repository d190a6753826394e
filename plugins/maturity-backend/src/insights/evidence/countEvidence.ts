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
  FactEvidence,
  FactUse,
} from '@platform-maturity/backstage-plugin-maturity-common';
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

/** Scorecards name fifteen sources, the rest is this one. */
const OTHER_SOURCE = 'other';

export interface CountEvidenceOptions {
  rows: Bitset;
  /** Sources by the number under which scorecards name them. */
  sourceNames: ReadonlyMap<number, string>;
}

/** The rows of a fact by what its byte says, and what more is counted of it. */
interface FactCounts {
  /** Bytes that occur and say that the fact is asked, with how often. */
  bytes: { byte: number; count: number }[];
  unlocks: number;
}

/**
 * What is known of each fact that some rows are asked for, those first whose
 * reporting would let most subjects climb.
 */
export function countEvidence(
  view: SnapshotView,
  options: CountEvidenceOptions,
): FactEvidence[] {
  const { status } = view.scorecards.columns;
  const rows = options.rows
    .toArray()
    .filter(row => (status[row] ?? STATUS.pending) !== STATUS.pending);
  return countFacts(view, rows)
    .map((count, index) => ({ index, count }))
    .filter(({ count }) => count.bytes.length > 0)
    .map(fact => toEvidence(view, { ...fact, ...options, rows }))
    .sort(
      (a, b) =>
        b.unlocks - a.unlocks ||
        b.asked - b.known - (a.asked - a.known) ||
        (a.fact < b.fact ? -1 : 1),
    );
}

function countFacts(view: SnapshotView, rows: Int32Array): FactCounts[] {
  const { facts } = view.scorecards.columns;
  const width = view.scorecards.widths.facts;
  const unlocks = new Uint32Array(width);
  const unlocksOf = findUnlocks(view);
  // One table of all facts by all bytes, so that the loop only adds.
  const counted = new Uint32Array(width * 256);
  for (const row of rows) {
    const start = row * width;
    for (let fact = 0; fact < width; fact++) {
      counted[fact * 256 + facts[start + fact]] += 1;
    }
    for (const fact of unlocksOf(row)) {
      unlocks[fact] += 1;
    }
  }
  return Array.from(unlocks, (unlocked, fact) => ({
    bytes: Array.from(
      counted.subarray(fact * 256, (fact + 1) * 256),
      (count, byte) => ({ byte, count }),
    ).filter(({ byte, count }) => count > 0 && isFactAsked[byte] === 1),
    unlocks: unlocked,
  }));
}

/** The first row that is asked and of which nothing is known. */
function exampleOf(
  { scorecards, subjects }: SnapshotView,
  rows: Int32Array,
  fact: number,
): string | undefined {
  const row = rows.find(candidate => {
    const byte = scorecards.byte(candidate, 'facts', fact);
    return isFactAsked[byte] === 1 && factGradeOf[byte] === 0;
  });
  return row === undefined ? undefined : subjects.refOf(row);
}

interface ToEvidenceOptions {
  index: number;
  count: FactCounts;
  rows: Int32Array;
  sourceNames: ReadonlyMap<number, string>;
}

function toEvidence(
  view: SnapshotView,
  { index, count, rows, sourceNames }: ToEvidenceOptions,
): FactEvidence {
  const uses = Object.fromEntries(FACT_USES.map(use => [use, 0])) as Record<
    FactUse,
    number
  >;
  const sources = new Map<string, number>();
  for (const { byte, count: subjects } of count.bytes) {
    uses[FACT_USES[factUseOf[byte]]] += subjects;
    if (factGradeOf[byte] > 0) {
      const source = sourceNames.get(factSourceOf[byte]) ?? OTHER_SOURCE;
      sources.set(source, (sources.get(source) ?? 0) + subjects);
    }
  }
  const asked = count.bytes.reduce((sum, { count: n }) => sum + n, 0);
  const known = uses.declared + uses.attested + uses.observed;
  return {
    ...describeFact(view.model, index),
    asked,
    known,
    ...uses,
    unlocks: count.unlocks,
    sources: [...sources]
      .map(([source, subjects]) => ({ source, subjects }))
      .sort((a, b) => b.subjects - a.subjects),
    exampleRef: asked > known ? exampleOf(view, rows, index) : undefined,
  };
}

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

/** What a figure has to be. */
export interface Bar {
  readonly limit: number;
  /** Whether the figure has to stay below the limit, or above. */
  readonly at: 'most' | 'least';
}

export type Unit = 'ms' | 's' | 'MB' | 'bytes' | '/s' | 'rows' | '×';

/** One line of the table. */
export interface Row {
  /** The same at each scale. */
  readonly id: string;
  readonly what: string;
  readonly unit: Unit;
  /** The median, where there are several runs. */
  readonly value: number;
  readonly p95?: number;
  readonly runs?: number;
  /** Statements to PostgreSQL. */
  readonly statements?: number;
  /** Of the answer, not compressed. */
  readonly bytes?: number;
  /** For the 95th percentile where there is one. */
  readonly bar?: Bar;
  readonly statementsBar?: Bar;
  readonly bytesBar?: Bar;
}

/** One promise about one row, and whether it is kept. */
export interface Verdict {
  readonly what: string;
  readonly unit: Unit | 'statements';
  readonly value: number;
  readonly bar: Bar;
  readonly isMet: boolean;
  /** The figure as a part of the limit, or the limit as a part of the figure. */
  readonly share: number;
}

export function verdictsOf(row: Row): Verdict[] {
  return [
    judge(row.what, row.unit, row.p95 ?? row.value, row.bar),
    judge(
      `${row.what}: statements`,
      'statements',
      row.statements,
      row.statementsBar,
    ),
    judge(`${row.what}: size`, 'bytes', row.bytes, row.bytesBar),
  ].filter(verdict => verdict !== undefined);
}

function judge(
  what: string,
  unit: Verdict['unit'],
  value: number | undefined,
  bar: Bar | undefined,
): Verdict | undefined {
  if (value === undefined || !bar) {
    return undefined;
  }
  const isMet = bar.at === 'most' ? value <= bar.limit : value >= bar.limit;
  return { what, unit, value, bar, isMet, share: value / bar.limit };
}

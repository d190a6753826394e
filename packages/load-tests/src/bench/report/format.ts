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

import { Row, Verdict } from '../rows/Row';

/** A figure with its unit, as short as it can be read. */
export function formatValue(value: number, unit: Verdict['unit']): string {
  switch (unit) {
    case 'bytes':
      return value >= 10_000
        ? `${number(value / 1_000)} kB`
        : `${number(value)} bytes`;
    case '/s':
      return `${number(value)}/s`;
    case '×':
      return `${number(value)} ×`;
    case 'ms':
      return value >= 10_000
        ? `${number(value / 1_000)} s`
        : `${number(value)} ms`;
    default:
      return `${number(value)} ${unit}`;
  }
}

/** What belongs to the figure, with commas between. */
export function formatDetails(row: Row): string {
  return [
    row.p95 === undefined ? '' : `p95 ${formatValue(row.p95, row.unit)}`,
    row.statements === undefined ? '' : `${number(row.statements)} statements`,
    row.bytes === undefined ? '' : formatValue(row.bytes, 'bytes'),
  ]
    .filter(Boolean)
    .join(', ');
}

export function formatBar({
  bar,
  unit,
}: Pick<Verdict, 'bar' | 'unit'>): string {
  const sign = bar.at === 'most' ? '≤' : '≥';
  return `${sign} ${formatValue(bar.limit, unit)}`;
}

/** By how much, in words. */
export function formatVerdict({ isMet, share, bar }: Verdict): string {
  const word = isMet ? 'met' : '**missed**';
  if (bar.limit === 0) {
    return word;
  }
  const times = bar.at === 'most' ? 1 / share : share;
  if (!Number.isFinite(times)) {
    return word;
  }
  return isMet
    ? `${word}, ${number(times)} × better`
    : `${word}, ${number(1 / times)} × worse`;
}

export function number(value: number): string {
  const size = Math.abs(value);
  let digits = 2;
  if (size >= 100) {
    digits = 0;
  } else if (size >= 10) {
    digits = 1;
  }
  return value.toLocaleString('en-US', { maximumFractionDigits: digits });
}

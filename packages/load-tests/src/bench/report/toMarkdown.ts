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

import { EngineResult } from '../engine';
import { ScaleResult } from '../measureScale';
import { Row, verdictsOf } from '../rows/Row';
import {
  formatBar,
  formatDetails,
  formatValue,
  formatVerdict,
  number,
} from './format';

export interface Report {
  /** Such as `2026-11-21`. */
  readonly date: string;
  readonly commands: readonly string[];
  readonly machine: { cores: number; memoryGiB: number };
  readonly versions: { node: string; postgres: string };
  readonly engine?: EngineResult;
  readonly scales: readonly ScaleResult[];
}

/** The tables of a report, without the sentences around them. */
export function toMarkdown(report: Report): string {
  const { machine, versions, scales } = report;
  return [
    `${[...new Set(report.commands)]
      .map(command => `\`${command}\``)
      .join(', ')} on ${report.date}: ${machine.cores} cores, ${number(
      machine.memoryGiB,
    )} GiB, Node ${versions.node}, PostgreSQL ${versions.postgres}.`,
    table(
      ['Components', 'Entities', 'Facts on record'],
      scales.map(({ components, entities, facts }) =>
        [components, entities, facts].map(number),
      ),
    ),
    '### Bars',
    barsTable(report),
    '### Figures',
    figuresTable(scales),
    ...(scales.length > 1
      ? ['### Growth from scale to scale', growthTable(scales)]
      : []),
    '### How PostgreSQL reads',
    explainTable(scales[scales.length - 1]),
  ].join('\n\n');
}

function barsTable({ engine, scales }: Report): string {
  const lines = [
    ...(engine?.rows ?? []).map(row => ({
      components: engine?.components ?? 0,
      row,
    })),
    ...scales.flatMap(({ components, rows }) =>
      rows.map(row => ({ components, row })),
    ),
  ].flatMap(({ components, row }) =>
    verdictsOf(row).map(verdict => [
      number(components),
      without(verdict.what, row),
      formatValue(verdict.value, verdict.unit),
      formatBar(verdict),
      formatVerdict(verdict),
    ]),
  );
  return table(['Components', 'What', 'Figure', 'Bar', ''], lines);
}

/** A row that begins with dots belongs to the one above it. */
function without(what: string, { id }: Row): string {
  return what.startsWith('…') ? `${what} (${id})` : what;
}

function figuresTable(scales: readonly ScaleResult[]): string {
  return table(
    [
      'What',
      ...scales.map(({ components }) => `${number(components)} components`),
    ],
    allRows(scales).map(({ id, what }) => [
      what,
      ...scales.map(({ rows }) => {
        const row = rows.find(found => found.id === id);
        if (!row) {
          return '';
        }
        const details = formatDetails(row);
        const value = formatValue(row.value, row.unit);
        return details ? `${value} (${details})` : value;
      }),
    ]),
  );
}

function growthTable(scales: readonly ScaleResult[]): string {
  const steps = scales.slice(1).map((scale, index) => [scales[index], scale]);
  return table(
    [
      'What',
      ...steps.map(
        ([from, to]) => `${number(from.components)} → ${number(to.components)}`,
      ),
    ],
    allRows(scales)
      .filter(({ unit }) =>
        ['ms', 's', 'MB', 'bytes', 'rows', '/s'].includes(unit),
      )
      .map(({ id, what }) => [
        what,
        ...steps.map(([from, to]) => {
          const before = from.rows.find(row => row.id === id)?.value;
          const after = to.rows.find(row => row.id === id)?.value;
          return before && after !== undefined
            ? `${number(after / before)} ×`
            : '';
        }),
      ]),
  );
}

function allRows(scales: readonly ScaleResult[]): Row[] {
  const found = new Map<string, Row>();
  scales.forEach(({ rows }) =>
    rows.forEach(row => found.has(row.id) || found.set(row.id, row)),
  );
  return [...found.values()];
}

function explainTable({ components, explained }: ScaleResult): string {
  const lines = explained.map(({ route, reads, scanned }) => [
    `\`GET ${route}\``,
    reads.map(read => `\`${read}\``).join('<br>'),
    scanned.length === 0 ? 'no' : `**${scanned.join(', ')}**`,
  ]);
  const quiet = 'Routes that are not named make no statement.';
  // Statements that differ in a condition alone are mostly read alike.
  const different = new Map(lines.map(line => [line.join(), line]));
  return `At ${number(components)} components. ${quiet}\n\n${table(
    ['Route', 'Read by', 'Scorecards, facts or history read from end to end'],
    [...different.values()],
  )}`;
}

function table(
  head: readonly string[],
  lines: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map(cell => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...lines.map(line)].join(
    '\n',
  );
}

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

import { styleText } from 'node:util';
import { CheckReport, EntityReport } from '../CheckReport';
import { Problem } from '../Problem';
import { levelWords } from './levelWords';

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

const SHOWN_STEPS = 5;

const SEVERITY: Record<Problem['severity'], Style> = {
  error: 'red',
  warning: 'yellow',
  note: 'blue',
};

/** For people: mistakes by file, then where each entity stands and what next. */
export function toHuman(
  report: CheckReport,
  { colors }: { colors: boolean },
): string {
  const paint: Paint = colors
    ? (style, text) => styleText(style, text, { validateStream: false })
    : (_, text) => text;
  const lines: string[] = [];
  for (const file of report.files) {
    const problems = report.problems.filter(problem => problem.file === file);
    const entities = report.entities.filter(entity => entity.file === file);
    lines.push(paint('bold', file));
    lines.push(...problems.map(problem => problemLine(problem, paint)));
    lines.push(...entities.flatMap(entity => entityLines(entity, paint)), '');
  }
  lines.push(summary(report), '');
  return lines.join('\n');
}

function problemLine(problem: Problem, paint: Paint): string {
  const { file, line, column, severity, code, message } = problem;
  return `  ${file}:${line}:${column} ${paint(
    SEVERITY[severity],
    severity,
  )} ${message} ${paint('dim', code)}`;
}

function entityLines(report: EntityReport, paint: Paint): string[] {
  const { entityRef, coverage, nextSteps, failures } = report;
  const known =
    coverage === null ? '' : `, evidence for ${Math.round(coverage * 100)} %`;
  const more = nextSteps.length - SHOWN_STEPS;
  return [
    `  ${entityRef}: ${levelWords(report)}${known}`,
    ...failures.map(failure => `    ${paint('red', 'failed')} ${failure}`),
    ...nextSteps
      .slice(0, SHOWN_STEPS)
      .flatMap(step => [
        `    level ${step.level}: ${step.title} (${step.why})`,
        ...(step.todo ? [`      ${paint('dim', step.todo)}`] : []),
        ...(step.annotation ? [`      ${paint('cyan', step.annotation)}`] : []),
      ]),
    ...(more > 0 ? [`    and ${more} more`] : []),
  ];
}

function summary({
  problems,
  entities,
  files,
  model,
  facts,
}: CheckReport): string {
  const count = (severity: Problem['severity']) =>
    problems.filter(problem => problem.severity === severity).length;
  const failed = entities.filter(({ failures }) => failures.length > 0).length;
  return [
    plural(files.length, 'file'),
    plural(entities.length, 'entity', 'entities'),
    plural(count('error'), 'error'),
    plural(count('warning'), 'warning'),
    `${failed} failed`,
    `model ${model}, ${
      facts === 'portal'
        ? 'facts of the portal'
        : 'without the facts of a portal'
    }`,
  ].join(', ');
}

function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

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

import { RoadmapStage, RoadmapStep } from './RoadmapStage';

/** The words of a roadmap, in the language of the portal. */
export interface RoadmapWords {
  /** `Roadmap of Runway`. */
  heading: string;
  /** `Investment, level 3: As product`. */
  stage(stage: RoadmapStage): string;
  area(stage: RoadmapStage): string;
  state(step: RoadmapStep): string;
  effort(step: RoadmapStep): string;
  noSteps: string;
  columns: readonly string[];
}

/** A roadmap to paste into a message: numbered, without markup. */
export function roadmapToText(
  stages: readonly RoadmapStage[],
  words: RoadmapWords,
): string {
  const parts = stages.map(stage =>
    [
      words.stage(stage),
      ...stage.steps.map((step, index) =>
        [
          `  ${index + 1}. ${step.title}`,
          step.advice && `     ${oneLine(step.advice)}`,
        ]
          .filter(Boolean)
          .join('\n'),
      ),
      ...(stage.steps.length === 0 ? [`  ${words.noSteps}`] : []),
    ].join('\n'),
  );
  return `${[words.heading, ...parts].join('\n\n')}\n`;
}

/** A roadmap as a list of tasks for an issue or a page of a wiki. */
export function roadmapToMarkdown(
  stages: readonly RoadmapStage[],
  words: RoadmapWords,
): string {
  const parts = stages.map(stage =>
    [
      `## ${oneLine(words.stage(stage))}`,
      '',
      ...stage.steps.map(step =>
        [
          `- [ ] **${oneLine(step.title)}**`,
          [words.state(step), words.effort(step)].filter(Boolean).join(', '),
        ]
          .filter(Boolean)
          .join(' – ')
          .concat(step.advice ? `\n  ${oneLine(step.advice)}` : ''),
      ),
      ...(stage.steps.length === 0 ? [words.noSteps] : []),
    ].join('\n'),
  );
  return `${[`# ${oneLine(words.heading)}`, ...parts].join('\n\n')}\n`;
}

/** A roadmap as a table for a spreadsheet, one step per row. */
export function roadmapToCsv(
  stages: readonly RoadmapStage[],
  words: RoadmapWords,
): string {
  const rows = stages.flatMap((stage, index) =>
    (stage.steps.length > 0 ? stage.steps : [undefined]).map(step => [
      String(index + 1),
      stage.model,
      words.area(stage),
      String(stage.level),
      stage.title,
      step?.title ?? words.noSteps,
      oneLine(step?.advice ?? ''),
      step ? words.state(step) : '',
      step ? words.effort(step) : '',
    ]),
  );
  return [words.columns, ...rows]
    .map(row => `${row.map(csvCell).join(',')}\r\n`)
    .join('');
}

/**
 * A cell of a CSV. What a spreadsheet would take for a formula is led by an
 * apostrophe, so that a text of a model or a name never runs.
 */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replace(/"/g, '""')}"`;
}

/** Texts of models may be folded; a line of Markdown is one line. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

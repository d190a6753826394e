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

import { CheckReport } from '../CheckReport';
import { levelWords } from './levelWords';

const COMMANDS = {
  error: 'error',
  warning: 'warning',
  note: 'notice',
} as const;

/** Workflow commands, which GitHub shows beside the lines of a change. */
export function toGithub(report: CheckReport): string {
  const lines = [
    ...report.problems.map(({ severity, code, message, ...place }) =>
      command(COMMANDS[severity], { ...place, title: code }, message),
    ),
    ...report.entities.map(entity =>
      entity.failures.length > 0
        ? command(
            'error',
            { ...entity, title: entity.entityRef },
            entity.failures.join('; '),
          )
        : command(
            'notice',
            { ...entity, title: entity.entityRef },
            levelWords(entity),
          ),
    ),
  ];
  return lines.map(line => `${line}\n`).join('');
}

function command(
  name: string,
  place: { file: string; line: number; column: number; title: string },
  message: string,
): string {
  const { file, line, column, title } = place;
  return `::${name} file=${property(
    file,
  )},line=${line},col=${column},title=${property(title)}::${data(message)}`;
}

function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}

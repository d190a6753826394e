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
  compileModel,
  ModelError,
  ParsedModel,
  parseModel,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { readFile } from 'fs/promises';
import { toGithub } from '../../check/formats/toGithub';
import { Problem } from '../../check/Problem';
import { EXIT } from '../../io/CliError';
import type { CommandContext } from '../../run';
import { modelFile } from '../loadModel';

/** Prints every mistake of model files. */
export async function lintModels(
  options: {
    files: readonly string[];
    format: 'human' | 'json' | 'github';
  } & CommandContext,
): Promise<void> {
  const { files, format, io, exit } = options;
  const problems: Problem[] = [];
  for (const file of files) {
    problems.push(...(await lintFile(file, io.cwd)));
  }
  io.out(format === 'json' ? toJson(problems) : toText(problems, options));
  exit(problems.length > 0 ? EXIT.badInput : EXIT.fine);
}

async function lintFile(file: string, cwd: string): Promise<Problem[]> {
  const problem = (
    fields: Partial<Problem> & { message: string },
  ): Problem => ({
    file,
    line: 1,
    column: 1,
    code: 'model',
    severity: 'error',
    ...fields,
  });
  let text: string;
  try {
    text = await readFile(modelFile({ model: file, cwd }), 'utf8');
  } catch {
    return [problem({ code: 'unreadable', message: 'There is no such file' })];
  }
  let parsed: ParsedModel | undefined;
  try {
    parsed = parseModel(text);
    compileModel(parsed);
    return [];
  } catch (error) {
    if (!(error instanceof ModelError)) {
      throw error;
    }
    return error.mistakes.map(({ path, message, line }) => {
      const place = parsed?.locate(path);
      return problem({
        line: place?.line ?? line ?? 1,
        column: place?.column ?? 1,
        message: path.length > 0 ? `${path.join('.')}: ${message}` : message,
      });
    });
  }
}

function toJson(problems: readonly Problem[]): string {
  return `${JSON.stringify({ version: 1, problems }, null, 2)}\n`;
}

function toText(
  problems: readonly Problem[],
  { files, format }: { files: readonly string[]; format: string },
): string {
  if (format === 'github') {
    return toGithub({
      version: 1,
      model: '',
      facts: 'offline',
      files,
      entities: [],
      problems,
    });
  }
  return problems.length === 0
    ? `${files.length === 1 ? 'The model is' : 'The models are'} fine\n`
    : problems
        .map(
          ({ file, line, column, message }) =>
            `${file}:${line}:${column} ${message}\n`,
        )
        .join('');
}

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

import { Command, Option } from 'commander';
import type { CommandContext } from '../run';
import { diffModels } from './diff/diffCommand';
import { lintModels } from './lint/lintModels';

/** Adds `maturity model`. */
export function addModelCommand(
  program: Command,
  context: CommandContext,
): void {
  const model = program.command('model').description('Maturity models');
  model
    .command('lint')
    .description('Names every mistake of model files, with line and column')
    .argument('<files...>', 'model files, or ids of models in the box')
    .addOption(
      new Option('-f, --format <format>', 'how to print')
        .choices(['human', 'json', 'github'])
        .default('human'),
    )
    .addHelpText('after', '\nExit codes: 0 fine, 2 mistakes')
    .action(
      (files: string[], options: { format: 'human' | 'json' | 'github' }) =>
        lintModels({ files, ...options, ...context }),
    );
  model
    .command('diff')
    .description('Says what changed between two models, and for whom')
    .argument('<before>', 'a model file, or the id of a model in the box')
    .argument('<after>', 'a model file, or the id of a model in the box')
    .option(
      '--catalog <directory or url>',
      'entities to try both on: a directory of catalog files, or a portal',
    )
    .addOption(
      new Option('-f, --format <format>', 'how to print')
        .choices(['human', 'json'])
        .default('human'),
    )
    .addHelpText(
      'after',
      '\nExit codes: 0 fine, 1 somebody would drop, 2 bad input, 3 portal not reachable',
    )
    .action(
      (
        before: string,
        after: string,
        options: { catalog?: string; format: 'human' | 'json' },
      ) => diffModels({ before, after, ...options, ...context }),
    );
}

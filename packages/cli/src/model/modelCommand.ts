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
import { CliError } from '../io/CliError';
import { diffModels } from './diff/diffCommand';
import { diffOnPortal } from './diff/diffOnPortal';
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
    .argument(
      '<before>',
      'a model file, or the id of a model in the box; with --url the draft',
    )
    .argument('[after]', 'a model file, or the id of a model in the box')
    .option(
      '--url <url>',
      "a portal's backend, which tries a draft of one of its models on its whole catalog",
    )
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
        after: string | undefined,
        options: { catalog?: string; url?: string; format: 'human' | 'json' },
      ) => {
        const { catalog, url, format } = options;
        if (url !== undefined) {
          if (after !== undefined || catalog !== undefined) {
            throw new CliError(
              '--url takes the draft alone: it is compared with the model of that id in the portal, on the catalog of the portal',
            );
          }
          return diffOnPortal({ draft: before, url, format, ...context });
        }
        if (after === undefined) {
          throw new CliError('Name two models, or a draft and --url');
        }
        return diffModels({ before, after, catalog, format, ...context });
      },
    );
}

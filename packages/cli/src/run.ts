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

import { Command, CommanderError } from 'commander';
import { addCheckCommand } from './check/checkCommand';
import { addFactsCommand } from './facts/factsCommand';
import { CliError, EXIT } from './io/CliError';
import { Io } from './io/Io';
import { addModelCommand } from './model/modelCommand';
import { version } from '../package.json';

/**
 * Runs one command.
 *
 * @returns the exit code
 */
export async function run(options: {
  args: readonly string[];
  io: Io;
}): Promise<number> {
  const { args, io } = options;
  let exitCode: number = EXIT.fine;
  const context: CommandContext = {
    io,
    exit: code => {
      exitCode = code;
    },
  };
  const program = new Command('maturity')
    .description('Checks catalog entries, pushes facts, compares models')
    .version(version)
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: text => io.out(text),
      writeErr: text => io.err(text),
    });
  addCheckCommand(program, context);
  addFactsCommand(program, context);
  addModelCommand(program, context);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? EXIT.fine : EXIT.badInput;
    }
    io.err(`${error instanceof Error ? error.message : error}\n`);
    return error instanceof CliError ? error.exitCode : EXIT.badInput;
  }
}

/** What commands share. */
export interface CommandContext {
  readonly io: Io;
  /** Sets the exit code of a command that ends without an error. */
  exit(code: number): void;
}

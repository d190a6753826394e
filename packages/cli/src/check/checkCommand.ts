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

import { CompiledModel } from '@platform-maturity/backstage-plugin-maturity-common';
import { Command, Option } from 'commander';
import { existsSync } from 'fs';
import { writeFile } from 'fs/promises';
import { resolve } from 'path';
import { CliError, EXIT } from '../io/CliError';
import { loadModel, loadShippedModels } from '../model/loadModel';
import { loadPortalModels } from '../portal/loadPortalModels';
import { openPortal, Portal } from '../portal/Portal';
import type { CommandContext } from '../run';
import { checkFiles } from './checkFiles';
import { CheckReport, EntityReport } from './CheckReport';
import { CheckedEntity } from './CheckedEntity';
import { findFailures } from './findFailures';
import { findFiles } from './findFiles';
import { FORMATS, formatReport, ReportFormat } from './formats';
import { previewOffline } from './previewOffline';
import { previewOnPortal } from './previewOnPortal';
import { readBaseline } from './readBaseline';

interface CheckOptions {
  model?: string;
  knownModel: string[];
  url?: string;
  minLevel?: string;
  baseline?: string;
  format: ReportFormat;
  output?: string;
}

const DEFAULT_MODEL = 'five-level';

/** Adds `maturity check`. */
export function addCheckCommand(
  program: Command,
  context: CommandContext,
): void {
  program
    .command('check')
    .description(
      'Checks catalog entries and says which level each entity would have',
    )
    .argument(
      '[files...]',
      'files, globs or directories (default: catalog-info.yaml)',
    )
    .option(
      '-m, --model <file or id>',
      `a model file or the id of a model (default: ${DEFAULT_MODEL}, or the portal's)`,
    )
    .option(
      '--known-model <file>',
      'a further model that annotations may speak of; can be repeated',
      (file: string, files: string[]) => [...files, file],
      [] as string[],
    )
    .option('--url <url>', "a portal's backend, whose facts are used")
    .option('--min-level <level>', 'the lowest level that is fine')
    .option('--baseline <file>', 'an earlier JSON output; nothing may be worse')
    .addOption(
      new Option('-f, --format <format>', 'how to print the report')
        .choices(FORMATS)
        .default('human'),
    )
    .option('-o, --output <file>', 'write the report to a file')
    .addHelpText(
      'after',
      '\nExit codes: 0 fine, 1 below --min-level or worse than --baseline, 2 bad input, 3 portal not reachable\nWith --url the token comes from MATURITY_TOKEN.',
    )
    .action((patterns: string[], options: CheckOptions) =>
      check(patterns, options, context),
    );
}

async function check(
  patterns: readonly string[],
  options: CheckOptions,
  { io, exit }: CommandContext,
): Promise<void> {
  const { cwd } = io;
  const files = await findFiles({ patterns, cwd });
  const given = await givenModel(options, cwd);
  const portal = options.url ? openPortal({ url: options.url, io }) : undefined;
  const models = await knownModels({ given, portal, options, cwd });
  const baseline = options.baseline
    ? await readBaseline({ file: options.baseline, cwd })
    : undefined;
  const { entities, problems } = await checkFiles({ files, cwd, models });
  const results = await preview({
    model: options.model,
    given,
    entities,
    portal,
  });
  const report: CheckReport = {
    version: 1,
    model: results[0]?.model ?? given?.id ?? options.model ?? DEFAULT_MODEL,
    facts: options.url ? 'portal' : 'offline',
    files,
    entities: findFailures({
      entities: results,
      minLevel: minLevelOf(
        options,
        given ?? models.find(({ id }) => id === results[0]?.model),
      ),
      baseline,
    }),
    problems,
  };
  const text = formatReport(report, {
    format: options.format,
    colors: io.colors && !options.output,
  });
  if (options.output) {
    await writeFile(resolve(cwd, options.output), text);
  } else {
    io.out(text);
  }
  exit(exitCodeOf(report));
}

/** The model of a file, or of the box when no portal is asked. */
async function givenModel(
  { model, url }: CheckOptions,
  cwd: string,
): Promise<CompiledModel | undefined> {
  if (!url) {
    return loadModel({ model: model ?? DEFAULT_MODEL, cwd });
  }
  const isFile = model !== undefined && existsSync(resolve(cwd, model));
  return isFile ? loadModel({ model, cwd }) : undefined;
}

/** The models that annotations may speak of, each once. */
async function knownModels(options: {
  given: CompiledModel | undefined;
  portal: Portal | undefined;
  options: CheckOptions;
  cwd: string;
}): Promise<CompiledModel[]> {
  const { given, portal, cwd } = options;
  const models = [
    ...(given ? [given] : []),
    ...(await Promise.all(
      options.options.knownModel.map(model => loadModel({ model, cwd })),
    )),
    ...(portal ? await loadPortalModels(portal) : await loadShippedModels()),
  ];
  return [
    ...new Map(models.reverse().map(model => [model.id, model])).values(),
  ];
}

async function preview(options: {
  portal: Portal | undefined;
  model: string | undefined;
  given: CompiledModel | undefined;
  entities: readonly CheckedEntity[];
}): Promise<EntityReport[]> {
  const { portal, given, entities } = options;
  if (portal) {
    return previewOnPortal({ portal, model: given ?? options.model, entities });
  }
  return given
    ? previewOffline({ model: given, entities, now: Date.now() })
    : [];
}

/** A level's number, or the id of one of the model's levels. */
function minLevelOf(
  { minLevel }: CheckOptions,
  model: CompiledModel | undefined,
): number | undefined {
  if (minLevel === undefined) {
    return undefined;
  }
  const byId = model?.levels.findIndex(({ id }) => id === minLevel) ?? -1;
  const level = byId >= 0 ? byId + 1 : Number(minLevel);
  const highest = model?.levels.length ?? Infinity;
  if (!Number.isInteger(level) || level < 0 || level > highest) {
    throw new CliError(
      `--min-level: ${minLevel} is no level${
        model
          ? `: name one of 0 to ${highest}, or ${model.levels
              .map(({ id }) => id)
              .join(', ')}`
          : ''
      }`,
    );
  }
  return level;
}

function exitCodeOf({ problems, entities }: CheckReport): number {
  if (problems.some(({ severity }) => severity === 'error')) {
    return EXIT.badInput;
  }
  return entities.some(({ failures }) => failures.length > 0)
    ? EXIT.below
    : EXIT.fine;
}

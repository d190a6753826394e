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
import { readFile, stat } from 'fs/promises';
import { resolve } from 'path';
import { CliError, EXIT } from '../io/CliError';
import { Io, MAX_REPORT_BYTES } from '../io/Io';
import { loadModel, loadShippedModels } from '../model/loadModel';
import { openPortal } from '../portal/Portal';
import type { CommandContext } from '../run';
import { convertReport, FACT_FORMATS, FactFormat } from './convert';
import { decodeReport } from './decodeReport';
import { ConvertOptions, TOOL_KINDS, ToolKind } from './FactDraft';
import { pushBatches } from './pushBatches';
import { toPushed } from './toPushed';

interface PushOptions {
  format?: FactFormat;
  entity?: string;
  source?: string;
  url?: string;
  kind?: ToolKind;
  only: string[];
  model: string[];
  observedAt?: string;
  evidenceUrl?: string;
  dryRun?: boolean;
}

const append = (value: string, values: string[]) => [...values, value];

/** Adds `maturity facts`. */
export function addFactsCommand(
  program: Command,
  context: CommandContext,
): void {
  program
    .command('facts')
    .description('Facts about entities')
    .command('push')
    .description('Reports facts to a portal, from a file or the standard input')
    .argument('[file]', 'a report (default: the standard input)')
    .addOption(
      new Option(
        '-f, --format <format>',
        'what the report is (default: by its looks)',
      ).choices(FACT_FORMATS),
    )
    .option('-e, --entity <ref>', 'the entity that the report is about')
    .option('-s, --source <id>', 'the source, as the portal is configured')
    .option('--url <url>', "the portal's backend")
    .addOption(
      new Option(
        '--kind <kind>',
        'what the tool of a SARIF file looks for',
      ).choices(TOOL_KINDS),
    )
    .option(
      '--only <fact>',
      'only this fact, or those that begin so (vuln.*); can be repeated',
      append,
      [] as string[],
    )
    .option(
      '-m, --model <file>',
      'a further model, to check values against; can be repeated',
      append,
      [] as string[],
    )
    .option(
      '--observed-at <time>',
      'when it was seen (default: the report, or now)',
    )
    .option('--evidence-url <url>', 'where people find the evidence')
    .option('--dry-run', 'print what would be pushed')
    .addHelpText(
      'after',
      '\nExit codes: 0 fine, 2 bad input or refused, 3 portal not reachable\nThe token comes from MATURITY_TOKEN.',
    )
    .action((file: string | undefined, options: PushOptions) =>
      push(file, options, context),
    );
}

async function push(
  file: string | undefined,
  options: PushOptions,
  { io, exit }: CommandContext,
): Promise<void> {
  const converted = convertReport({
    text: await readText(file, io),
    format: options.format,
    ...surroundings(options, io),
  });
  const { facts, notes } = toPushed({
    drafts: converted.facts.filter(({ fact }) => isWanted(fact, options.only)),
    entityRef: options.entity,
    observedAt: timeOf(options.observedAt),
    url: options.evidenceUrl,
    models: [
      ...(await loadShippedModels()),
      ...(await Promise.all(
        options.model.map(model => loadModel({ model, cwd: io.cwd })),
      )),
    ],
  });
  [...converted.notes, ...notes].forEach(note => io.err(`note: ${note}\n`));
  if (facts.length === 0 && converted.notes.length === 0) {
    io.err('note: There are no facts to push\n');
  }
  const source = options.source ?? converted.source;
  if (options.dryRun) {
    io.out(`${JSON.stringify({ source, facts }, null, 2)}\n`);
    return;
  }
  if (!source || !options.url) {
    throw new CliError(`${source ? '--url' : '--source'} is missing`);
  }
  const { accepted, unchanged, requests } = await pushBatches({
    portal: openPortal({ url: options.url, io }),
    source,
    facts,
  });
  io.out(
    `${facts.length} facts from ${source} in ${requests} requests: ${accepted} accepted, ${unchanged} unchanged\n`,
  );
  exit(EXIT.fine);
}

function surroundings({ kind }: PushOptions, { env }: Io): ConvertOptions {
  const ci = env.CI?.trim().toLocaleLowerCase('en-US');
  return { kind, inPipeline: Boolean(ci) && ci !== 'false' && ci !== '0' };
}

async function readText(file: string | undefined, io: Io): Promise<string> {
  return decodeReport(
    file === undefined || file === '-'
      ? await io.readStdin()
      : await readBytes(file, io.cwd),
  );
}

async function readBytes(file: string, cwd: string): Promise<Buffer> {
  try {
    const path = resolve(cwd, file);
    const { size } = await stat(path);
    if (size > MAX_REPORT_BYTES) {
      throw new Error('it is larger than 100 MB');
    }
    return await readFile(path);
  } catch (error) {
    throw new CliError(
      `${file} cannot be read: ${
        error instanceof Error ? error.message : error
      }`,
    );
  }
}

function isWanted(fact: string, only: readonly string[]): boolean {
  return (
    only.length === 0 ||
    only.some(glob =>
      glob.endsWith('*') ? fact.startsWith(glob.slice(0, -1)) : fact === glob,
    )
  );
}

/** One time for all, so that a repeated request says the same. */
function timeOf(text: string | undefined): string {
  const time = text === undefined ? Date.now() : Date.parse(text);
  if (Number.isNaN(time)) {
    throw new CliError(`--observed-at: ${text} is not a time`);
  }
  return new Date(time).toISOString();
}

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

import { readdir, readFile } from 'fs/promises';
import { join } from 'path';
import { parseAllDocuments } from 'yaml';
import { FactDefinitions } from '../../facts/types';
import {
  HistoryDocument,
  HistoryMistake,
  isWaiversDocument,
  readHistoryDocument,
  SourceDocument,
  WaiversDocument,
} from './HistoryDocument';
import { dayBefore } from './dayBefore';
import { HistorySources } from './HistorySources';
import { checkWaivers, WaiverModels } from './historyWaivers';

const YAML_FILE = /\.ya?ml$/;

/** One day that is to be replayed. */
export interface HistoryDay {
  /** How many days before the start of the replay. */
  readonly ago: number;
  /** The moment as of which it is played, in milliseconds. */
  readonly now: number;
  readonly sources: readonly SourceDocument[];
  readonly waivers: readonly WaiversDocument[];
}

export interface ReadHistoryOptions {
  directory: string;
  definitions: FactDefinitions;
  models: WaiverModels;
  /** When the replay starts, in milliseconds. */
  start: number;
}

/**
 * Reads a directory of dated files and tries them all, the oldest first.
 *
 * @returns the days that have a file
 * @throws an Error that names every mistake with its file and place
 */
export async function readHistory(
  options: ReadHistoryOptions,
): Promise<HistoryDay[]> {
  const { directory, start } = options;
  const mistakes: string[] = [];
  const days: HistoryDay[] = [];
  const names = (await readdir(directory)).filter(name => !isNotes(name));
  for (const name of names.sort()) {
    const found = dayBefore(dayOf(name), start);
    if (!found || !YAML_FILE.test(name)) {
      mistakes.push(
        `${name}: is not named after a day, such as -P12D.yaml or 2026-09-29.yaml`,
      );
      continue;
    }
    const text = await readFile(join(directory, name), 'utf8');
    const read = readDocuments(name, text);
    mistakes.push(...read.mistakes);
    if (days.some(({ ago }) => ago === found.ago)) {
      mistakes.push(`${name}: another file is about the same day`);
    }
    days.push({
      ...found,
      sources: read.documents.filter(
        (document): document is SourceDocument => !isWaiversDocument(document),
      ),
      waivers: read.documents.filter(isWaiversDocument),
    });
  }
  days.sort((a, b) => b.ago - a.ago);
  if (mistakes.length === 0) {
    mistakes.push(...rehearse(days, options));
  }
  if (mistakes.length > 0) {
    throw new Error(
      `The history in ${directory} cannot be replayed:\n${mistakes
        .map(mistake => `  ${mistake}`)
        .join('\n')}`,
    );
  }
  return days;
}

/** As its name says. */
function dayOf(name: string): string {
  return name.replace(YAML_FILE, '');
}

function isNotes(name: string): boolean {
  return name.endsWith('.md') || name.startsWith('.');
}

function readDocuments(
  name: string,
  text: string,
): { documents: HistoryDocument[]; mistakes: string[] } {
  const documents: HistoryDocument[] = [];
  const mistakes: string[] = [];
  for (const [index, parsed] of [...parseAllDocuments(text)].entries()) {
    if ('errors' in parsed && parsed.errors.length > 0) {
      mistakes.push(
        ...parsed.errors.map(({ message }) => `${name}: ${message}`),
      );
      continue;
    }
    const read = readHistoryDocument(parsed.toJS());
    if ('mistakes' in read) {
      mistakes.push(...describe(name, index, read.mistakes));
    } else if (read.document.day !== dayOf(name)) {
      mistakes.push(
        ...describe(name, index, [
          { path: ['day'], message: 'is not the day of the file' },
        ]),
      );
    } else {
      documents.push(read.document);
    }
  }
  return { documents, mistakes };
}

/** Plays all documents without writing anything. */
function rehearse(
  days: readonly HistoryDay[],
  options: ReadHistoryOptions,
): string[] {
  const sources = HistorySources.create(options);
  return days.flatMap(({ ago, now, sources: said, waivers }) => {
    const name = `the day ${ago} days ago`;
    return [
      ...said.flatMap(document =>
        describe(`${name}, ${document.source}`, undefined, [
          ...sources.apply(document, now),
        ]),
      ),
      ...waivers.flatMap(document =>
        describe(name, undefined, checkWaivers(document, options.models, now)),
      ),
    ];
  });
}

function describe(
  name: string,
  index: number | undefined,
  mistakes: readonly HistoryMistake[],
): string[] {
  const place = index === undefined ? name : `${name}, document ${index + 1}`;
  return mistakes.map(({ path, message }) =>
    path.length === 0
      ? `${place}: ${message}`
      : `${place}: ${path.map(String).join('.')} ${message}`,
  );
}

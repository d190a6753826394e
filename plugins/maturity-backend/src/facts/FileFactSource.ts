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

import { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';
import { Grade } from '@platform-maturity/backstage-plugin-maturity-common';
import {
  CollectedFacts,
  FactSource,
  FactSourceBatch,
} from '@platform-maturity/backstage-plugin-maturity-node';
import { readFile, stat } from 'fs/promises';
import { basename } from 'path';
import { FactFileConfig } from '../config';
import { checkFacts } from './checkFacts';
import { FactFileError } from './FactFileError';
import { ParsedFactText, parseFactText } from './parseFactText';
import { readFactDocument } from './readFactDocument';
import { resolveOffsets } from './resolveOffsets';
import { FactDefinitions, FactMistake, FactPath } from './types';

const MAX_BYTES = 32 * 1024 * 1024;

export interface FileFactSourceOptions {
  config: FactFileConfig;
  definitions: FactDefinitions;
}

/**
 * A file, YAML or JSON, that says all that its source knows: what is gone from
 * it is withdrawn. It is taken whole or not at all; with any mistake in it the
 * facts of the last good reading stay. A fact without a time was observed when
 * the file was last written.
 */
export class FileFactSource implements FactSource {
  readonly id: string;
  readonly facts = ['*'];
  readonly grade: Grade;
  readonly schedule: SchedulerServiceTaskScheduleDefinition;
  readonly #path: string;
  readonly #definitions: FactDefinitions;
  /** The last text, so that a file that is as it was is not parsed again. */
  #last: { text: string; parsed: ParsedFactText } | undefined;

  static create(options: FileFactSourceOptions): FileFactSource {
    return new FileFactSource(options);
  }

  private constructor(options: FileFactSourceOptions) {
    const { config, definitions } = options;
    this.id = config.source;
    this.grade = config.grade;
    this.schedule = config.schedule;
    this.#path = config.path;
    this.#definitions = definitions;
  }

  /**
   * Reads the file.
   *
   * @throws an Error whose message names every mistake with its line
   */
  async collect(batch: FactSourceBatch): Promise<CollectedFacts> {
    const { mtimeMs, size } = await stat(this.#path);
    if (size > MAX_BYTES) {
      throw new Error(`${basename(this.#path)} is larger than 32 MiB`);
    }
    const parsed = this.#parse(await readFile(this.#path, 'utf8'));
    const read = readFactDocument(parsed.document);
    const writtenAt = Math.min(mtimeMs, batch.now);
    const candidates = read.candidates.map(candidate => {
      const resolved = resolveOffsets(candidate, {
        now: batch.now,
        definitions: this.#definitions,
      });
      return { ...resolved, observedAt: resolved.observedAt ?? writtenAt };
    });
    const { mistakes } = checkFacts({
      candidates,
      source: this,
      definitions: this.#definitions,
      now: batch.now,
      describePath: path => `line ${parsed.lineOf(path)}`,
    });
    throwIfAny([...read.mistakes, ...mistakes], parsed);
    return {
      // what is no fact value was found out above
      facts: candidates.map(
        ({ path: _, ...fact }) => fact,
      ) as CollectedFacts['facts'],
      complete: true,
    };
  }

  #parse(text: string): ParsedFactText {
    if (this.#last?.text !== text) {
      this.#last = { text, parsed: parseFactText(text) };
    }
    return this.#last.parsed;
  }
}

function throwIfAny(
  mistakes: readonly FactMistake[],
  parsed: ParsedFactText,
): void {
  if (mistakes.length > 0) {
    throw new FactFileError(
      mistakes
        .map(({ path, message }) => ({
          line: parsed.lineOf(path),
          message: `${describe(path)} ${message}`,
        }))
        .sort((a, b) => a.line - b.line),
    );
  }
}

function describe(path: FactPath): string {
  return path.length === 0 ? 'the document' : path.join('.');
}

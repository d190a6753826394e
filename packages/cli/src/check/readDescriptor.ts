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

import { readFile, stat } from 'fs/promises';
import { resolve } from 'path';
import { Document, isMap, LineCounter, parseAllDocuments, visit } from 'yaml';
import { DescriptorDocument, locateIn } from './Descriptor';
import { Problem } from './Problem';

/** A file as far as it could be read. */
export interface Descriptor {
  readonly documents: readonly DescriptorDocument[];
  readonly problems: readonly Problem[];
}

/** Entries with large API definitions reach a few megabytes. */
const MAX_BYTES = 20 * 1024 * 1024;

/** Whole lines of Nunjucks, as skeletons of software templates have them. */
const STATEMENT = /^\s*(- )?\{[%#]/m;

/** Reads a file as the catalog does, with the place of every mistake. */
export async function readDescriptor(options: {
  file: string;
  cwd: string;
}): Promise<Descriptor> {
  const { file } = options;
  const problem = (
    code: string,
    message: string,
    fields: Partial<Problem> = {},
  ): Problem => ({
    file,
    line: 1,
    column: 1,
    code,
    severity: 'error',
    message,
    ...fields,
  });
  const failed = (code: string, message: string): Descriptor => ({
    documents: [],
    problems: [problem(code, message)],
  });
  let bytes: Buffer;
  try {
    const path = resolve(options.cwd, file);
    const { size } = await stat(path);
    if (size > MAX_BYTES) {
      return failed('unreadable', 'The file is larger than 20 MB');
    }
    bytes = await readFile(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return failed(
      'unreadable',
      code === 'ENOENT'
        ? 'There is no such file'
        : `The file cannot be read (${code})`,
    );
  }
  const text = decode(bytes);
  if (text === undefined) {
    return failed('not-text', 'The file is not UTF-8 text');
  }
  return parse(text, problem);
}

function decode(bytes: Buffer): string | undefined {
  if (bytes.includes(0)) {
    return undefined;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function parse(
  text: string,
  problem: (
    code: string,
    message: string,
    fields?: Partial<Problem>,
  ) => Problem,
): Descriptor {
  const lines = new LineCounter();
  const documents: DescriptorDocument[] = [];
  const problems: Problem[] = [];
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const hasStatements = STATEMENT.test(text);
  const isSkeletonAt = (offset: number) =>
    hasStatements || lineAt(text, offset).includes('{{');
  const template = (offset: number) =>
    problem(
      'template',
      'This is the skeleton of a software template; it can be checked once it has been filled in',
      { ...at(offset), severity: 'note' },
    );
  const parsed = parseAllDocuments(text, {
    lineCounter: lines,
    logLevel: 'silent',
  });
  for (const document of 'empty' in parsed ? [] : parsed) {
    const [error] = document.errors;
    if (error && isSkeletonAt(error.pos[0])) {
      problems.push(template(error.pos[0]));
      return { documents, problems };
    }
    if (error) {
      problems.push(
        problem('yaml', firstLine(error.message), at(error.pos[0])),
      );
      continue;
    }
    const expression = bareExpression(document);
    if (expression !== undefined) {
      problems.push(template(expression));
      continue;
    }
    const place = at(document.contents?.range?.[0] ?? document.range[0]);
    let value: unknown;
    try {
      value = document.toJS();
    } catch (thrown) {
      // Aliases without an anchor, or far too many of them.
      const lost = danglingAlias(document);
      problems.push(
        problem(
          'yaml',
          firstLine(thrown instanceof Error ? thrown.message : String(thrown)),
          lost === undefined ? place : at(lost),
        ),
      );
      continue;
    }
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      documents.push({
        value: value as Record<string, unknown>,
        locate: path => locateIn({ document, lines, path }),
      });
    } else if (value !== null && value !== undefined) {
      problems.push(
        problem('not-an-entity', 'The document is not an entity', place),
      );
    }
  }
  if (documents.length === 0 && problems.length === 0) {
    problems.push(problem('empty', 'The file holds no entity'));
  }
  return { documents, problems };
}

function lineAt(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(
    text.lastIndexOf('\n', offset - 1) + 1,
    end < 0 ? undefined : end,
  );
}

/**
 * Where `{{ … }}` stands without quotes, as skeletons for Cookiecutter have
 * it: to YAML it is a map whose key is a map.
 */
function bareExpression(document: Document.Parsed): number | undefined {
  let offset: number | undefined;
  visit(document, {
    Map(_, map) {
      const [first] = map.items;
      if (map.flow && isMap(first?.key) && first.key.flow) {
        offset = map.range?.[0];
        return visit.BREAK;
      }
      return undefined;
    },
  });
  return offset;
}

/** Where an alias stands that has no anchor. */
function danglingAlias(document: Document.Parsed): number | undefined {
  let offset: number | undefined;
  visit(document, {
    Alias(_, alias) {
      if (!alias.resolve(document)) {
        offset = alias.range?.[0];
        return visit.BREAK;
      }
      return undefined;
    },
  });
  return offset;
}

function firstLine(message: string): string {
  return message.split('\n')[0].replace(/ at line \d+, column \d+:?$/, '');
}

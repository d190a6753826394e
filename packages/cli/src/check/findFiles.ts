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

import { stat } from 'fs/promises';
import { relative, resolve, sep } from 'path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { CliError } from '../io/CliError';

const DEFAULT = 'catalog-info.yaml';
const IN_DIRECTORY = '**/catalog-info.{yaml,yml}';
const IGNORED = ['**/node_modules/**', '**/.git/**'];

/**
 * The files that arguments name: paths, globs, or directories, in which all
 * `catalog-info.yaml` are meant. Relative to the working directory.
 */
export async function findFiles(options: {
  patterns: readonly string[];
  cwd: string;
}): Promise<string[]> {
  const { cwd } = options;
  const patterns = options.patterns.length > 0 ? options.patterns : [DEFAULT];
  const files = new Set<string>();
  for (const pattern of patterns) {
    for (const file of await expand(pattern, cwd)) {
      files.add(relative(cwd, resolve(cwd, file)).split(sep).join('/'));
    }
  }
  return [...files];
}

async function expand(pattern: string, cwd: string): Promise<string[]> {
  const found = await stat(resolve(cwd, pattern)).catch(() => undefined);
  if (found?.isDirectory()) {
    const files = await glob(IN_DIRECTORY, {
      cwd: resolve(cwd, pattern),
      ignore: IGNORED,
      absolute: true,
    });
    if (files.length === 0) {
      throw new CliError(`There is no catalog-info.yaml in ${pattern}`);
    }
    return files.sort();
  }
  if (found || !isDynamicPattern(pattern)) {
    // What is missing is reported when it is read, with its name.
    return [pattern];
  }
  const files = await glob(pattern, { cwd, ignore: IGNORED, absolute: true });
  if (files.length === 0) {
    throw new CliError(`No file matches ${pattern}`);
  }
  return files.sort();
}

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

import { readFile, writeFile } from 'node:fs/promises';
import { repositoryFile } from '../paths';

const FILE = repositoryFile('docs/benchmarks.md');
const BEGIN = '<!-- figures: written by yarn bench -->';
const END = '<!-- end of figures -->';

/** Puts the tables where the document has its marks; what is around stays. */
export async function writeDocument(markdown: string): Promise<void> {
  const text = await readFile(FILE, 'utf8');
  const begin = text.indexOf(BEGIN);
  const end = text.indexOf(END);
  if (begin < 0 || end < begin) {
    throw new Error(`docs/benchmarks.md does not have ${BEGIN} and ${END}`);
  }
  const before = text.slice(0, begin + BEGIN.length);
  await writeFile(FILE, `${before}\n\n${markdown}\n\n${text.slice(end)}`);
}

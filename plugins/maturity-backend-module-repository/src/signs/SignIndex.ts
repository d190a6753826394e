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

import { ContentQuestion, Sign } from './Sign';

/** Files that are the same sign of the same folder. */
export interface SignFound {
  /** The first of them. */
  readonly path: string;
  readonly count: number;
}

/**
 * The signs of a repository by folder: what is kept of its list of files, so
 * that a large repository takes little memory.
 */
export class SignIndex {
  readonly #signs = new Map<Sign, Map<string, SignFound>>();
  readonly #unread = new Set<ContentQuestion>();
  #truncated = false;
  #files = 0;

  static create(): SignIndex {
    return new SignIndex();
  }

  private constructor() {}

  /** How many files were looked at. */
  get files(): number {
    return this.#files;
  }

  /** There are more files than may be looked at: what is missing may exist. */
  get truncated(): boolean {
    return this.#truncated;
  }

  countFile(): void {
    this.#files += 1;
  }

  truncate(): void {
    this.#truncated = true;
  }

  /** A file that could have answered a question was not opened. */
  leaveUnread(question: ContentQuestion): void {
    this.#unread.add(question);
  }

  isUnread(question: ContentQuestion): boolean {
    return this.#unread.has(question);
  }

  add(sign: Sign, folder: string, path: string): void {
    let folders = this.#signs.get(sign);
    if (!folders) {
      folders = new Map();
      this.#signs.set(sign, folders);
    }
    const found = folders.get(folder);
    folders.set(folder, {
      path: found?.path ?? path,
      count: (found?.count ?? 0) + 1,
    });
  }

  /** In exactly this folder. */
  at(sign: Sign, folder: string): SignFound | undefined {
    return this.#signs.get(sign)?.get(folder);
  }

  /** In this folder or in one that holds it; the nearest first. */
  above(sign: Sign, folder: string): SignFound | undefined {
    for (let at = folder; ; at = parentOf(at)) {
      const found = this.at(sign, at);
      if (found || at === '') {
        return found;
      }
    }
  }

  /** In this folder or inside it, all together. */
  below(sign: Sign, folder: string): SignFound | undefined {
    let path: string | undefined;
    let count = 0;
    for (const [at, found] of this.#signs.get(sign) ?? []) {
      if (folder === '' || at === folder || at.startsWith(`${folder}/`)) {
        path ??= found.path;
        count += found.count;
      }
    }
    return path === undefined ? undefined : { path, count };
  }

  /** In the whole repository. */
  anywhere(sign: Sign): SignFound | undefined {
    return this.below(sign, '');
  }
}

/** The folder that holds a path; empty for what is in the root. */
export function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

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

import { answerQuestion } from '../signs/answerQuestion';
import { classifyPath } from '../signs/classifyPath';
import { ContentQuestion } from '../signs/Sign';
import { SignIndex, parentOf } from '../signs/SignIndex';
import {
  ListingLimits,
  MAX_CONTENT_BYTES,
  MAX_OPENED_FILES,
  MAX_PATH_LENGTH,
} from './ListingLimits';

/**
 * Makes the index of a repository from its files as they come by, one at a
 * time, keeping neither the list nor contents.
 */
export class ListingBuilder {
  readonly index = SignIndex.create();
  readonly #limits: ListingLimits;
  readonly #questions = new Map<string, ContentQuestion>();
  #bytes = 0;
  #opened = 0;

  static create(limits: ListingLimits): ListingBuilder {
    return new ListingBuilder(limits);
  }

  private constructor(limits: ListingLimits) {
    this.#limits = limits;
  }

  /**
   * Takes note of a file.
   *
   * @returns whether its content is needed
   */
  see(path: string, size: number): boolean {
    const { index } = this;
    if (index.truncated) {
      return false;
    }
    index.countFile();
    this.#bytes += size;
    if (
      index.files > this.#limits.maxFiles ||
      this.#bytes > this.#limits.maxBytes
    ) {
      index.truncate();
      return false;
    }
    if (path.length > MAX_PATH_LENGTH) {
      return false;
    }
    const { signs, question } = classifyPath(path);
    for (const { sign, folder } of signs) {
      index.add(sign, folder, path);
    }
    if (!question || size === 0) {
      return false;
    }
    if (size > MAX_CONTENT_BYTES || this.#opened >= MAX_OPENED_FILES) {
      index.leaveUnread(question);
      return false;
    }
    this.#opened += 1;
    this.#questions.set(path, question);
    return true;
  }

  /** Takes note of a content that was needed. */
  open(path: string, content: Buffer): void {
    const question = this.#questions.get(path);
    if (!question) {
      return;
    }
    this.#questions.delete(path);
    const text = content.subarray(0, MAX_CONTENT_BYTES).toString('utf8');
    const folder = parentOf(path);
    for (const sign of answerQuestion(question, text)) {
      this.index.add(sign, folder, path);
    }
  }

  /** No more files come. Those that were needed and did not come are unread. */
  finish(): SignIndex {
    for (const question of this.#questions.values()) {
      this.index.leaveUnread(question);
    }
    this.#questions.clear();
    return this.index;
  }
}

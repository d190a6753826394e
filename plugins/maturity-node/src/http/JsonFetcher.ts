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

import { HumanDuration } from '@backstage/types';
import { fetchJson } from './fetchJson';
import { RequestThrottle } from './throttleRequests';

const DEFAULT_REMEMBERED = 10_000;

/**
 * What all requests of a {@link JsonFetcher} have in common.
 *
 * @public
 */
export interface JsonFetcherOptions<T> {
  /**
   * Takes what is wanted out of an answer. It depends on nothing else, since
   * what it said is used again while the answer does not change.
   *
   * @throws whatever shows that this is no such answer
   */
  read: (body: unknown) => T;
  /** Sent along to the host asked, and to no other. */
  headers?: Readonly<Record<string, string>>;
  /** How fast requests follow each other. Default: without a pause. */
  throttle?: RequestThrottle;
  /** For one answer. Default 10 seconds. */
  timeout?: HumanDuration;
  /** Of one answer. Default 4 MiB. */
  maxBytes?: number;
  /** Where redirects may lead. Default `same-origin`. */
  redirects?: 'same-origin' | 'anywhere';
  /** How many readings with an ETag are kept. Default 10,000. */
  remembered?: number;
}

/**
 * Gets JSON from addresses and reads it. Of an answer with an ETag it keeps
 * the ETag and what was read, not the answer; the next request asks with
 * `If-None-Match`, and 304 gives the same reading again.
 *
 * @public
 */
export class JsonFetcher<T> {
  readonly #options: JsonFetcherOptions<T>;
  readonly #known = new Map<string, { etag: string; value: T }>();

  static create<T>(options: JsonFetcherOptions<T>): JsonFetcher<T> {
    return new JsonFetcher(options);
  }

  private constructor(options: JsonFetcherOptions<T>) {
    this.#options = options;
  }

  /**
   * @returns what was read, or undefined if there is nothing at that address
   * @throws a {@link FetchJsonError}, what `read` throws, or the reason of the
   *   signal when that was aborted
   */
  async fetch(url: string, signal: AbortSignal): Promise<T | undefined> {
    const { read, throttle, remembered: _, ...request } = this.#options;
    await throttle?.(signal);
    const known = this.#known.get(url);
    const answer = await fetchJson({
      ...request,
      url,
      signal,
      etag: known?.etag,
    });
    if (answer.status === 'unchanged' && known) {
      this.#remember(url, known);
      return known.value;
    }
    this.#known.delete(url);
    if (answer.status !== 'found') {
      return undefined;
    }
    const value = read(answer.body);
    if (answer.etag) {
      this.#remember(url, { etag: answer.etag, value });
    }
    return value;
  }

  /** The one that was asked for longest ago goes first. */
  #remember(url: string, reading: { etag: string; value: T }): void {
    const { remembered = DEFAULT_REMEMBERED } = this.#options;
    this.#known.delete(url);
    this.#known.set(url, reading);
    if (this.#known.size > remembered) {
      const [oldest] = this.#known.keys();
      this.#known.delete(oldest);
    }
  }
}

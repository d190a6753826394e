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

import { UrlReaderService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import pThrottle from 'p-throttle';
import { Repository } from '../locate/Repository';
import { SignIndex } from '../signs/SignIndex';
import { ListingLimits } from './ListingLimits';
import { orAborted } from './orAborted';
import { readFolder } from './readFolder';
import { ReadFailure, describeFailure } from './ReadFailure';
import { RepositoryListing, readTree } from './readTree';

/** How many repositories are remembered; the one not asked for longest goes. */
const MAX_REMEMBERED = 5_000;

const NOT_MODIFIED = 'NotModifiedError';

const RATE_LIMITED: ReadFailure = {
  kind: 'rate-limit',
  message: 'not asked, since the host keeps to a rate limit',
};

class LateError extends Error {
  readonly name = 'TimeoutError';
}

export interface RepositoryReaderOptions {
  urlReader: UrlReaderService;
  limits: ListingLimits;
  readsPerMinute: number;
  /** Milliseconds that reading one repository may take. */
  timeout: number;
  /** Milliseconds for which an answer is good, so about one round. */
  freshFor: number;
  /** Milliseconds for which a host is left alone that limits the rate. */
  rateLimitPause: number;
  /** Milliseconds since the epoch. */
  now(): number;
}

/** What is known of a repository now. */
export type Reading =
  | {
      readonly state: 'read';
      readonly index: SignIndex;
      /** When the host last said that this is so. */
      readonly checkedAt: number;
    }
  | { readonly state: 'failed'; readonly failure: ReadFailure };

interface Remembered {
  listing?: RepositoryListing;
  reading?: Reading;
  askedAt: number;
}

/**
 * Reads repositories, each once a round however many entities share it, and
 * not at all if its commit is the one that is known.
 */
export class RepositoryReader {
  readonly #options: RepositoryReaderOptions;
  readonly #remembered = new Map<string, Remembered>();
  readonly #running = new Map<string, Promise<Reading>>();
  readonly #pausedUntil = new Map<string, number>();
  readonly #readTree: (
    repository: Repository,
    signal: AbortSignal,
    etag: string | undefined,
  ) => Promise<RepositoryListing>;

  static create(options: RepositoryReaderOptions): RepositoryReader {
    return new RepositoryReader(options);
  }

  private constructor(options: RepositoryReaderOptions) {
    this.#options = options;
    const throttle = pThrottle({
      limit: options.readsPerMinute,
      interval: 60_000,
    });
    this.#readTree = throttle((repository, signal, etag) =>
      this.#readInTime(repository, signal, etag),
    );
  }

  /**
   * @throws only the reason of the signal
   */
  async read(repository: Repository, signal: AbortSignal): Promise<Reading> {
    signal.throwIfAborted();
    const { key } = repository;
    const known = this.#remembered.get(key);
    if (
      known?.reading &&
      this.#options.now() - known.askedAt < this.#options.freshFor
    ) {
      this.#remember(key, known);
      return known.reading;
    }
    const running = this.#running.get(key) ?? this.#start(repository, signal);
    return orAborted(running, signal);
  }

  #start(repository: Repository, signal: AbortSignal): Promise<Reading> {
    const { key } = repository;
    const reading = this.#ask(repository, signal).finally(() =>
      this.#running.delete(key),
    );
    this.#running.set(key, reading);
    return reading;
  }

  async #ask(repository: Repository, signal: AbortSignal): Promise<Reading> {
    const { key, host } = repository;
    const { now, rateLimitPause } = this.#options;
    const known = this.#remembered.get(key);
    if (this.#isPaused(host)) {
      return { state: 'failed', failure: RATE_LIMITED };
    }
    const askedAt = now();
    try {
      const listing = await this.#readOrKnown(repository, signal, known);
      const checkedAt = now();
      const reading = {
        state: 'read',
        index: listing.index,
        checkedAt,
      } as const;
      this.#remember(key, { listing, reading, askedAt: checkedAt });
      return reading;
    } catch (error) {
      signal.throwIfAborted();
      const failure = describeFailure(error);
      const reading = { state: 'failed', failure } as const;
      if (failure.kind === 'rate-limit') {
        this.#pausedUntil.set(host, now() + rateLimitPause);
      } else {
        this.#remember(key, { listing: known?.listing, reading, askedAt });
      }
      return reading;
    }
  }

  async #readOrKnown(
    repository: Repository,
    signal: AbortSignal,
    known: Remembered | undefined,
  ): Promise<RepositoryListing> {
    const { limits } = this.#options;
    if (repository.path !== undefined) {
      return readFolder({ path: repository.path, limits, signal });
    }
    try {
      const etag = known?.listing?.etag || undefined;
      return await orAborted(this.#readTree(repository, signal, etag), signal);
    } catch (error) {
      if (known?.listing && isError(error) && error.name === NOT_MODIFIED) {
        return known.listing;
      }
      throw error;
    }
  }

  /** The time begins when the turn has come. */
  async #readInTime(
    repository: Repository,
    signal: AbortSignal,
    etag: string | undefined,
  ): Promise<RepositoryListing> {
    signal.throwIfAborted();
    const { urlReader, limits, timeout } = this.#options;
    if (this.#isPaused(repository.host)) {
      throw new Error(RATE_LIMITED.message);
    }
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(new LateError()), timeout);
    try {
      return await readTree({
        urlReader,
        url: repository.url,
        etag,
        limits,
        signal: AbortSignal.any([signal, late.signal]),
      });
    } finally {
      clearTimeout(timer);
    }
  }

  #isPaused(host: string): boolean {
    return this.#options.now() < (this.#pausedUntil.get(host) ?? 0);
  }

  #remember(key: string, known: Remembered): void {
    this.#remembered.delete(key);
    this.#remembered.set(key, known);
    if (this.#remembered.size > MAX_REMEMBERED) {
      const [oldest] = this.#remembered.keys();
      this.#remembered.delete(oldest);
    }
  }
}

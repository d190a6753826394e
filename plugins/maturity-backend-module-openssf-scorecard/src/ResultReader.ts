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

import {
  resolveSafeChildPath,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import {
  ForwardedError,
  InputError,
  isError,
  NotModifiedError,
} from '@backstage/errors';
import {
  JsonFetcher,
  throttleRequests,
} from '@platform-maturity/backstage-plugin-maturity-node';
import { createReadStream } from 'fs';
import { Readable } from 'stream';
import { ResultOrigin } from './config';
import { ResultLocation } from './locateResult';
import { parseScorecardResult, ScorecardResult } from './parseScorecardResult';

const MAX_BYTES = 4 * 1024 * 1024;
const TIMEOUT_MS = 10_000;
const MAX_REMEMBERED = 10_000;

/** Reads results from wherever they are. */
export class ResultReader {
  readonly #origin: ResultOrigin;
  readonly #urlReader: UrlReaderService;
  readonly #api: JsonFetcher<ScorecardResult>;
  readonly #known = new Map<
    string,
    { etag: string; result: ScorecardResult }
  >();

  static create(options: {
    origin: ResultOrigin;
    urlReader: UrlReaderService;
  }): ResultReader {
    return new ResultReader(options);
  }

  private constructor(options: {
    origin: ResultOrigin;
    urlReader: UrlReaderService;
  }) {
    const { origin, urlReader } = options;
    this.#origin = origin;
    this.#urlReader = urlReader;
    this.#api = JsonFetcher.create({
      read: parseScorecardResult,
      maxBytes: MAX_BYTES,
      timeout: { milliseconds: TIMEOUT_MS },
      redirects: 'anywhere',
      ...(origin.kind === 'api' && {
        headers: origin.headers,
        throttle: throttleRequests(origin.requestsPerSecond),
      }),
    });
  }

  /**
   * @returns the result, or undefined if there is none
   * @throws whatever kept it from being read
   */
  async read(
    location: ResultLocation,
    signal: AbortSignal,
  ): Promise<ScorecardResult | undefined> {
    const { reader, place } = location;
    if (reader === 'api') {
      return this.#askApi(place, signal);
    }
    const late = AbortSignal.timeout(TIMEOUT_MS);
    const either = AbortSignal.any([signal, late]);
    try {
      return reader === 'url'
        ? await this.#readUrl(place, either)
        : await this.#readFile(place, either);
    } catch (error) {
      if (isMissing(error)) {
        return undefined;
      }
      signal.throwIfAborted();
      const why = late.aborted ? 'could not be read in time' : 'is of no use';
      throw new ForwardedError(`The result at ${place} ${why}`, error);
    }
  }

  async #askApi(
    url: string,
    signal: AbortSignal,
  ): Promise<ScorecardResult | undefined> {
    try {
      return await this.#api.fetch(url, signal);
    } catch (error) {
      // what came from the network names its place already
      throw error instanceof InputError
        ? new InputError(`The answer of ${url} ${error.message}`)
        : error;
    }
  }

  async #readUrl(
    url: string,
    signal: AbortSignal,
  ): Promise<ScorecardResult | undefined> {
    const known = this.#known.get(url);
    try {
      const response = await this.#urlReader.readUrl(url, {
        etag: known?.etag,
        signal,
      });
      const stream =
        response.stream?.() ?? Readable.from([await response.buffer()]);
      const result = await parseStream(stream, signal);
      this.#remember(url, response.etag, result);
      return result;
    } catch (error) {
      if (known && isNamed(error, NotModifiedError.name)) {
        return known.result;
      }
      throw error;
    }
  }

  async #readFile(path: string, signal: AbortSignal): Promise<ScorecardResult> {
    const { kind } = this.#origin;
    if (kind !== 'directory') {
      throw new Error('no directory of results is configured');
    }
    const file = resolveSafeChildPath(this.#origin.directory, path);
    return parseStream(createReadStream(file), signal);
  }

  #remember(url: string, etag: string | undefined, result: ScorecardResult) {
    this.#known.delete(url);
    if (etag) {
      this.#known.set(url, { etag, result });
    }
    if (this.#known.size > MAX_REMEMBERED) {
      const [oldest] = this.#known.keys();
      this.#known.delete(oldest);
    }
  }
}

async function parseStream(
  stream: Readable,
  signal: AbortSignal,
): Promise<ScorecardResult> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  const stop = () => stream.destroy(signal.reason);
  signal.addEventListener('abort', stop, { once: true });
  try {
    signal.throwIfAborted();
    for await (const chunk of stream) {
      bytes += chunk.length;
      if (bytes > MAX_BYTES) {
        throw new Error(`is larger than ${MAX_BYTES} bytes`);
      }
      chunks.push(Buffer.from(chunk));
    }
  } finally {
    signal.removeEventListener('abort', stop);
    stream.destroy();
  }
  let body: unknown;
  try {
    body = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new Error('is not JSON');
  }
  return parseScorecardResult(body);
}

/** However the store at hand says that there is no such object. */
function isMissing(error: unknown): boolean {
  for (let at = error; isError(at); at = at.cause) {
    if (
      ['NotFoundError', 'NoSuchKey', 'NotFound'].includes(at.name) ||
      at.code === 'ENOENT' ||
      at.code === 404 ||
      at.statusCode === 404
    ) {
      return true;
    }
  }
  return false;
}

function isNamed(error: unknown, name: string): boolean {
  return isError(error) && error.name === name;
}

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

import { isError } from '@backstage/errors';
import { durationToMilliseconds, HumanDuration } from '@backstage/types';
import { FetchJsonError } from './FetchJsonError';
import { readBody } from './readBody';

const DEFAULT_TIMEOUT: HumanDuration = { seconds: 10 };
const DEFAULT_MAX_BYTES = 4 * 1024 * 1024;
const MAX_REDIRECTS = 3;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const MISSING: ReadonlySet<number> = new Set([404, 410]);

/**
 * What {@link fetchJson} asks for.
 *
 * @public
 */
export interface FetchJsonOptions {
  /** An http or https address without user name and password in it. */
  url: string;
  /** Ends the request, whatever it is waiting for. */
  signal: AbortSignal;
  /** Sent along to the host of `url`, and to no other. */
  headers?: Readonly<Record<string, string>>;
  /** Of the answer that is known already. */
  etag?: string;
  /** For the whole answer, redirects included. Default 10 seconds. */
  timeout?: HumanDuration;
  /** Of the unpacked answer. Default 4 MiB. */
  maxBytes?: number;
  /**
   * Where redirects may lead: `same-origin` (default), or `anywhere`, then
   * without the headers once it is another origin, and never from https to
   * http.
   */
  redirects?: 'same-origin' | 'anywhere';
}

/**
 * What came back: an answer, that the known one still holds, or that there is
 * nothing at that address (404 or 410).
 *
 * @public
 */
export type FetchedJson =
  | { readonly status: 'found'; readonly body: unknown; readonly etag?: string }
  | { readonly status: 'unchanged' }
  | { readonly status: 'missing' };

/**
 * Gets JSON from an address, bounded in time and size. It never retries: the
 * runner of fact sources does.
 *
 * @throws a {@link FetchJsonError}, or the reason of the signal when that was
 *   aborted
 *
 * @public
 */
export async function fetchJson(
  options: FetchJsonOptions,
): Promise<FetchedJson> {
  const { signal, timeout = DEFAULT_TIMEOUT } = options;
  signal.throwIfAborted();
  const milliseconds = durationToMilliseconds(timeout);
  const late = AbortSignal.timeout(milliseconds);
  try {
    return await follow(options, AbortSignal.any([signal, late]));
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof FetchJsonError) {
      throw error;
    }
    const place = nameUrl(options.url);
    throw late.aborted
      ? new FetchJsonError({
          failure: 'late',
          message: `${place} gave no answer within ${milliseconds / 1_000} s`,
        })
      : new FetchJsonError({
          failure: 'unreachable',
          message: `${place} could not be reached: ${describeCause(error)}`,
        });
  }
}

async function follow(
  options: FetchJsonOptions,
  signal: AbortSignal,
): Promise<FetchedJson> {
  const start = new URL(options.url);
  let url = start;
  for (let hops = 0; ; hops += 1) {
    const response = await fetch(url, {
      headers: headersFor({ ...options, own: url.origin === start.origin }),
      redirect: 'manual',
      signal,
    });
    if (!REDIRECTS.has(response.status)) {
      return await readResponse({ ...options, response, url });
    }
    await response.body?.cancel();
    url = nextUrl({ ...options, response, url, start, hops });
  }
}

function headersFor(options: {
  headers?: Readonly<Record<string, string>>;
  etag?: string;
  own: boolean;
}): Headers {
  const { headers, etag, own } = options;
  const all = new Headers(own ? headers : undefined);
  if (!all.has('accept')) {
    all.set('accept', 'application/json');
  }
  if (!all.has('user-agent')) {
    all.set('user-agent', 'backstage-plugin-maturity');
  }
  if (etag && own) {
    all.set('if-none-match', etag);
  }
  return all;
}

function nextUrl(options: {
  response: Response;
  url: URL;
  start: URL;
  hops: number;
  redirects?: 'same-origin' | 'anywhere';
}): URL {
  const { response, url, start, hops, redirects = 'same-origin' } = options;
  const { status } = response;
  const refuse = (why: string) =>
    new FetchJsonError({
      failure: 'redirect',
      message: `${nameUrl(url)} redirects ${why}`,
      status,
    });
  const location = response.headers.get('location') ?? '';
  if (!URL.canParse(location, url)) {
    throw refuse('to nowhere');
  }
  const next = new URL(location, url);
  if (hops >= MAX_REDIRECTS) {
    throw refuse(`for more than ${MAX_REDIRECTS} times`);
  }
  if (next.origin === start.origin) {
    return next;
  }
  if (redirects === 'same-origin') {
    throw refuse(`to another host, ${next.host}, which is not followed`);
  }
  const safe =
    next.protocol === 'https:' ||
    (next.protocol === 'http:' && start.protocol === 'http:');
  if (!safe || next.username || next.password) {
    throw refuse('to an address that is not safe');
  }
  return next;
}

async function readResponse(options: {
  response: Response;
  url: URL;
  maxBytes?: number;
}): Promise<FetchedJson> {
  const { response, url, maxBytes = DEFAULT_MAX_BYTES } = options;
  const { status, headers } = response;
  if (status === 304) {
    return { status: 'unchanged' };
  }
  if (MISSING.has(status)) {
    await response.body?.cancel();
    return { status: 'missing' };
  }
  if (!response.ok) {
    await response.body?.cancel();
    throw refusal(response, url);
  }
  const text = await readBody({ response, maxBytes, place: nameUrl(url) });
  try {
    return {
      status: 'found',
      body: JSON.parse(text),
      etag: headers.get('etag') ?? undefined,
    };
  } catch {
    const type = headers.get('content-type')?.split(';')[0] ?? 'no type';
    throw new FetchJsonError({
      failure: 'not-json',
      message: `${nameUrl(
        url,
      )} answered with something that is not JSON (${type})`,
      status,
    });
  }
}

function refusal(response: Response, url: URL): FetchJsonError {
  const { status, headers } = response;
  const usedUp =
    status === 403 &&
    (headers.has('retry-after') ||
      headers.get('x-ratelimit-remaining') === '0');
  const message = `${nameUrl(url)} answered with status ${status}`;
  if (status === 429 || status === 503 || usedUp) {
    return new FetchJsonError({ failure: 'busy', message, status });
  }
  return new FetchJsonError({
    failure: status === 401 ? 'unauthorized' : 'status',
    message,
    status,
  });
}

/** An address as it may stand in a log: queries can hold credentials. */
function nameUrl(address: string | URL): string {
  const { origin, pathname } = new URL(address);
  return `${origin}${pathname}`;
}

function describeCause(error: unknown): string {
  const cause = isError(error) && error.cause ? error.cause : error;
  if (!isError(cause)) {
    return String(cause);
  }
  return typeof cause.code === 'string' ? cause.code : cause.message;
}

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

import { startServer, TestServer } from './__testUtils__/startServer';
import { JsonFetcher } from './JsonFetcher';
import { throttleRequests } from './throttleRequests';

describe('JsonFetcher', () => {
  let server: TestServer;
  let answer: { etag?: string; body: string } | undefined;
  const { signal } = new AbortController();

  beforeEach(async () => {
    answer = { etag: '"1"', body: '{"n":1}' };
    server = await startServer((request, response) => {
      if (!answer) {
        response.writeHead(404).end();
      } else if (
        answer.etag &&
        request.headers['if-none-match'] === answer.etag
      ) {
        response.writeHead(304).end();
      } else {
        response
          .writeHead(200, answer.etag ? { etag: answer.etag } : {})
          .end(answer.body);
      }
    });
  });

  afterEach(() => server.close());

  function create(remembered?: number) {
    const read = jest.fn((body: unknown) => (body as { n: number }).n * 2);
    return { read, fetcher: JsonFetcher.create({ read, remembered }) };
  }

  it('reads an answer once while its ETag holds', async () => {
    const { fetcher, read } = create();
    expect(await fetcher.fetch(server.url, signal)).toBe(2);
    expect(await fetcher.fetch(server.url, signal)).toBe(2);
    expect(read).toHaveBeenCalledTimes(1);
    answer = { etag: '"2"', body: '{"n":5}' };
    expect(await fetcher.fetch(server.url, signal)).toBe(10);
    expect(await fetcher.fetch(server.url, signal)).toBe(10);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('forgets what is gone, and what had no ETag', async () => {
    const { fetcher } = create();
    await fetcher.fetch(server.url, signal);
    answer = undefined;
    expect(await fetcher.fetch(server.url, signal)).toBeUndefined();
    answer = { body: '{"n":3}' };
    expect(await fetcher.fetch(server.url, signal)).toBe(6);
    await fetcher.fetch(server.url, signal);
    expect(
      server.requests.map(({ headers }) => headers['if-none-match']),
    ).toEqual([undefined, '"1"', undefined, undefined]);
  });

  it('keeps no more readings than it may', async () => {
    const { fetcher } = create(2);
    for (const path of ['/a', '/b', '/a', '/c', '/a', '/b']) {
      await fetcher.fetch(`${server.url}${path}`, signal);
    }
    expect(
      server.requests.map(
        ({ url, headers }) => `${url} ${headers['if-none-match'] ?? 'new'}`,
      ),
    ).toEqual(['/a new', '/b new', '/a "1"', '/c new', '/a "1"', '/b new']);
  });

  it('does not keep an ETag of what could not be read', async () => {
    const read = () => {
      throw new Error('is no such answer');
    };
    const fetcher = JsonFetcher.create({ read });
    await expect(fetcher.fetch(server.url, signal)).rejects.toThrow('no such');
    await expect(fetcher.fetch(server.url, signal)).rejects.toThrow('no such');
    expect(server.requests[1].headers['if-none-match']).toBeUndefined();
  });
});

describe('throttleRequests', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it.each([
    [2, 1_000, [2, 4, 6]],
    [0.5, 2_000, [1, 2, 3]],
    [2.5, 800, [2, 4, 6]],
  ])('lets %d requests per second through', async (rate, step, expected) => {
    const throttle = throttleRequests(rate);
    const { signal } = new AbortController();
    let through = 0;
    [1, 2, 3, 4, 5, 6].forEach(() =>
      throttle(signal).then(() => {
        through += 1;
      }),
    );
    const seen: number[] = [];
    await jest.advanceTimersByTimeAsync(1);
    seen.push(through);
    await jest.advanceTimersByTimeAsync(step);
    seen.push(through);
    await jest.advanceTimersByTimeAsync(step);
    seen.push(through);
    expect(seen).toEqual(expected);
  });

  it('lets nobody through once the signal was aborted', async () => {
    const throttle = throttleRequests(1);
    const asked = throttle(AbortSignal.abort(new Error('over'))).catch(
      reason => reason.message,
    );
    await jest.advanceTimersByTimeAsync(1);
    expect(await asked).toBe('over');
  });
});

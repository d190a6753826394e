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

import { gzipSync } from 'zlib';
import { startServer, TestServer } from './__testUtils__/startServer';
import { fetchJson, FetchJsonOptions } from './fetchJson';
import { FetchJsonError } from './FetchJsonError';

const SECRET = { authorization: 'Bearer s3cret' };

describe('fetchJson', () => {
  let server: TestServer;
  let other: TestServer;

  beforeAll(async () => {
    other = await startServer((_, response) => response.end('{"other":true}'));
    server = await startServer((request, response) => {
      const { pathname } = new URL(request.url ?? '', 'http://host');
      const redirect = (location: string) =>
        response.writeHead(302, { location }).end();
      const routes: { [path: string]: () => unknown } = {
        '/found': () =>
          request.headers['if-none-match'] === '"1"'
            ? response.writeHead(304).end()
            : response.writeHead(200, { etag: '"1"' }).end('{"a":[1]}'),
        '/html': () =>
          response
            .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
            .end('<html>Log in</html>'),
        '/empty': () => response.end(),
        '/announced': () =>
          response.writeHead(200, { 'content-length': 10_000_000 }).write('['),
        '/endless': () => {
          const more = (): void => {
            while (response.write(Buffer.alloc(65_536, 32)));
            response.once('drain', more);
          };
          more();
        },
        '/packed': () =>
          response
            .writeHead(200, { 'content-encoding': 'gzip' })
            .end(gzipSync(`"${'x'.repeat(5_000_000)}"`)),
        '/silent': () => undefined,
        '/half': () => response.write('{"a":'),
        '/broken': () => response.socket?.destroy(),
        '/gone': () => response.writeHead(410).end('{}'),
        '/500': () => response.writeHead(500).end('{"a":1}'),
        '/403': () => response.writeHead(403).end('{}'),
        '/401': () => response.writeHead(401).end('{}'),
        '/429': () => response.writeHead(429).end('{}'),
        '/used-up': () =>
          response.writeHead(403, { 'x-ratelimit-remaining': '0' }).end('{}'),
        '/moved': () => redirect('/found'),
        '/loop': () => redirect('/loop'),
        '/away': () => redirect(`${other.url}/elsewhere`),
        '/file': () => redirect('file:///etc/passwd'),
        '/nowhere': () => redirect('http://'),
      };
      (routes[pathname] ?? (() => response.writeHead(404).end('{}')))();
    });
  });

  afterAll(async () => {
    await server.close();
    await other.close();
  });

  beforeEach(() => {
    server.requests.length = 0;
    other.requests.length = 0;
  });

  const get = (path: string, options: Partial<FetchJsonOptions> = {}) =>
    fetchJson({
      url: `${server.url}${path}`,
      signal: new AbortController().signal,
      ...options,
    });

  async function failureOf(
    path: string,
    options?: Partial<FetchJsonOptions>,
  ): Promise<FetchJsonError> {
    const error = await get(path, options).catch(reason => reason);
    expect(error).toBeInstanceOf(FetchJsonError);
    return error;
  }

  it('gives the answer with its ETag, and says when that still holds', async () => {
    const first = await get('/found?token=1', { headers: SECRET });
    expect(first).toEqual({ status: 'found', body: { a: [1] }, etag: '"1"' });
    expect(server.requests[0].headers).toMatchObject({
      accept: 'application/json',
      authorization: 'Bearer s3cret',
    });
    expect(await get('/found', { etag: '"1"' })).toEqual({
      status: 'unchanged',
    });
  });

  it.each(['/nothing', '/gone'])('says that %s is missing', async path => {
    expect(await get(path)).toEqual({ status: 'missing' });
  });

  it.each([
    ['/500', 'status', 'answered with status 500'],
    ['/403', 'status', 'answered with status 403'],
    ['/401', 'unauthorized', 'answered with status 401'],
    ['/429', 'busy', 'answered with status 429'],
    ['/used-up', 'busy', 'answered with status 403'],
    ['/html', 'not-json', 'is not JSON (text/html)'],
    ['/empty', 'not-json', 'is not JSON (no type)'],
    ['/announced', 'too-large', 'more than 4194304 bytes'],
    ['/endless', 'too-large', 'more than 4194304 bytes'],
    ['/packed', 'too-large', 'more than 4194304 bytes'],
    ['/broken', 'unreachable', 'could not be reached'],
    ['/loop', 'redirect', 'for more than 3 times'],
    ['/away', 'redirect', 'to another host, 127.0.0.1:'],
    ['/file', 'redirect', 'to another host'],
    ['/nowhere', 'redirect', 'to nowhere'],
  ])('refuses %s as %s', async (path, failure, message) => {
    const error = await failureOf(`${path}?token=s3cret`, { headers: SECRET });
    expect(error).toMatchObject({ failure });
    expect(error.message).toContain(message);
    expect(error.message).toContain(server.url);
    expect(error.message).not.toContain('s3cret');
    expect(other.requests).toHaveLength(0);
  });

  it.each(['/silent', '/half'])('does not wait longer for %s', async path => {
    const error = await failureOf(path, { timeout: { milliseconds: 50 } });
    expect(error.failure).toBe('late');
    expect(error.message).toContain('no answer within 0.05 s');
  });

  it('names a host where nobody listens', async () => {
    const closed = await startServer(() => {});
    await closed.close();
    const error = await failureOf('', { url: closed.url });
    expect(error.failure).toBe('unreachable');
    expect(error.message).toContain('ECONNREFUSED');
  });

  it('follows redirects of the same origin with the headers', async () => {
    expect(await get('/moved', { headers: SECRET })).toMatchObject({
      status: 'found',
    });
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual(
      ['Bearer s3cret', 'Bearer s3cret'],
    );
  });

  it('follows them anywhere if that is meant, but without the headers', async () => {
    const options = {
      redirects: 'anywhere',
      headers: SECRET,
      etag: '"1"',
    } as const;
    expect(await get('/away', options)).toMatchObject({
      body: { other: true },
    });
    const [{ headers }] = other.requests;
    expect(headers.authorization).toBeUndefined();
    expect(headers['if-none-match']).toBeUndefined();
    const error = await failureOf('/file', { redirects: 'anywhere' });
    expect(error.message).toContain('not safe');
  });

  it('ends with the signal, for its reason', async () => {
    const controller = new AbortController();
    const asked = get('/silent', { signal: controller.signal });
    controller.abort(new Error('the round is over'));
    await expect(asked).rejects.toThrow('the round is over');
    await expect(get('/found', { signal: controller.signal })).rejects.toThrow(
      'the round is over',
    );
  });
});

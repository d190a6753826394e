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

import { createServer, IncomingMessage, Server, ServerResponse } from 'http';
import { AddressInfo } from 'net';
import { createWorkshop } from '../__testUtils__/runCli';

const workshop = createWorkshop();

interface Received {
  authorization: string | undefined;
  body: { source: string; facts: { entityRef: string; observedAt: string }[] };
}

/** A portal that answers as it is told, in order; the last answer stays. */
async function startPortal(
  answers: ((request: Received, response: ServerResponse) => void)[],
) {
  const received: Received[] = [];
  const server: Server = createServer(
    (request: IncomingMessage, response: ServerResponse) => {
      let text = '';
      request.on('data', chunk => {
        text += chunk;
      });
      request.on('end', () => {
        const each = {
          authorization: request.headers.authorization,
          body: JSON.parse(text),
        };
        received.push(each);
        (answers[received.length - 1] ?? answers[answers.length - 1])(
          each,
          response,
        );
      });
    },
  );
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    close: () =>
      new Promise(resolve => {
        server.closeAllConnections();
        server.close(resolve);
      }),
  };
}

function accept({ body }: Received, response: ServerResponse) {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ accepted: body.facts.length, unchanged: 0 }));
}

function answer(status: number, name: string, headers: object = {}) {
  return (_: Received, response: ServerResponse) => {
    response.writeHead(status, {
      'content-type': 'application/json',
      ...headers,
    });
    response.end(
      JSON.stringify({
        error: { name, message: `said ${name}` },
        response: { statusCode: status },
      }),
    );
  };
}

const AGAIN = { 'retry-after': '0' };
const FACTS = '{"ci.sast-step": true}';

describe('maturity facts push', () => {
  let portal: Awaited<ReturnType<typeof startPortal>> | undefined;

  afterEach(async () => {
    await portal?.close();
    portal = undefined;
  });

  async function push(
    answers: Parameters<typeof startPortal>[0],
    stdin = FACTS,
    extra: string[] = [],
  ) {
    portal = await startPortal(answers);
    const run = await workshop.run(
      [
        'facts',
        'push',
        '-s',
        'ci',
        '-e',
        'shop',
        '--url',
        portal.url,
        ...extra,
      ],
      { stdin, env: { MATURITY_TOKEN: 'secret-token', CI: 'true' } },
    );
    return { ...run, received: portal.received };
  }

  it('sends facts with token, source and time', async () => {
    const { code, out, received } = await push([accept]);
    expect({ code, out }).toEqual({
      code: 0,
      out: '1 facts from ci in 1 requests: 1 accepted, 0 unchanged\n',
    });
    expect(received).toEqual([
      {
        authorization: 'Bearer secret-token',
        body: {
          source: 'ci',
          facts: [
            {
              entityRef: 'component:default/shop',
              fact: 'ci.sast-step',
              value: true,
              observedAt: expect.stringMatching(/Z$/),
            },
          ],
        },
      },
    ]);
  });

  it('tries again when the portal is busy or out of order, with the same body', async () => {
    const { code, err, received } = await push([
      answer(429, 'TooManyRequestsError', AGAIN),
      answer(503, 'ServiceUnavailableError', AGAIN),
      (_, response) => response.destroy(),
      accept,
    ]);
    expect(code).toBe(0);
    expect(err).toContain('answered 429; again in 0 ms');
    expect(received).toHaveLength(4);
    expect(new Set(received.map(({ body }) => JSON.stringify(body))).size).toBe(
      1,
    );
  });

  it('gives up after five attempts', async () => {
    const { code, err, received } = await push([answer(502, 'Error', AGAIN)]);
    expect(code).toBe(3);
    expect(received).toHaveLength(5);
    expect(err).toContain('answered 502');
  });

  it('does not repeat what is refused', async () => {
    const { code, err, received } = await push([
      answer(403, 'NotAllowedError'),
    ]);
    expect(code).toBe(2);
    expect(received).toHaveLength(1);
    expect(err).toContain('refuses: said NotAllowedError');
    expect(err).not.toContain('secret-token');
  });

  it('calls something else at the address a portal that is not reachable', async () => {
    const { code } = await push([
      (_, response) => response.writeHead(404).end('<html></html>'),
    ]);
    expect(code).toBe(3);
  });

  it('sends at most 5,000 facts at once, and no more than fits', async () => {
    const facts = (count: number, url?: string) =>
      JSON.stringify(
        Array.from({ length: count }, (_, index) => ({
          entityRef: `component:default/shop-${index}`,
          fact: 'ci.sast-step',
          value: true,
          ...(url ? { url } : {}),
        })),
      );
    const many = await push([accept], facts(5_001));
    expect(many.received.map(({ body }) => body.facts.length)).toEqual([
      5_000, 1,
    ]);
    await portal?.close();
    const large = await push(
      [accept],
      facts(4_000, `https://ci.example/${'x'.repeat(1_900)}`),
    );
    expect(large.received.length).toBeGreaterThan(1);
    expect(large.out).toContain('4000 facts');
  });

  it('prints what it would send with --dry-run, and asks no portal', async () => {
    await workshop.write({ 'facts.json': FACTS });
    const { code, out } = await workshop.run([
      'facts',
      'push',
      'facts.json',
      '--dry-run',
      '-e',
      'api:sales/orders',
      '--observed-at',
      '2026-11-20',
      '--evidence-url',
      'https://ci.example/1',
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      facts: [
        {
          entityRef: 'api:sales/orders',
          fact: 'ci.sast-step',
          value: true,
          observedAt: '2026-11-20T00:00:00.000Z',
          url: 'https://ci.example/1',
        },
      ],
    });
  });

  it('says times as the portal takes them', async () => {
    const { out } = await workshop.run(
      ['facts', 'push', '--dry-run', '-e', 'shop'],
      {
        stdin:
          '[{"fact": "ci.sast-step", "value": true, "observedAt": "2026-11-20", "expiresAt": "2026-12-01T10:00:00+01:00"}]',
      },
    );
    expect(JSON.parse(out).facts[0]).toMatchObject({
      observedAt: '2026-11-20T00:00:00.000Z',
      expiresAt: '2026-12-01T09:00:00.000Z',
    });
  });

  it('takes only what is wanted', async () => {
    const { out } = await workshop.run(
      ['facts', 'push', '--dry-run', '-e', 'shop', '--only', 'vuln.*'],
      { stdin: '{"ci.sast-step": true, "vuln.high-open": 1}' },
    );
    expect(
      JSON.parse(out).facts.map(({ fact }: { fact: string }) => fact),
    ).toEqual(['vuln.high-open']);
  });

  it.each([
    ['no entity', FACTS, [], 'Name it with --entity'],
    ['no ref', FACTS, ['-e', 'component:/'], 'is no entity ref'],
    ['a wrong type', '{"ci.sast-step": 1}', ['-e', 'x'], '1 is not a boolean'],
    ['a wrong time', FACTS, ['-e', 'x', '--observed-at', 'noon'], 'not a time'],
    [
      'a fact twice',
      '[{"fact": "ci.sast-step", "value": true}, {"fact": "ci.sast-step", "value": false}]',
      ['-e', 'x'],
      'twice',
    ],
    [
      'no source',
      FACTS,
      ['-e', 'x', '--url', 'http://x'],
      '--source is missing',
    ],
    ['no portal', FACTS, ['-e', 'x', '-s', 'ci'], '--url is missing'],
    ['no file', FACTS, ['none.json', '-e', 'x'], 'cannot be read'],
  ])('refuses %s', async (_, stdin, args, message) => {
    const { code, err } = await workshop.run(['facts', 'push', ...args], {
      stdin,
    });
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  it('says which facts only the portal can know', async () => {
    const { code, err } = await workshop.run(
      ['facts', 'push', '--dry-run', '-e', 'x'],
      { stdin: '{"acme.fact": 1}' },
    );
    expect(code).toBe(0);
    expect(err).toContain('note: No model in the box has acme.fact');
  });
});

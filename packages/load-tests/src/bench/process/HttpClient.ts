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

import { JsonObject } from '@backstage/types';
import { Agent, request } from 'node:http';

/** An answer with what it cost. */
export interface TimedAnswer {
  readonly status: number;
  readonly text: string;
  readonly bytes: number;
  readonly milliseconds: number;
}

export interface HttpRequest {
  path: string;
  method?: string;
  token: string;
  body?: JsonObject;
  headers?: Record<string, string>;
}

/** Asks over connections that stay open, as a browser does. */
export class HttpClient {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 8 });
  readonly #port: number;

  static create(options: { port: number }): HttpClient {
    return new HttpClient(options.port);
  }

  private constructor(port: number) {
    this.#port = port;
  }

  /** Until the last byte of the answer. */
  send(asked: HttpRequest): Promise<TimedAnswer> {
    const body = asked.body && JSON.stringify(asked.body);
    const started = performance.now();
    return new Promise((resolve, reject) => {
      const outgoing = request(
        {
          host: '127.0.0.1',
          port: this.#port,
          path: asked.path,
          method: asked.method ?? 'GET',
          agent: this.#agent,
          headers: {
            authorization: asked.token,
            ...(body !== undefined && {
              'content-type': 'application/json',
              'content-length': Buffer.byteLength(body),
            }),
            ...asked.headers,
          },
        },
        response => {
          const chunks: Buffer[] = [];
          response.on('data', chunk => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            const milliseconds = performance.now() - started;
            const content = Buffer.concat(chunks);
            resolve({
              status: response.statusCode ?? 0,
              text: content.toString('utf8'),
              bytes: content.length,
              milliseconds,
            });
          });
        },
      );
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}

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

import { request } from 'node:http';

export interface RawRequest {
  method: string;
  /** Whole, as it goes over the wire. */
  path: string;
  headers: Record<string, string>;
  body?: Buffer;
}

export interface RawAnswer {
  status: number;
  contentType: string;
  text: string;
}

/** Tells hanging from answering, on a busy machine too. */
const ANSWER_WITHIN_MS = 60_000;

/**
 * Sends what no well-behaved client would send.
 *
 * @throws when there is no answer
 */
export function sendRaw(port: string, raw: RawRequest): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const { method, path, headers, body } = raw;
    let answered = false;
    const sent = request(
      {
        port,
        host: 'localhost',
        method: method.toUpperCase(),
        path,
        headers: {
          ...headers,
          ...(body && { 'content-length': body.length }),
        },
        timeout: ANSWER_WITHIN_MS,
      },
      response => {
        answered = true;
        const chunks: Buffer[] = [];
        response.on('data', chunk => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            contentType: response.headers['content-type'] ?? '',
            text: Buffer.concat(chunks).toString(),
          }),
        );
      },
    );
    sent.on('timeout', () => sent.destroy(new Error('No answer came')));
    // An answer may come before all of the request was read.
    sent.on('error', error => answered || reject(error));
    sent.end(body);
  });
}

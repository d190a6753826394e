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

import { FetchJsonError } from './FetchJsonError';

/**
 * Reads a body as UTF-8 text, and stops as soon as it is longer than allowed,
 * whatever it says about its length, and however well it was packed.
 */
export async function readBody(options: {
  response: Response;
  maxBytes: number;
  /** For the message. */
  place: string;
}): Promise<string> {
  const { response, maxBytes, place } = options;
  const tooLarge = () =>
    new FetchJsonError({
      failure: 'too-large',
      message: `${place} answered with more than ${maxBytes} bytes`,
      status: response.status,
    });
  if (!response.body) {
    return '';
  }
  if (Number(response.headers.get('content-length')) > maxBytes) {
    await response.body.cancel();
    throw tooLarge();
  }
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  // leaving the loop early cancels the body, and with it the connection
  for await (const chunk of response.body) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) {
      throw tooLarge();
    }
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

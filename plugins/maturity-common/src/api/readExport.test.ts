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

import { ReadableStream } from 'node:stream/web';
import { readExport } from './readExport';

function answer(...pieces: string[]): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      pieces.forEach(piece => controller.enqueue(encoder.encode(piece)));
      controller.close();
    },
  });
  return {
    body,
    headers: new Headers({ 'Content-Type': 'text/csv; charset=utf-8' }),
    blob: async () => new Blob(pieces),
  } as unknown as Response;
}

describe('readExport', () => {
  it('tells bytes and whole rows, however the text is cut', async () => {
    const pieces = [
      'title,owner\r\nPet',
      'store,"a ""b""\r\nc"\r\nShop',
      ',d\r\n',
    ];
    const onProgress = jest.fn();
    const content = await readExport(answer(...pieces), onProgress);
    expect(onProgress.mock.calls.map(([{ rows }]) => rows)).toEqual([0, 1, 2]);
    expect(onProgress).toHaveBeenLastCalledWith({
      bytes: pieces.join('').length,
      rows: 2,
    });
    expect(content.size).toBe(pieces.join('').length);
    expect(content.type).toBe('text/csv; charset=utf-8');
  });

  it('reads at once what nobody watches', async () => {
    const content = await readExport(answer('title\r\n'), undefined);
    expect(content.size).toBe(7);
  });
});

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

/**
 * How far a download is.
 *
 * @public
 */
export interface ExportProgress {
  /** Bytes that have come. */
  readonly bytes: number;
  /** Whole rows among them, without the heading. */
  readonly rows: number;
}

const LINE_FEED = 0x0a;
const QUOTE = 0x22;

/** Reads an answer of CSV and tells after each piece how far it is. */
export async function readExport(
  response: Response,
  onProgress: ((progress: ExportProgress) => void) | undefined,
): Promise<Blob> {
  if (!onProgress || !response.body) {
    return response.blob();
  }
  const pieces: BlobPart[] = [];
  let bytes = 0;
  let lines = 0;
  let quoted = false;
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      break;
    }
    for (const byte of value) {
      if (byte === QUOTE) {
        quoted = !quoted;
      } else if (byte === LINE_FEED && !quoted) {
        lines += 1;
      }
    }
    pieces.push(value);
    bytes += value.length;
    onProgress({ bytes, rows: Math.max(0, lines - 1) });
  }
  return new Blob(pieces, {
    type: response.headers.get('Content-Type') ?? 'text/csv',
  });
}

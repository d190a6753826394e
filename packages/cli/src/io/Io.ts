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

/** What a command reads from and writes to. */
export interface Io {
  out(text: string): void;
  /** For people: progress and what went wrong. */
  err(text: string): void;
  readStdin(): Promise<Buffer>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly colors: boolean;
}

/** More than any report has, and less than what would fill the memory. */
export const MAX_REPORT_BYTES = 100 * 1024 * 1024;

/** The process itself. */
export function processIo(): Io {
  // Whoever reads the output may stop reading, as `head` does.
  process.stdout.on('error', error => {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') {
      throw error;
    }
  });
  return {
    out: text => process.stdout.write(text),
    err: text => process.stderr.write(text),
    readStdin,
    env: process.env,
    cwd: process.cwd(),
    colors: Boolean(process.stdout.isTTY) && !process.env.NO_COLOR,
  };
}

async function readStdin(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    size += chunk.length;
    if (size > MAX_REPORT_BYTES) {
      throw new Error('The standard input is larger than 100 MB');
    }
    chunks.push(Buffer.from(chunk));
  }
  return Buffer.concat(chunks);
}

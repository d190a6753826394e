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

import { mkdir, mkdtemp, rm, writeFile } from 'fs/promises';
import { tmpdir } from 'os';
import { dirname, join } from 'path';
import { run } from '../run';

/** What a command printed and came to. */
export interface CliRun {
  code: number;
  out: string;
  err: string;
}

/** A directory of files in which commands run; removed after each test. */
export function createWorkshop() {
  let cwd = '';

  beforeEach(async () => {
    cwd = await mkdtemp(join(tmpdir(), 'maturity-cli-'));
  });

  afterEach(async () => {
    await rm(cwd, { recursive: true, force: true });
  });

  return {
    get cwd() {
      return cwd;
    },
    async write(files: Record<string, string | Uint8Array>) {
      for (const [file, content] of Object.entries(files)) {
        await mkdir(dirname(join(cwd, file)), { recursive: true });
        await writeFile(join(cwd, file), content);
      }
    },
    async run(
      args: string[],
      options: { env?: Record<string, string>; stdin?: string } = {},
    ): Promise<CliRun> {
      const result = { out: '', err: '' };
      const code = await run({
        args,
        io: {
          out: text => {
            result.out += text;
          },
          err: text => {
            result.err += text;
          },
          readStdin: async () => Buffer.from(options.stdin ?? ''),
          env: options.env ?? {},
          cwd,
          colors: false,
        },
      });
      return { code, ...result };
    },
  };
}

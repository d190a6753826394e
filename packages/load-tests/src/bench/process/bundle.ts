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

import { build } from 'esbuild';
import { mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { repositoryFile } from '../paths';

const OURS = '@platform-maturity/';
/** Where packages are found from, and Git does not look. */
const FOLDER = 'node_modules/.cache/load-tests';

/**
 * One file of a process, with the sources of this repository in it and
 * everything else left where it is. What is published is built in this way
 * too: compiled on the fly, each use of an export would be a call.
 *
 * @param entry - a TypeScript file
 * @returns the JavaScript file
 */
export async function bundle(entry: string): Promise<string> {
  const name = `${basename(dirname(entry))}-${process.pid}.cjs`;
  const outfile = join(repositoryFile(FOLDER), name);
  await mkdir(dirname(outfile), { recursive: true });
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'error',
    plugins: [
      {
        name: 'everything-else-stays',
        setup(builder) {
          builder.onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
            kind === 'entry-point' || path.startsWith(OURS)
              ? undefined
              : { path, external: true },
          );
        },
      },
    ],
  });
  return outfile;
}

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

import { constants } from 'fs';
import { lstat, open, opendir } from 'fs/promises';
import { join } from 'path';
import { ListingBuilder } from './ListingBuilder';
import { ListingLimits, MAX_CONTENT_BYTES } from './ListingLimits';
import { RepositoryListing } from './readTree';

/** What a checkout holds beside its files; the rest of it is never entered. */
const NOT_ENTERED = new Set(['.git', 'node_modules']);

/**
 * Reads a folder of this machine as if it were a repository. Symbolic links
 * are not followed.
 *
 * @throws an Error of the file system
 */
export async function readFolder(options: {
  path: string;
  limits: ListingLimits;
  signal: AbortSignal;
}): Promise<RepositoryListing> {
  const { path: root, limits, signal } = options;
  const builder = ListingBuilder.create(limits);
  const folders = [''];
  for (
    let folder = folders.pop();
    folder !== undefined && !builder.index.truncated;
    folder = folders.pop()
  ) {
    for await (const entry of await opendir(join(root, folder))) {
      signal.throwIfAborted();
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory() && !NOT_ENTERED.has(entry.name)) {
        folders.push(path);
      } else if (entry.isFile()) {
        const file = join(root, path);
        const { size } = await lstat(file);
        if (builder.see(path, size)) {
          builder.open(path, await readHead(file));
        }
      }
    }
  }
  return { index: builder.finish(), etag: '' };
}

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    const { buffer, bytesRead } = await file.read(
      Buffer.alloc(MAX_CONTENT_BYTES),
      0,
      MAX_CONTENT_BYTES,
      0,
    );
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

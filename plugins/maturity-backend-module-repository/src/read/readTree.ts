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

import { UrlReaderService } from '@backstage/backend-plugin-api';
import { SignIndex } from '../signs/SignIndex';
import { ListingBuilder } from './ListingBuilder';
import { ListingLimits } from './ListingLimits';
import { orAborted } from './orAborted';

/** What was found in a repository, and the commit at which. */
export interface RepositoryListing {
  readonly index: SignIndex;
  /** Empty where the host has none. */
  readonly etag: string;
}

export interface ReadTreeOptions {
  urlReader: UrlReaderService;
  /** The root of the repository. */
  url: string;
  /** Of the listing that is known already. */
  etag?: string;
  limits: ListingLimits;
  signal: AbortSignal;
}

/**
 * Reads the list of files of a repository, and the few contents that say more
 * than their names, in one stream.
 *
 * @throws a NotModifiedError if the repository is as it was, or what the
 *   reader of the host throws
 */
export async function readTree(
  options: ReadTreeOptions,
): Promise<RepositoryListing> {
  const { urlReader, url, etag, limits, signal } = options;
  const builder = ListingBuilder.create(limits);
  const enough = new AbortController();
  const either = AbortSignal.any([signal, enough.signal]);
  let found = '';
  try {
    const tree = await orAborted(
      urlReader.readTree(url, {
        etag,
        signal: either,
        filter: (path, info) => {
          const wanted = builder.see(path, info?.size ?? 0);
          if (builder.index.truncated) {
            enough.abort();
          }
          return wanted;
        },
      }),
      either,
    );
    found = tree.etag;
    const files = await orAborted(tree.files(), either);
    for (const file of files) {
      builder.open(file.path, await orAborted(file.content(), either));
    }
  } catch (error) {
    // the end of a listing that is long enough is no failure
    if (signal.aborted || !builder.index.truncated) {
      throw error;
    }
  }
  return { index: builder.finish(), etag: found };
}

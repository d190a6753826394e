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

import { Entity, ANNOTATION_SOURCE_LOCATION } from '@backstage/catalog-model';

export const SLUG_ANNOTATION = 'github.com/project-slug';
const PART = /^[a-z0-9_.-]+$/;
const ADDRESS = /^url:https?:\/\/([^/]+)\/([^/]+\/[^/]+?)(?:\.git)?(?:\/|$)/i;

/**
 * A name such as `github.com/owner/name`, in lower case, or undefined for
 * anything else: nothing in it can lead out of a folder or to another host.
 */
export function parseRepository(text: string): string | undefined {
  const repository = text.trim().toLowerCase();
  const parts = repository.split('/');
  return parts.length === 3 &&
    parts.every(part => PART.test(part) && !/^\.+$/.test(part))
    ? repository
    : undefined;
}

/**
 * The repository of `github.com/project-slug`. That annotation names no host;
 * it is the one of the source location if that is the same repository, since
 * `owner/name` on a GitHub Enterprise server is another than on github.com.
 */
export function repositoryOf(entity: Entity): string | undefined {
  const { annotations = {} } = entity.metadata;
  const slug = annotations[SLUG_ANNOTATION]?.trim().toLowerCase();
  if (!slug) {
    return undefined;
  }
  const source = ADDRESS.exec(annotations[ANNOTATION_SOURCE_LOCATION] ?? '');
  const host =
    source?.[2].toLowerCase() === slug ? source[1].toLowerCase() : 'github.com';
  return parseRepository(`${host}/${slug}`);
}

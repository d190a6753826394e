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

import {
  ANNOTATION_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  Entity,
  parseLocationRef,
} from '@backstage/catalog-model';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { findLocalPlace } from './findLocalPlace';
import { RemotePlace, findRemotePlace } from './findRemotePlace';
import { Place } from './Repository';

export interface RepositoryLocatorOptions {
  integrations: ScmIntegrationRegistry;
  /** The only folder of this machine that `file:` locations may name. */
  directory?: string;
}

/** The annotations that name the repository of the code, by integration. */
const SLUGS: Readonly<Record<string, string>> = {
  github: 'github.com/project-slug',
  gitlab: 'gitlab.com/project-slug',
  bitbucketCloud: 'bitbucket.com/project-slug',
};

/** Finds the place of the files of entities. */
export class RepositoryLocator {
  readonly #options: RepositoryLocatorOptions;

  static create(options: RepositoryLocatorOptions): RepositoryLocator {
    return new RepositoryLocator(options);
  }

  private constructor(options: RepositoryLocatorOptions) {
    this.#options = options;
  }

  /** Undefined if the entity does not say where it is, or not in a way that can be read. */
  locate(entity: Entity): Place | undefined {
    const { integrations, directory } = this.#options;
    const source = locationOf(entity, ANNOTATION_SOURCE_LOCATION);
    const managed = locationOf(entity, ANNOTATION_LOCATION);
    const location = source ?? managed;
    const isFile = location === managed;
    if (location?.type === 'file') {
      return findLocalPlace({ target: location.target, isFile, directory });
    }
    if (location?.type !== 'url') {
      return undefined;
    }
    const place = findRemotePlace({
      target: location.target,
      isFile,
      integrations,
    });
    // The catalog fills in the folder of the descriptor, which for a
    // repository of descriptors is not where the code is.
    const guessed = !source || isFolderOf(source.target, managed?.target);
    return (guessed && place && this.#byProjectSlug(entity, place)) || place;
  }

  #byProjectSlug(entity: Entity, place: RemotePlace): Place | undefined {
    const { integrations } = this.#options;
    const { type, url } = place.repository;
    const slug = entity.metadata.annotations?.[SLUGS[type]]?.trim();
    if (!slug || !/^[\w.-]+(?:\/[\w.-]+)+$/.test(slug) || hasDots(slug)) {
      return undefined;
    }
    // GitLab may live below a path of its host.
    const base =
      integrations.gitlab.byUrl(url)?.config.baseUrl ?? new URL(url).origin;
    const other = findRemotePlace({
      target: `${base.replace(/\/+$/, '')}/${slug}`,
      isFile: false,
      integrations,
    });
    return other && other.name !== place.name ? other : undefined;
  }
}

function locationOf(entity: Entity, annotation: string) {
  const ref = entity.metadata.annotations?.[annotation];
  try {
    return ref ? parseLocationRef(ref) : undefined;
  } catch {
    return undefined;
  }
}

function isFolderOf(folder: string, file: string | undefined): boolean {
  if (!file) {
    return false;
  }
  const comparable = (url: string) =>
    url.replace(/\/(?:blob|tree)\//, '/').replace(/\/+$/, '');
  return comparable(folder) === comparable(file.replace(/[^/]*$/, ''));
}

function hasDots(path: string): boolean {
  return path.split('/').some(part => /^\.+$/.test(part));
}

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

import { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { OpenssfScorecardConfig, ResultOrigin } from './config';
import { parseRepository, repositoryOf } from './repositoryOf';

export const LOCATION_ANNOTATION = 'openssf/scorecard-location';
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
/** What a server may decode into another place than the text shows. */
const HIDDEN = /[%\\?#\p{Cc}]/u;

/** Where the result of an entity is. */
export interface ResultLocation {
  /** How it is read: from the API, through the portal's integrations, as a file. */
  readonly reader: 'api' | 'url' | 'directory';
  /** A URL; for `directory` a path below it. */
  readonly place: string;
  /** The repository that the result must be about, where that is known. */
  readonly repository?: string;
}

/**
 * Finds out where the result of an entity is: where its annotation
 * `openssf/scorecard-location` says, else where results of its repository are.
 *
 * The annotation may be a repository (`github.com/owner/name`), a path below
 * the configured files, or a URL below the configured places. Anybody who can
 * write a catalog entry can write it, so it leads nowhere else.
 *
 * @throws an InputError if the annotation leads elsewhere
 */
export function locateResult(
  entity: Entity,
  config: Pick<OpenssfScorecardConfig, 'origin' | 'allowedLocations'>,
): ResultLocation | undefined {
  const repository = repositoryOf(entity);
  const text = entity.metadata.annotations?.[LOCATION_ANNOTATION]?.trim();
  if (!text) {
    return repository ? ofRepository(repository, config.origin) : undefined;
  }
  if (SCHEME.test(text)) {
    return { ...ofUrl(text, config), repository };
  }
  const named = parseRepository(text);
  if (named) {
    return ofRepository(named, config.origin);
  }
  return { ...ofPath(text, config.origin), repository };
}

function ofRepository(
  repository: string,
  origin: ResultOrigin,
): ResultLocation {
  if (origin.kind === 'api') {
    const place = below(origin.baseUrl, `projects/${repository}`);
    return { reader: 'api', place, repository };
  }
  const path = origin.path.replaceAll('{repository}', repository);
  return { ...ofPath(path, origin), repository };
}

function ofPath(path: string, origin: ResultOrigin): ResultLocation {
  const parts = path.split('/');
  if (
    origin.kind === 'api' ||
    HIDDEN.test(path) ||
    parts.some(part => part === '' || part === '.' || part === '..')
  ) {
    throw refuse('is neither a repository nor a place of results');
  }
  return origin.kind === 'directory'
    ? { reader: 'directory', place: path }
    : {
        reader: 'url',
        place: below(origin.baseUrl, parts.map(encodeURIComponent).join('/')),
      };
}

function ofUrl(
  text: string,
  config: Pick<OpenssfScorecardConfig, 'origin' | 'allowedLocations'>,
): ResultLocation {
  const { origin, allowedLocations } = config;
  if (!URL.canParse(text) || HIDDEN.test(text)) {
    throw refuse('is not a plain URL');
  }
  const url = new URL(text);
  if (origin.kind !== 'directory' && isBelow(url, origin.baseUrl)) {
    return { reader: origin.kind, place: url.href };
  }
  if (allowedLocations.some(allowed => isBelow(url, allowed))) {
    return { reader: 'url', place: url.href };
  }
  throw refuse(
    'leads to a place that is not among maturity.sources.openssfScorecard.allowedLocations',
  );
}

function isBelow(url: URL, base: string): boolean {
  const { origin, pathname } = new URL(base);
  return (
    url.origin === origin &&
    url.username === '' &&
    url.password === '' &&
    url.pathname.startsWith(`${pathname.replace(/\/+$/, '')}/`)
  );
}

function below(base: string, path: string): string {
  return `${base.replace(/\/+$/, '')}/${path}`;
}

function refuse(why: string): InputError {
  return new InputError(`annotation ${LOCATION_ANNOTATION} ${why}`);
}

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

import { ScmIntegrationRegistry } from '@backstage/integration';
import parseGitUrl from 'git-url-parse';
import { parentOf } from '../signs/SignIndex';
import { Place, Repository } from './Repository';

/** A place in a repository that a host keeps. */
export interface RemotePlace extends Place {
  /** Owner and name of the repository, lower case. */
  readonly name: string;
}

export interface FindRemotePlaceOptions {
  target: string;
  /** The target is the descriptor, and its folder is meant. */
  isFile: boolean;
  integrations: ScmIntegrationRegistry;
}

/** Whose URLs tell the root of a repository from a folder in it. */
const KNOW_THE_ROOT = new Set([
  'github',
  'gitlab',
  'bitbucketCloud',
  'bitbucketServer',
  'azure',
]);

/** The longest URL that a fact takes. */
const MAX_LINK = 2_000;

const GITEA_BRANCH = /^(.*\/src\/(?:branch|tag|commit)\/[^/]+)(?:\/(.*))?$/;

/**
 * Finds the root of the repository of a URL, and the folder in it. Where the
 * host is not known well enough for that, the folder stands for a repository.
 */
export function findRemotePlace(
  options: FindRemotePlaceOptions,
): RemotePlace | undefined {
  const { integrations } = options;
  const url = URL.canParse(options.target)
    ? new URL(options.target)
    : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    return undefined;
  }
  const target = withoutCredentials(options.target, url);
  const integration = integrations.byUrl(url);
  const type = integration?.type ?? '';
  try {
    if (integration && KNOW_THE_ROOT.has(type)) {
      const { filepath, full_name } = parseGitUrl(target);
      return place({
        type,
        name: full_name,
        root: integration.resolveUrl({ url: '/', base: target }),
        folder: folderOf(filepath ?? '', options),
        link: (root, path) =>
          hasBranch(root)
            ? integration.resolveUrl({ url: path, base: root })
            : root,
      });
    }
  } catch {
    return undefined;
  }
  const gitea = type === 'gitea' ? GITEA_BRANCH.exec(target) : undefined;
  if (gitea) {
    const [, root, path = ''] = gitea;
    return place({
      type,
      name: root,
      root,
      folder: folderOf(path, options),
      link: (at, path2) => `${at}${encodeURI(path2)}`,
    });
  }
  const root = options.isFile ? target.replace(/[^/]*$/, '') : target;
  return place({ type, name: root, root, folder: '', link: at => at });
}

interface PlaceParts {
  type: string;
  name: string;
  root: string;
  folder: string;
  link(root: string, path: string): string;
}

function place(parts: PlaceParts): RemotePlace {
  const { type, name, root, folder, link } = parts;
  const { host } = new URL(root);
  const repository: Repository = {
    key: keyOf(root),
    host,
    url: root,
    type,
    link: path => {
      const linked = path ? link(root, `/${path}`) : root;
      return linked.length <= MAX_LINK ? linked : root;
    },
  };
  return { repository, folder, name: keyOf(name).toLocaleLowerCase('en-US') };
}

/** The portal has credentials of its own, and these would be shown in links. */
function withoutCredentials(target: string, url: URL): string {
  if (!url.username && !url.password) {
    return target;
  }
  const bare = new URL(url);
  bare.username = '';
  bare.password = '';
  return bare.toString();
}

/** The same repository is written in several ways. */
function keyOf(url: string): string {
  return url.replace(/\/+$/, '').replace(/\.git$/, '');
}

/**
 * The folder of the component. A folder such as `.backstage`, which holds
 * nothing but its descriptor, belongs to what is around it.
 */
function folderOf(path: string, options: FindRemotePlaceOptions): string {
  let folder = path.replace(/^\/+|\/+$/g, '');
  if (options.isFile) {
    folder = parentOf(folder);
  }
  while (/(?:^|\/)\.[^/]+$/.test(folder)) {
    folder = parentOf(folder);
  }
  return folder;
}

/** Only below a branch do hosts show files. */
function hasBranch(root: string): boolean {
  return Boolean(parseGitUrl(root).ref) || root.includes('path=');
}

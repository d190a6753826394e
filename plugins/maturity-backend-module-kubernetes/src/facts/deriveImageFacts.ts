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

import { Workload } from '../objects/Workload';
import { allContainers } from './containers';
import { Agreements, Facts } from './Facts';
import { countOf, Judged, shareOf } from './judge';

/** What the images of an entity are referenced by. Each image counts once. */
export function deriveImageFacts(
  workloads: Judged<Workload>,
  { approvedRegistries }: Agreements,
): Facts {
  const { items, complete } = allContainers(workloads);
  const images: Judged<string> = {
    items: [
      ...new Set(items.flatMap(({ container }) => container.image ?? [])),
    ],
    complete,
  };
  return {
    'k8s.image-latest-tags': countOf(images, image =>
      hasFixedVersion(image) ? 0 : 1,
    ),
    'k8s.image-digest-pinned-ratio': shareOf(images, hasDigest),
    'k8s.approved-registry-ratio':
      approvedRegistries.length > 0
        ? shareOf(images, image =>
            approvedRegistries.some(registry => isFrom(image, registry)),
          )
        : undefined,
  };
}

function hasDigest(image: string): boolean {
  return /@[a-z0-9]+(?:[+._-][a-z0-9]+)*:[0-9a-f]{32,}$/i.test(image);
}

function hasFixedVersion(image: string): boolean {
  if (hasDigest(image)) {
    return true;
  }
  // a colon before the last slash is that of a port
  const [, tag] = image.slice(image.lastIndexOf('/') + 1).split(':');
  return Boolean(tag) && tag !== 'latest';
}

function isFrom(image: string, registry: string): boolean {
  const prefix = inFull(registry.replace(/\/+$/, ''), true);
  const name = inFull(image, false);
  const next = name.startsWith(prefix) ? name.charAt(prefix.length) : undefined;
  // after a host a colon belongs to its port, and that is another registry
  return next === '/' || (prefix.includes('/') && /^[:@]?$/.test(next ?? '-'));
}

/** A name without a host means Docker Hub, one without a folder its library. */
function inFull(name: string, isPrefix: boolean): string {
  const [first, ...rest] = name.split('/');
  if (/[.:]/.test(first) && (rest.length > 0 || isPrefix)) {
    return first === 'index.docker.io'
      ? ['docker.io', ...rest].join('/')
      : name;
  }
  if (first === 'localhost') {
    return name;
  }
  return rest.length === 0 && !isPrefix
    ? `docker.io/library/${name}`
    : `docker.io/${name}`;
}

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

import { FetchJsonError } from '@platform-maturity/backstage-plugin-maturity-node';
import { z } from 'zod';
import { Kind, KINDS, ObjectOf } from '../objects/kinds';
import { ApiGroups } from './readGroups';
import { KubernetesApi } from './KubernetesApi';

const PAGE_SIZE = 500;
const MAX_OBJECTS = 20_000;
/** How often a list is begun anew that changed too much while it was read. */
const RESTARTS = 2;
const GONE = 410;
const NOT_FOUND = 404;

const page = z.object({
  metadata: z
    .object({ continue: z.string().optional() })
    .nullish()
    .transform(value => value ?? {}),
  items: z.array(z.unknown()).nullish(),
});

/** Which objects of a kind are listed. */
export interface ListOptions<K extends Kind> {
  readonly api: KubernetesApi;
  readonly groups?: ApiGroups;
  readonly kind: K;
  /** Default: all. */
  readonly namespace?: string;
  readonly labelSelector?: string;
  readonly signal: AbortSignal;
}

/**
 * Lists objects of a kind, page by page. There are none of a kind that the
 * cluster does not know.
 *
 * @throws a FetchJsonError, such as one with status 403, or the reason of the
 *   signal
 */
export async function listObjects<K extends Kind>(
  options: ListOptions<K>,
): Promise<ObjectOf<K>[]> {
  const { kind, groups } = options;
  const { group, plural, versions } = KINDS[kind] as (typeof KINDS)[Kind] & {
    versions?: readonly string[];
  };
  const version = versions?.[0] ?? groups?.get(group);
  if (!version) {
    if (groups) {
      return [];
    }
    throw new FetchJsonError({
      failure: 'status',
      message: `${plural}.${group}: the cluster does not say which APIs it has`,
    });
  }
  const path = toPath({ ...options, group, version, plural });
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await listPages({ ...options, path });
    } catch (error) {
      const status = error instanceof FetchJsonError ? error.status : undefined;
      if (status === NOT_FOUND && !versions) {
        return [];
      }
      if (status !== GONE || attempt === RESTARTS) {
        throw error;
      }
    }
  }
}

function toPath(options: {
  group: string;
  version: string;
  plural: string;
  namespace?: string;
}): string {
  const { group, version, plural, namespace } = options;
  const base = group === '' ? `/api/${version}` : `/apis/${group}/${version}`;
  return namespace
    ? `${base}/namespaces/${encodeURIComponent(namespace)}/${plural}`
    : `${base}/${plural}`;
}

async function listPages<K extends Kind>(
  options: ListOptions<K> & { path: string },
): Promise<ObjectOf<K>[]> {
  const { api, kind, path, labelSelector, signal } = options;
  const shape = KINDS[kind].shape as unknown as z.ZodType<ObjectOf<K>>;
  const objects: ObjectOf<K>[] = [];
  let next: string | undefined;
  do {
    const body = await api.get({
      path,
      query: { labelSelector, limit: String(PAGE_SIZE), continue: next },
      signal,
    });
    const parsed = page.safeParse(body);
    if (!parsed.success) {
      throw notAsExpected(path);
    }
    for (const item of parsed.data.items ?? []) {
      const asIs = shape.safeParse(item);
      const object = asIs.success ? asIs : shape.safeParse(withoutNulls(item));
      if (!object.success) {
        const [{ path: where }] = object.error.issues;
        throw notAsExpected(path, where.join('.'));
      }
      objects.push(object.data);
    }
    if (objects.length > MAX_OBJECTS) {
      throw new FetchJsonError({
        failure: 'too-large',
        message: `${path} has more than ${MAX_OBJECTS} objects`,
      });
    }
    next = parsed.data.metadata.continue;
  } while (next);
  return objects;
}

/** Some custom resources keep the nulls that people write into manifests. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.filter(item => item !== null).map(withoutNulls);
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value)
          .filter(([, item]) => item !== null)
          .map(([name, item]) => [name, withoutNulls(item)]),
      )
    : value;
}

function notAsExpected(path: string, where?: string): FetchJsonError {
  return new FetchJsonError({
    failure: 'not-json',
    message: `${path} answered with something else than a list of its objects${
      where ? ` (${where})` : ''
    }`,
  });
}

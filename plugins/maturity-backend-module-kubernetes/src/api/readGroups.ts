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
import { KubernetesApi } from './KubernetesApi';

const groupList = z.object({
  groups: z.array(
    z.object({
      name: z.string(),
      preferredVersion: z.object({ version: z.string() }),
    }),
  ),
});

/** The version that a cluster prefers, by API group. */
export type ApiGroups = ReadonlyMap<string, string>;

/**
 * Reads which API groups a cluster serves, or nothing if it does not let us
 * know.
 *
 * @throws a FetchJsonError if the cluster cannot be asked at all
 */
export async function readGroups(options: {
  api: KubernetesApi;
  signal: AbortSignal;
}): Promise<ApiGroups | undefined> {
  const { api, signal } = options;
  try {
    const parsed = groupList.safeParse(
      await api.get({ path: '/apis', signal }),
    );
    if (!parsed.success) {
      throw new FetchJsonError({
        failure: 'not-json',
        message: '/apis answered with something else than a list of API groups',
      });
    }
    return new Map(
      parsed.data.groups.map(
        ({ name, preferredVersion }) =>
          [name, preferredVersion.version] as const,
      ),
    );
  } catch (error) {
    if (error instanceof FetchJsonError && error.status === 403) {
      return undefined;
    }
    throw error;
  }
}

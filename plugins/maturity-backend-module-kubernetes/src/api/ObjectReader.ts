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

import { toError } from '@backstage/errors';
import { FetchJsonError } from '@platform-maturity/backstage-plugin-maturity-node';
import pLimit from 'p-limit';
import { Kind, KINDS, ObjectOf } from '../objects/kinds';
import { KubernetesApi } from './KubernetesApi';
import { listObjects } from './listObjects';
import { ApiGroups } from './readGroups';

const CONCURRENCY = 4;
const FORBIDDEN = 403;

/** Which objects of a kind are wanted. */
export interface Wanted<K extends Kind> {
  readonly kind: K;
  readonly namespace?: string;
  readonly labelSelector?: string;
}

/**
 * Reads objects of one cluster, a few lists at a time. What cannot be read is
 * a problem, said once; a cluster that is down ends the reading.
 */
export class ObjectReader {
  readonly #api: KubernetesApi;
  readonly #signal: AbortSignal;
  readonly #left: ReadonlySet<string>;
  readonly #problems: Set<string>;
  readonly #limit = pLimit(CONCURRENCY);
  readonly groups?: ApiGroups;

  static create(options: {
    api: KubernetesApi;
    groups?: ApiGroups;
    signal: AbortSignal;
    /** Kinds that are not asked for. */
    leaveOut: ReadonlySet<string>;
    /** Takes what could not be read. */
    problems: Set<string>;
  }): ObjectReader {
    return new ObjectReader(options);
  }

  private constructor(options: {
    api: KubernetesApi;
    groups?: ApiGroups;
    signal: AbortSignal;
    leaveOut: ReadonlySet<string>;
    problems: Set<string>;
  }) {
    this.#api = options.api;
    this.#signal = options.signal;
    this.#left = options.leaveOut;
    this.#problems = options.problems;
    this.groups = options.groups;
  }

  /**
   * The objects, or nothing if they could not be read.
   *
   * @throws a FetchJsonError if the cluster is down
   */
  async list<K extends Kind>(
    wanted: Wanted<K>,
  ): Promise<ObjectOf<K>[] | undefined> {
    if (this.#left.has(wanted.kind)) {
      return undefined;
    }
    try {
      return await this.#ask(wanted);
    } catch (error) {
      this.#report(wanted, error);
      return undefined;
    }
  }

  /**
   * The objects of several namespaces, by namespace: with one list where there
   * are many, unless only single namespaces may be read.
   */
  async listIn<K extends Kind>(options: {
    kind: K;
    namespaces: readonly string[];
    atOnce: boolean;
  }): Promise<Map<string, ObjectOf<K>[]>> {
    const { kind, namespaces, atOnce } = options;
    if (atOnce && !this.#left.has(kind)) {
      try {
        const objects = await this.#ask({ kind });
        return new Map(
          namespaces.map(namespace => [
            namespace,
            objects.filter(({ metadata }) => metadata.namespace === namespace),
          ]),
        );
      } catch (error) {
        if (!(error instanceof FetchJsonError) || !mayBeReadInParts(error)) {
          this.#report({ kind }, error);
          return new Map();
        }
      }
    }
    const lists = await Promise.all(
      namespaces.map(async namespace => ({
        namespace,
        objects: await this.list({ kind, namespace }),
      })),
    );
    return new Map(
      lists.flatMap(({ namespace, objects }) =>
        objects ? [[namespace, objects] as const] : [],
      ),
    );
  }

  #ask<K extends Kind>(wanted: Wanted<K>): Promise<ObjectOf<K>[]> {
    return this.#limit(() =>
      listObjects({
        ...wanted,
        api: this.#api,
        groups: this.groups,
        signal: this.#signal,
      }),
    );
  }

  /** @throws what concerns the whole cluster */
  #report(wanted: Wanted<Kind>, error: unknown): void {
    this.#signal.throwIfAborted();
    if (!(error instanceof FetchJsonError) || isDown(error)) {
      throw toError(error);
    }
    const { group, plural } = KINDS[wanted.kind];
    const place = wanted.namespace ? ` in ${wanted.namespace}` : '';
    this.#problems.add(
      error.status === FORBIDDEN
        ? `may not list ${[plural, group].filter(Boolean).join('.')}${place}`
        : error.message,
    );
  }
}

function mayBeReadInParts({ status, failure }: FetchJsonError): boolean {
  return status === FORBIDDEN || failure === 'too-large';
}

function isDown(error: FetchJsonError): boolean {
  return (
    error.concernsAll ||
    error.failure === 'unreachable' ||
    error.failure === 'late'
  );
}

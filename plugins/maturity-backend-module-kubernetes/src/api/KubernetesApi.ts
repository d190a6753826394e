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

import { isError } from '@backstage/errors';
import {
  HttpMethod,
  IsomorphicFetchHttpLibrary,
  KubeConfig,
  RequestContext,
  ResponseContext,
} from '@kubernetes/client-node';
import { FetchJsonError } from '@platform-maturity/backstage-plugin-maturity-node';
import { Cluster, toKubeConfig } from '../clusters/Cluster';

type Dispatcher = NonNullable<ReturnType<RequestContext['getDispatcher']>>;

const FAILURES = new Map<number, 'unauthorized' | 'busy'>([
  [401, 'unauthorized'],
  [429, 'busy'],
  [503, 'busy'],
]);

/** How long an answer may take, and how large it may be. */
export interface ApiLimits {
  readonly timeoutSeconds: number;
  readonly maxBytes: number;
}

/**
 * Asks the API server of one cluster, through the parts of the client library
 * that log in, trust and connect. Answers come as they are, bounded in time and
 * size, since a generic list of any kind is all that is needed.
 */
export class KubernetesApi {
  readonly #config: KubeConfig;
  readonly #server: string;
  readonly #limits: ApiLimits;
  readonly #http = new IsomorphicFetchHttpLibrary();
  #dispatcher?: Dispatcher;

  static async connect(options: {
    cluster: Cluster;
    limits: ApiLimits;
  }): Promise<KubernetesApi> {
    const { cluster, limits } = options;
    return new KubernetesApi(await toKubeConfig(cluster), limits);
  }

  private constructor(config: KubeConfig, limits: ApiLimits) {
    this.#config = config;
    this.#server = config.getCurrentCluster()?.server ?? '';
    this.#limits = limits;
  }

  /**
   * Gets what is at a path of the API.
   *
   * @throws a FetchJsonError, or the reason of the signal when that was aborted
   */
  async get(options: {
    path: string;
    query?: Readonly<Record<string, string | undefined>>;
    signal: AbortSignal;
  }): Promise<unknown> {
    const { path, query = {}, signal } = options;
    signal.throwIfAborted();
    const { timeoutSeconds } = this.#limits;
    const late = AbortSignal.timeout(timeoutSeconds * 1_000);
    const request = new RequestContext(
      `${this.#server}${path}`,
      HttpMethod.GET,
    );
    for (const [name, value] of Object.entries(query)) {
      if (value) {
        request.setQueryParam(name, value);
      }
    }
    request.setHeaderParam('Accept', 'application/json');
    request.setSignal(AbortSignal.any([signal, late]));
    try {
      await this.#authenticate(request);
      return await this.#read(path, await this.#http.send(request).toPromise());
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof FetchJsonError) {
        throw error;
      }
      throw late.aborted
        ? new FetchJsonError({
            failure: 'late',
            message: `${path} gave no answer within ${timeoutSeconds} s`,
          })
        : new FetchJsonError({
            failure: 'unreachable',
            message: `could not be reached: ${describe(error)}`,
          });
    }
  }

  /** Ends its connections. */
  async close(): Promise<void> {
    await this.#dispatcher?.destroy();
  }

  /** The library makes connections anew for each request; one set is enough. */
  async #authenticate(request: RequestContext): Promise<void> {
    await this.#config.applySecurityAuthentication(request);
    this.#dispatcher ??= request.getDispatcher();
    if (this.#dispatcher) {
      request.setDispatcher(this.#dispatcher);
    }
  }

  async #read(path: string, response: ResponseContext): Promise<unknown> {
    const status = response.httpStatusCode;
    const stream = response.body.stream();
    if (status < 200 || status > 299) {
      await stream?.cancel();
      throw new FetchJsonError({
        failure: FAILURES.get(status) ?? 'status',
        message: `${path} answered with status ${status}`,
        status,
      });
    }
    const chunks: Uint8Array[] = [];
    let bytes = 0;
    // leaving the loop early cancels the body, and with it the connection
    for await (const chunk of stream ?? []) {
      bytes += chunk.byteLength;
      if (bytes > this.#limits.maxBytes) {
        throw new FetchJsonError({
          failure: 'too-large',
          message: `${path} answered with more than ${
            this.#limits.maxBytes
          } bytes`,
          status,
        });
      }
      chunks.push(chunk);
    }
    try {
      return JSON.parse(new TextDecoder().decode(Buffer.concat(chunks)));
    } catch {
      throw new FetchJsonError({
        failure: 'not-json',
        message: `${path} answered with something that is no JSON`,
        status,
      });
    }
  }
}

/** Of a failed connection only the cause says what happened. */
function describe(error: unknown): string {
  const cause = isError(error) ? error.cause : undefined;
  if (isError(cause)) {
    return String(cause.code ?? cause.message);
  }
  return isError(error) ? error.message : 'unknown';
}

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
  fetchJson,
  RequestThrottle,
  throttleRequests,
} from '@platform-maturity/backstage-plugin-maturity-node';
import { DateTime } from 'luxon';
import { z } from 'zod';
import { TechInsightsAccess } from './createAccess';

/** More than its parser of queries takes for a list. */
const IDS_PER_REQUEST = 20;
const OFFSET = /T.*(Z|[+-]\d{2}:?\d{2})$/i;

const schemasShape = z.array(z.looseObject({ id: z.string() }));
const schemaShape = z.object({ type: z.string() });
const latestShape = z.record(
  z.string(),
  z.object({
    timestamp: z.string().nullish(),
    facts: z.record(z.string(), z.unknown()),
  }),
);

/** What a fact retriever says that it reports: the type of each fact. */
export type RetrieverSchema = ReadonlyMap<string, string>;

/** What a fact retriever said last about an entity. */
export interface LatestFacts {
  /** When it said so, in UTC; undefined if that is not known. */
  readonly observedAt?: string;
  readonly facts: ReadonlyMap<string, unknown>;
}

/** Asks the API of a Tech Insights backend. */
export class TechInsightsReader {
  readonly #throttle: RequestThrottle;
  readonly #timeoutSeconds: number;
  readonly #maxBytes: number;

  static create(options: {
    requestsPerSecond: number;
    timeoutSeconds: number;
    maxBytes: number;
  }): TechInsightsReader {
    return new TechInsightsReader(options);
  }

  private constructor(options: {
    requestsPerSecond: number;
    timeoutSeconds: number;
    maxBytes: number;
  }) {
    this.#throttle = throttleRequests(options.requestsPerSecond);
    this.#timeoutSeconds = options.timeoutSeconds;
    this.#maxBytes = options.maxBytes;
  }

  /** How many requests {@link latest} takes. */
  requestsFor(retrievers: readonly string[]): number {
    return Math.ceil(retrievers.length / IDS_PER_REQUEST);
  }

  /**
   * The newest schema of each fact retriever that ever ran there, by its id.
   *
   * @throws a FetchJsonError, or that this is no Tech Insights backend
   */
  async schemas(
    access: TechInsightsAccess,
    signal: AbortSignal,
  ): Promise<ReadonlyMap<string, RetrieverSchema>> {
    const body = await this.#get(access, '/fact-schemas', signal);
    const schemas = parse(schemasShape, body, access);
    return new Map(
      schemas.map(({ id, ...rest }) => [
        id,
        new Map(
          Object.entries(rest).flatMap(([name, schema]) => {
            const parsed = schemaShape.safeParse(schema);
            return parsed.success ? [[name, parsed.data.type] as const] : [];
          }),
        ),
      ]),
    );
  }

  /**
   * What fact retrievers said last about an entity, by their ids. Who said
   * nothing is not in it.
   *
   * @throws a FetchJsonError, or that the answer is not of the kind
   */
  async latest(options: {
    access: TechInsightsAccess;
    entityRef: string;
    retrievers: readonly string[];
    signal: AbortSignal;
  }): Promise<ReadonlyMap<string, LatestFacts>> {
    const { access, entityRef, retrievers, signal } = options;
    const latest = new Map<string, LatestFacts>();
    for (let at = 0; at < retrievers.length; at += IDS_PER_REQUEST) {
      const query = new URLSearchParams({ entity: entityRef });
      retrievers
        .slice(at, at + IDS_PER_REQUEST)
        .forEach(id => query.append('ids[]', id));
      const body = await this.#get(access, `/facts/latest?${query}`, signal);
      const records = parse(latestShape, body, access);
      for (const [id, { timestamp, facts }] of Object.entries(records)) {
        latest.set(id, {
          observedAt: toMoment(timestamp),
          facts: new Map(Object.entries(facts)),
        });
      }
    }
    return latest;
  }

  async #get(
    access: TechInsightsAccess,
    path: string,
    signal: AbortSignal,
  ): Promise<unknown> {
    const { baseUrl, headers } = access;
    await this.#throttle(signal);
    const answer = await fetchJson({
      url: `${baseUrl}${path}`,
      headers,
      signal,
      timeout: { milliseconds: this.#timeoutSeconds * 1_000 },
      maxBytes: this.#maxBytes,
    });
    // about an entity that it does not know it says nothing, with status 200
    if (answer.status !== 'found') {
      throw new Error(`there is no Tech Insights API at ${baseUrl}`);
    }
    return answer.body;
  }
}

function parse<T>(
  shape: z.ZodType<T>,
  body: unknown,
  { baseUrl }: TechInsightsAccess,
): T {
  const parsed = shape.safeParse(body);
  if (!parsed.success) {
    const [{ path, message }] = parsed.error.issues;
    throw new Error(
      `${baseUrl} gave an answer of another kind than Tech Insights does (${[
        ...path,
        message,
      ].join(': ')})`,
    );
  }
  return parsed.data;
}

function toMoment(timestamp: string | null | undefined): string | undefined {
  if (!timestamp || !OFFSET.test(timestamp)) {
    return undefined;
  }
  return DateTime.fromISO(timestamp, { zone: 'utc' }).toISO() ?? undefined;
}

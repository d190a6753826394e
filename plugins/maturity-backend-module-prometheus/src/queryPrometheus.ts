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
  FetchJsonError,
} from '@platform-maturity/backstage-plugin-maturity-node';
import { z } from 'zod';

/** One series of an instant query. */
export interface Sample {
  readonly labels: Readonly<Record<string, string>>;
  /** NaN and infinities are among them. */
  readonly value: number;
  /** Milliseconds. */
  readonly at: number;
}

export interface QueryOptions {
  baseUrl: string;
  query: string;
  headers: Readonly<Record<string, string>>;
  timeoutSeconds: number;
  maxBytes: number;
}

const answerShape = z.object({
  status: z.literal('success'),
  data: z.object({
    resultType: z.enum(['vector', 'scalar', 'matrix', 'string']),
    result: z.array(z.unknown()),
  }),
});

const seriesShape = z.object({
  metric: z.record(z.string(), z.string()),
  value: z.tuple([z.number(), z.string()]),
});

/**
 * Asks for the newest value of every series that a query finds. What is stored
 * with native histograms has no value of its own and is left out.
 *
 * @throws FetchJsonError, or an Error when the answer is none of Prometheus'
 */
export async function queryPrometheus(
  options: QueryOptions,
  signal: AbortSignal,
): Promise<Sample[]> {
  const { baseUrl, query, headers, timeoutSeconds, maxBytes } = options;
  const search = new URLSearchParams({ query, timeout: `${timeoutSeconds}s` });
  const answer = await fetchJson({
    url: `${baseUrl}/api/v1/query?${search}`,
    headers,
    signal,
    timeout: { seconds: timeoutSeconds },
    maxBytes,
  }).catch(error => {
    throw explained(error);
  });
  const parsed = answerShape.safeParse(
    answer.status === 'found' ? answer.body : undefined,
  );
  if (!parsed.success) {
    throw new Error(`${baseUrl} does not answer as Prometheus does`);
  }
  const { resultType, result } = parsed.data.data;
  if (resultType !== 'vector') {
    throw new Error(
      `the query gives a ${resultType}; a value for each service is an instant vector`,
    );
  }
  return result.flatMap(item => {
    const series = seriesShape.safeParse(item);
    return series.success ? [toSample(series.data)] : [];
  });
}

/** What Prometheus says by its status alone. */
function explained(error: unknown): unknown {
  if (error instanceof FetchJsonError && error.status === 400) {
    return new Error('Prometheus does not understand the query');
  }
  if (error instanceof FetchJsonError && error.status === 422) {
    return new Error('Prometheus could not work the query out');
  }
  return error;
}

function toSample({ metric, value }: z.output<typeof seriesShape>): Sample {
  const [seconds, text] = value;
  return { labels: metric, value: readNumber(text), at: seconds * 1_000 };
}

/** Prometheus writes infinities as `+Inf` and `-Inf`. */
function readNumber(text: string): number {
  return Number(text.replace('Inf', 'Infinity'));
}

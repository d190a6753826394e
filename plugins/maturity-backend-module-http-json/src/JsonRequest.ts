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
  JsonFetcher,
  RequestThrottle,
} from '@platform-maturity/backstage-plugin-maturity-node';
import { JSONPathQuery } from 'json-p3';
import { RequestPlan } from './compileRequest';
import { convertValue } from './convertValue';
import { MappedFact, mapFact, valuesAt } from './FactMapping';

/** What an answer says. */
export interface Reading {
  readonly facts: readonly MappedFact[];
  /** What later requests need of it. */
  readonly kept: ReadonlyMap<string, string>;
  /** Where a person sees it. */
  readonly link?: string;
}

/** Sends one request of a plan about one entity after the other. */
export class JsonRequest {
  readonly plan: RequestPlan;
  readonly #fetcher: JsonFetcher<Reading>;

  static create(options: {
    plan: RequestPlan;
    headers: Readonly<Record<string, string>>;
    throttle: RequestThrottle;
    timeoutSeconds: number;
    maxBytes: number;
  }): JsonRequest {
    const { plan, headers, throttle, timeoutSeconds, maxBytes } = options;
    const fetcher = JsonFetcher.create({
      headers,
      throttle,
      maxBytes,
      timeout: { milliseconds: timeoutSeconds * 1_000 },
      read: body => readAnswer(plan, body),
    });
    return new JsonRequest(plan, fetcher);
  }

  private constructor(plan: RequestPlan, fetcher: JsonFetcher<Reading>) {
    this.plan = plan;
    this.#fetcher = fetcher;
  }

  /** @throws a FetchJsonError, or that the answer is another than expected */
  async read(url: string, signal: AbortSignal): Promise<Reading> {
    const reading = await this.#fetcher.fetch(url, signal);
    return reading ?? this.#readMissing();
  }

  /** What it says that there is no answer; mostly nothing. */
  #readMissing(): Reading {
    const facts = this.plan.facts.flatMap(({ fact, ifMissing }) =>
      ifMissing === undefined ? [] : [{ fact, value: ifMissing }],
    );
    return { facts, kept: new Map() };
  }
}

function readAnswer(plan: RequestPlan, body: unknown): Reading {
  const { name, expect, keep, linkFrom, facts } = plan;
  if (expect && valuesAt(expect, body).length === 0) {
    throw new Error(
      `the answer to request ${name} has nothing at ${expect.toString()}`,
    );
  }
  const kept = [...keep].flatMap(([key, path]) => {
    const text = textAt(path, body);
    return text === undefined ? [] : [[key, text] as const];
  });
  return {
    facts: facts.flatMap(mapping => mapFact(mapping, body) ?? []),
    kept: new Map(kept),
    link: linkFrom && asWebAddress(textAt(linkFrom, body)),
  };
}

function textAt(path: JSONPathQuery, body: unknown): string | undefined {
  const [value] = valuesAt(path, body);
  const text = convertValue(value, { as: 'text' });
  return typeof text === 'string' ? text : undefined;
}

function asWebAddress(text: string | undefined): string | undefined {
  if (!text || !URL.canParse(text)) {
    return undefined;
  }
  const { protocol, href } = new URL(text);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}

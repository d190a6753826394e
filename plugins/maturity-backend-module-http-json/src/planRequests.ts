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

import { z } from 'zod';
import { compileRequest, RequestPlan } from './compileRequest';
import type { EntryShape } from './config';
import { Preset, PRESETS } from './presets';
import { factShape, RequestShape, requestShape } from './requestShape';

/** What an entry asks. */
export interface Plan {
  readonly headers: Readonly<Record<string, string>>;
  readonly requests: readonly RequestPlan[];
}

interface Draft {
  headers?: Readonly<Record<string, string>>;
  requests: readonly RequestShape[];
}

/**
 * Makes the requests of an entry, of its preset, its `requests` or its `url`,
 * together with its facts; what is wrong is told, all of it.
 */
export function planRequests(options: {
  entry: EntryShape;
  onMistake: (path: string, message: string) => void;
}): Plan {
  const { entry, onMistake } = options;
  const draft = draftRequests(options);
  const requests = addFacts({ entry, requests: draft.requests, onMistake });
  // requests that say nothing, and of which nothing is kept, are not sent
  const useful = requests.filter(
    ({ facts, keep }) => facts.length > 0 || Object.keys(keep ?? {}).length > 0,
  );
  if (useful.length === 0 && draft.requests.length > 0) {
    onMistake('facts', 'needs at least one fact');
  }
  const inList = entry.requests !== undefined;
  const plans = useful.flatMap((request, index) => {
    const plan = compileRequest({
      request,
      index,
      onMistake: (path, message) =>
        onMistake(inList ? `requests.${index}.${path}` : path, message),
    });
    return plan ?? [];
  });
  checkReferences(plans, onMistake);
  return {
    headers: { ...draft.headers, ...lowerCased(entry.headers) },
    requests: plans,
  };
}

function draftRequests(options: {
  entry: EntryShape;
  onMistake: (path: string, message: string) => void;
}): Draft {
  const { entry, onMistake } = options;
  const { preset, url, requests, expect, link, linkFrom } = entry;
  const ways = [preset, url, requests].filter(way => way !== undefined);
  if (ways.length !== 1) {
    onMistake('', 'needs exactly one of preset, url and requests');
    return { requests: [] };
  }
  if (preset) {
    return expandPreset({ preset: PRESETS[preset], ...options });
  }
  if (entry.baseUrl !== undefined || entry.options !== undefined) {
    onMistake('', 'has baseUrl or options, which are for presets');
  }
  return { requests: requests ?? [{ url: url ?? '', expect, link, linkFrom }] };
}

function expandPreset(options: {
  preset: Preset;
  entry: EntryShape;
  onMistake: (path: string, message: string) => void;
}): Draft {
  const { preset, entry, onMistake } = options;
  const baseUrl = (entry.baseUrl ?? preset.baseUrl)?.replace(/\/+$/, '');
  if (!baseUrl) {
    onMistake('baseUrl', `is needed for the preset ${entry.preset}`);
    return { requests: [] };
  }
  if (baseUrl.includes('{') || baseUrl.includes('?')) {
    onMistake('baseUrl', 'is not a URL without placeholders and query');
    return { requests: [] };
  }
  try {
    return preset.expand({ baseUrl, options: entry.options ?? {} });
  } catch (error) {
    if (!(error instanceof z.ZodError)) {
      throw error;
    }
    error.issues.forEach(({ path, message }) =>
      onMistake(['options', ...path].join('.'), message),
    );
    return { requests: [] };
  }
}

function addFacts(options: {
  entry: EntryShape;
  requests: readonly RequestShape[];
  onMistake: (path: string, message: string) => void;
}): z.output<typeof requestShape>[] {
  const { entry, onMistake } = options;
  const requests = options.requests.map(request => requestShape.parse(request));
  const own = requests.map(() => new Array<z.output<typeof factShape>>());
  entry.facts.forEach((fact, index) => {
    const to =
      fact.request === undefined
        ? 0
        : requests.findIndex(({ name }) => name === fact.request);
    if (to in own) {
      own[to].push(fact);
    } else if (requests.length > 0) {
      onMistake(`facts.${index}.request`, 'is not the name of a request');
    }
  });
  // a fact of one's own goes before the same of a preset
  return requests.map((request, index) => ({
    ...request,
    facts: [...own[index], ...request.facts],
  }));
}

function checkReferences(
  plans: readonly RequestPlan[],
  onMistake: (path: string, message: string) => void,
): void {
  const known = new Set<string>();
  for (const { url, link, keep } of plans) {
    const unknown = [...url.answers, ...(link?.answers ?? [])].filter(
      name => !known.has(name),
    );
    unknown.forEach(name =>
      onMistake('', `answers.${name} is not kept by an earlier request`),
    );
    [...keep.keys()].forEach(name => known.add(name));
  }
  if (plans.length > 0 && plans[0].url.fields.length === 0) {
    onMistake('url', 'has no placeholder, so it says the same of all entities');
  }
}

function lowerCased(
  headers: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
}

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

import { readFileSync } from 'fs';
import { join } from 'path';
import { ServerResponse } from 'http';
import { KINDS } from '../objects/kinds';
import { startServer, TestServer } from './startServer';

const FOLDER = join(__dirname, '..', '__fixtures__');
const PLURALS = Object.values(KINDS).map(({ plural }) => plural as string);

/** What an API server does beside answering. */
export interface ApiOptions {
  /** Plurals of the kinds that may not be listed. */
  forbidden?: readonly string[];
  /** The same, but only for lists of all namespaces. */
  forbiddenEverywhere?: readonly string[];
  /** Plurals whose lists expire on their second page; so often. */
  expiring?: Map<string, number>;
  /** Plurals that answer with something else. */
  rubbish?: Map<string, string>;
  /** Wants this token. */
  token?: string;
}

interface RecordedList {
  metadata: object;
  items: Array<{
    metadata: { namespace?: string; labels?: Record<string, string> };
  }>;
}

/**
 * The API of a small cluster as it was recorded, page by page. Of the lists
 * there remains what the namespace and the label selector of a request leave.
 */
export function startApi(options: ApiOptions = {}): Promise<TestServer> {
  return startServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://cluster');
    const parts = url.pathname.split('/');
    const plural = parts.at(-1) ?? '';
    const namespace = parts.at(-3) === 'namespaces' ? parts.at(-2) : undefined;
    const selector = url.searchParams.get('labelSelector') ?? undefined;
    const page = url.searchParams.get('continue') ? '.2' : '';
    if (
      options.token &&
      request.headers.authorization !== `Bearer ${options.token}`
    ) {
      answer(response, 401, '{"kind":"Status","code":401}');
    } else if (url.pathname === '/apis') {
      answer(response, 200, read('apis'));
    } else if (options.rubbish?.has(plural)) {
      answer(response, 200, options.rubbish.get(plural) ?? '');
    } else if (
      options.forbidden?.includes(plural) ||
      (!namespace && options.forbiddenEverywhere?.includes(plural))
    ) {
      answer(response, 403, read('forbidden'));
    } else if (page && (options.expiring?.get(plural) ?? 0) > 0) {
      options.expiring?.set(plural, (options.expiring.get(plural) ?? 0) - 1);
      answer(response, 410, read('expired'));
    } else if (PLURALS.includes(plural)) {
      const list: RecordedList = JSON.parse(
        read(`${plural}${page}`) ?? '{"metadata":{},"items":[]}',
      );
      const items = list.items.filter(
        ({ metadata }) =>
          (!namespace || metadata.namespace === namespace) &&
          isSelected(metadata.labels ?? {}, selector),
      );
      answer(response, 200, JSON.stringify({ ...list, items }));
    } else {
      answer(response, 404, read('not-found'));
    }
  });
}

function read(name: string): string | undefined {
  try {
    return readFileSync(join(FOLDER, `${name}.json`), 'utf8');
  } catch {
    return undefined;
  }
}

function answer(response: ServerResponse, status: number, body?: string) {
  response.writeHead(status, { 'content-type': 'application/json' }).end(body);
}

/** `key=value` and `key in (a,b)`, which is all that the tests ask for. */
function isSelected(labels: Record<string, string>, selector?: string) {
  if (!selector) {
    return true;
  }
  const [, key, values] =
    /^(\S+) in \((.*)\)$/.exec(selector) ?? /^(.+)=(.+)$/.exec(selector) ?? [];
  return Boolean(key) && values.split(',').includes(labels[key]);
}

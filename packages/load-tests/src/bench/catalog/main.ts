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

import { Entity } from '@backstage/catalog-model';
import { createServer, IncomingMessage, ServerResponse } from 'node:http';
import { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { organisation, Organisation } from '../../organisation';
import { answerQuestions, readOptions } from '../process/answerQuestions';
import { CatalogOptions } from './CatalogOptions';
import { projectEntity } from './projectEntity';
import { readerOf } from './readerOf';

const DEFAULT_LIMIT = 20;

/*
 * A catalog over HTTP: the requests that the plugin makes, answered from a
 * generated organisation, page by page as the catalog backend does.
 */
const { seed, components, reader } = readOptions<CatalogOptions>();
const company = organisation({ seed, components });
/** Milliseconds that an entity takes at least. */
let pace = 0;

const server = createServer((request, response) => {
  answer(request, response).catch(error => {
    response.writeHead(500, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ error: { message: String(error) } }));
  });
});

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const path = url.pathname.replace(/^\/api\/catalog/, '');
  const mayRead = visibility(request);
  const byName = /^\/entities\/by-name\/([^/]+)\/([^/]+)\/([^/]+)$/.exec(path);
  if (path === '/entities/by-query') {
    const page = query(url.searchParams, mayRead);
    await sleep(page.items.length * pace);
    send(response, 200, page);
  } else if (byName) {
    const [kind, namespace, name] = byName.slice(1).map(decodeURIComponent);
    const entity = company.find(`${kind}:${namespace}/${name}`.toLowerCase());
    send(
      response,
      entity ? 200 : 404,
      entity ?? { error: { name: 'NotFoundError' } },
    );
  } else if (path === '/entities/by-refs') {
    const { entityRefs } = JSON.parse(await bodyOf(request));
    const items = entityRefs.map((ref: string) => company.find(ref) ?? null);
    send(response, 200, { items });
  } else {
    send(response, 404, { error: { name: 'NotFoundError', message: path } });
  }
}

/** The cursor is the place in the catalog at which the page begins. */
function query(
  params: URLSearchParams,
  mayRead: (entity: Entity) => boolean,
): { items: Entity[]; totalItems: number; pageInfo: { nextCursor?: string } } {
  const cursor = params.get('cursor');
  const fields = params.getAll('fields').flatMap(text => text.split(','));
  const limit = Number(params.get('limit') ?? DEFAULT_LIMIT);
  const items: Entity[] = [];
  let from = Number(cursor ?? 0);
  for (const entity of company.entities({ from })) {
    if (items.length === limit) {
      break;
    }
    from += 1;
    if (mayRead(entity)) {
      items.push(projectEntity(entity, fields));
    }
  }
  return {
    items,
    totalItems: 0,
    pageInfo: from < company.size ? { nextCursor: String(from) } : {},
  };
}

function visibility(request: IncomingMessage): (entity: Entity) => boolean {
  return readerOf(request.headers.authorization) === reader.ref
    ? inDomains(company, reader.domain)
    : () => true;
}

/** Components and systems of a domain and of those below it. */
function inDomains(
  { shape }: Organisation,
  domain: number,
): (entity: Entity) => boolean {
  const indexOf = (name: unknown) => Number(String(name).split('-').pop());
  const isBelow = (index: number): boolean => {
    const parent = shape.parentOf('domain', index);
    return index === domain || (parent !== undefined && isBelow(parent));
  };
  return ({ kind, metadata, spec }) => {
    const system = kind === 'System' ? metadata.name : spec?.system;
    return system !== undefined && isBelow(shape.domainOf(indexOf(system)));
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

server.listen(0, '127.0.0.1');
answerQuestions({
  ready: () =>
    new Promise<void>(resolve =>
      server.listening ? resolve() : server.once('listening', () => resolve()),
    ),
  pace: milliseconds => {
    pace = Number(milliseconds);
  },
  port: () => (server.address() as AddressInfo).port,
});

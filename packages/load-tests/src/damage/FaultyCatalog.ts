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

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  createServer,
  IncomingMessage,
  Server,
  ServerResponse,
} from 'node:http';
import { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Organisation } from '../organisation';

const DEFAULT_LIMIT = 20;

/** How the catalog behaves; as it should without any. */
export interface CatalogFault {
  /** Pages after it are answered with 503. */
  failsAfterPage?: number;
  /** The connection is cut instead of an answer after this page. */
  cutsAfterPage?: number;
  /** The last page says that it is the last one after half the entities. */
  half?: boolean;
  /** Milliseconds that each page takes. */
  slow?: number;
}

/** A page that a replica asked for, before it is answered. */
export interface PageRequest {
  replica: string;
  /** From 1. */
  page: number;
}

/** One catalog for all replicas, which does what it is told to. */
export class FaultyCatalog {
  fault: CatalogFault = {};
  /** Called before a page is answered. */
  onPage: (request: PageRequest) => void = () => {};
  readonly #organisation: Organisation;
  readonly #server: Server;
  #entities: Entity[] = [];

  static async start(organisation: Organisation): Promise<FaultyCatalog> {
    const catalog = new FaultyCatalog(organisation);
    await new Promise<void>(resolve =>
      catalog.#server.listen(0, '127.0.0.1', () => resolve()),
    );
    return catalog;
  }

  private constructor(organisation: Organisation) {
    this.#organisation = organisation;
    this.#entities = [...organisation.entities()];
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch(() => response.destroy());
    });
  }

  /** Where a replica finds it, by which requests are told apart. */
  urlFor(replica: string): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}/${replica}/api/catalog`;
  }

  get size(): number {
    return this.#entities.length;
  }

  get refs(): string[] {
    return this.#entities.map(entity => stringifyEntityRef(entity));
  }

  /** Entities that come, go or get another name, all at once. */
  change(changes: (organisation: Organisation) => void): void {
    changes(this.#organisation);
    this.#entities = [...this.#organisation.entities()];
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }

  async #answer(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const [, replica, , , ...rest] = url.pathname.split('/');
    const path = rest.map(decodeURIComponent);
    if (path.join('/') === 'entities/by-query') {
      await this.#answerPage(replica, url.searchParams, response);
    } else if (path[1] === 'by-name') {
      const ref = `${path[2]}:${path[3]}/${path[4]}`;
      const entity = this.#organisation.find(ref.toLocaleLowerCase('en-US'));
      send(response, entity ? 200 : 404, entity ?? { error: {} });
    } else {
      send(response, 404, { error: { name: 'NotFoundError' } });
    }
  }

  async #answerPage(
    replica: string,
    params: URLSearchParams,
    response: ServerResponse,
  ): Promise<void> {
    const fault = this.fault;
    const limit = Number(params.get('limit') ?? DEFAULT_LIMIT);
    const from = Number(params.get('cursor') ?? 0);
    const page = Math.floor(from / limit) + 1;
    this.onPage({ replica, page });
    await sleep(fault.slow ?? 0);
    if (page > (fault.cutsAfterPage ?? Infinity)) {
      response.destroy();
      return;
    }
    if (page > (fault.failsAfterPage ?? Infinity)) {
      send(response, 503, { error: { name: 'ServiceUnavailableError' } });
      return;
    }
    const all = this.#entities;
    const end = fault.half ? Math.ceil(all.length / 2) : all.length;
    const next = from + limit;
    send(response, 200, {
      items: all.slice(from, Math.min(next, end)),
      totalItems: end,
      pageInfo: next < end ? { nextCursor: String(next) } : {},
    });
  }
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

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

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';

/** How the catalog misbehaves while its entities are read. */
export interface CatalogFault {
  /** The stream breaks after so many pages. */
  failAfterPages?: number;
  /** Awaited before each page. */
  beforePage?: (page: number) => Promise<void>;
}

const PAGE_SIZE = 2;

/**
 * A catalog that can be changed while the plugin runs, that lets some users
 * read a part of it only, and that fails when it is told to.
 */
export class PortalCatalog {
  fault: CatalogFault = {};
  pageSize = PAGE_SIZE;
  #entities: Entity[];
  readonly #readable = new Map<string, (entityRef: string) => boolean>();

  static of(entities: Entity[]): PortalCatalog {
    return new PortalCatalog(entities);
  }

  private constructor(entities: Entity[]) {
    this.#entities = entities;
  }

  get entities(): readonly Entity[] {
    return this.#entities;
  }

  set(entities: Entity[]): void {
    this.#entities = entities;
  }

  /** From now on the user reads nothing else. */
  limit(userEntityRef: string, mayRead: (entityRef: string) => boolean): void {
    this.#readable.set(userEntityRef, mayRead);
  }

  get service(): CatalogService {
    const as = (options: { credentials: BackstageCredentials }) =>
      catalogServiceMock({ entities: this.#entitiesFor(options.credentials) });
    const answers: Partial<CatalogService> = {
      getEntities: async (request, options) =>
        as(options).getEntities(request, options),
      getEntitiesByRefs: async (request, options) =>
        as(options).getEntitiesByRefs(request, options),
      getEntityByRef: async (ref, options) =>
        as(options).getEntityByRef(ref, options),
      queryEntities: async (request, options) =>
        as(options).queryEntities(request, options),
      streamEntities: () => this.#stream(),
    };
    return Object.assign(catalogServiceMock({ entities: [] }), answers);
  }

  #entitiesFor({ principal }: BackstageCredentials): Entity[] {
    const { userEntityRef } = principal as { userEntityRef?: string };
    const mayRead = this.#readable.get(userEntityRef ?? '');
    return mayRead
      ? this.#entities.filter(entity => mayRead(stringifyEntityRef(entity)))
      : this.#entities;
  }

  async *#stream(): AsyncIterable<Entity[]> {
    const { failAfterPages = Infinity, beforePage } = this.fault;
    const entities = [...this.#entities];
    for (let page = 0; page * this.pageSize < entities.length; page += 1) {
      await beforePage?.(page);
      if (page >= failAfterPages) {
        throw new Error('The catalog is down');
      }
      yield entities.slice(page * this.pageSize, (page + 1) * this.pageSize);
    }
  }
}

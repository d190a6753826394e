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

import { APIRequestContext, Page, request } from '@playwright/test';

const { MATURITY_BACKEND_PORT } = process.env;

/** Calls of the backend, as the people and services of the demo. */
export class Portal {
  readonly #backend: APIRequestContext;

  static async connect(): Promise<Portal> {
    return new Portal(
      await request.newContext({
        baseURL: `http://localhost:${MATURITY_BACKEND_PORT}`,
      }),
    );
  }

  private constructor(backend: APIRequestContext) {
    this.#backend = backend;
  }

  async disconnect(): Promise<void> {
    await this.#backend.dispose();
  }

  /** What a route of the maturity plugin answers the default person. */
  async read<T>(path: string): Promise<T> {
    const session = await this.#backend.get('/api/auth/demo/refresh');
    const { backstageIdentity } = await session.json();
    const response = await this.#backend.get(`/api/maturity/v1/${path}`, {
      headers: { authorization: `Bearer ${backstageIdentity.token}` },
    });
    if (!response.ok()) {
      throw new Error(`${path} answered ${response.status()}`);
    }
    return response.json();
  }

  /** Reports one fact as the pipelines of the demo do. */
  async pushFact(fact: {
    entityRef: string;
    fact: string;
    value: unknown;
  }): Promise<void> {
    const response = await this.#backend.post('/api/maturity/v1/facts', {
      headers: { authorization: 'Bearer acme-parcel-demo-ci-token' },
      data: { source: 'pipelines', facts: [fact] },
    });
    if (!response.ok()) {
      throw new Error(
        `Pushing a fact answered ${response.status()}: ${await response.text()}`,
      );
    }
  }
}

/** Opens a page as one of the people of the demo. */
export async function openAs(
  page: Page,
  person: string,
  path: string,
): Promise<void> {
  await page.unrouteAll();
  await page.route('**/api/auth/demo/**', route =>
    route.continue({
      headers: {
        ...route.request().headers(),
        'x-demo-person': `user:default/${person}`,
      },
    }),
  );
  await page.goto(path);
}

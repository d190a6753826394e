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

import { AuthService } from '@backstage/backend-plugin-api';
import { DocumentCollatorFactory } from '@backstage/plugin-search-common';
import {
  MaturityApi,
  maturityOverviewReadPermission,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { Readable } from 'node:stream';
import { MaturityDocument } from './MaturityDocument';
import { toDocuments } from './toDocuments';

/** What the collator asks of the maturity backend. */
export type ModelsApi = Pick<MaturityApi, 'getModels' | 'getModel'>;

/**
 * Reads every active model, whole, and makes one document of each practice and
 * golden path. Models hold nothing about entities; they are found by whoever
 * may see the pages that explain them.
 */
export class MaturityCollatorFactory implements DocumentCollatorFactory {
  readonly type = 'maturity';
  readonly visibilityPermission = maturityOverviewReadPermission;
  readonly #api: ModelsApi;
  readonly #auth: AuthService;

  static create(options: {
    api: ModelsApi;
    auth: AuthService;
  }): MaturityCollatorFactory {
    return new MaturityCollatorFactory(options);
  }

  private constructor(options: { api: ModelsApi; auth: AuthService }) {
    this.#api = options.api;
    this.#auth = options.auth;
  }

  async getCollator(): Promise<Readable> {
    return Readable.from(this.#documents());
  }

  async *#documents(): AsyncGenerator<MaturityDocument> {
    const { items } = await this.#api.getModels(await this.#authorized());
    for (const { id } of items) {
      // A token lives shorter than many models take.
      yield* toDocuments(
        await this.#api.getModel(id, await this.#authorized()),
      );
    }
  }

  async #authorized(): Promise<{ token: string }> {
    return this.#auth.getPluginRequestToken({
      onBehalfOf: await this.#auth.getOwnServiceCredentials(),
      targetPluginId: 'maturity',
    });
  }
}

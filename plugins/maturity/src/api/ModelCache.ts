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
  MaturityApi,
  MaturityModelDocument,
  ModelAnswer,
  ModelSummary,
  ModelsAnswer,
} from '@platform-maturity/backstage-plugin-maturity-common';

/** Which model, of which version. */
export type ModelVersion = Pick<ModelSummary, 'id' | 'version'>;

const caches = new WeakMap<MaturityApi, ModelCache>();

/** For how long the list is kept, in milliseconds. */
const listTtlMs = 60_000;

/**
 * Models change with a deployment, not while somebody clicks around: documents
 * are asked for once per version and session, their list once a minute.
 */
export class ModelCache {
  readonly #api: MaturityApi;
  readonly #models = new Map<string, ModelAnswer>();
  readonly #asked = new Map<string, Promise<ModelAnswer>>();
  #list: { at: number; answer: Promise<ModelsAnswer> } | undefined;

  /** The one of a client. */
  static of(api: MaturityApi): ModelCache {
    let cache = caches.get(api);
    if (!cache) {
      cache = new ModelCache(api);
      caches.set(api, cache);
    }
    return cache;
  }

  private constructor(api: MaturityApi) {
    this.#api = api;
  }

  /** Readers share one request, which therefore none of them can abort. */
  list(): Promise<ModelsAnswer> {
    if (!this.#list || Date.now() - this.#list.at > listTtlMs) {
      const list = { at: Date.now(), answer: this.#api.getModels() };
      this.#list = list;
      list.answer.catch(() => {
        // The next reader may have more luck.
        if (this.#list === list) {
          this.#list = undefined;
        }
      });
    }
    return this.#list.answer;
  }

  /** A model whole; of another version where that one is no longer in force. */
  async load(wanted: ModelVersion): Promise<ModelAnswer> {
    const kept = this.#models.get(wanted.id);
    if (kept?.summary.version === wanted.version) {
      return kept;
    }
    const key = `${wanted.id} ${wanted.version}`;
    let asked = this.#asked.get(key);
    if (!asked) {
      asked = this.#api
        .getModel(wanted.id)
        .finally(() => this.#asked.delete(key));
      this.#asked.set(key, asked);
    }
    const model = await asked;
    this.keep(model);
    if (model.summary.version !== wanted.version) {
      this.#list = undefined;
    }
    return model;
  }

  /** The document that is kept, of whatever version. */
  model(id: string): ModelAnswer | undefined {
    return this.#models.get(id);
  }

  /** Keeps a document; one of another version makes the list an old one. */
  keep(model: ModelAnswer): void {
    const { id, version } = model.summary;
    const before = this.#models.get(id);
    if (before && before.summary.version !== version) {
      this.#list = undefined;
    }
    this.#models.set(id, model);
  }
}

/** The model as it was written; the backend only answers what passed the lint. */
export function documentOf(model: ModelAnswer): MaturityModelDocument {
  return model.document as unknown as MaturityModelDocument;
}

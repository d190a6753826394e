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

import { MaturityModelDocument } from '@platform-maturity/backstage-plugin-maturity-common';
import { Database, ModelVersionRow } from '../../database';
import { ModelNames } from '../transitions/findTransitions';

/**
 * The order of checks and categories in versions of models that are not in
 * force any more, to read the bytes of their scorecards.
 */
export class FormerModels {
  readonly #database: Database;
  readonly #known = new Map<string, ModelNames | undefined>();

  static create(options: { database: Database }): FormerModels {
    return new FormerModels(options.database);
  }

  private constructor(database: Database) {
    this.#database = database;
  }

  /** Undefined for a version that is not known any more. */
  async names(
    modelId: string,
    version: string,
  ): Promise<ModelNames | undefined> {
    const key = `${modelId} ${version}`;
    if (!this.#known.has(key)) {
      const row: Pick<ModelVersionRow, 'document'> | undefined =
        await this.#database
          .knex('model_versions')
          .where({ model_id: modelId, version })
          .first('document');
      this.#known.set(key, row && namesOf(JSON.parse(row.document)));
    }
    return this.#known.get(key);
  }
}

function namesOf({ spec }: MaturityModelDocument): ModelNames {
  return {
    checks: spec.practices.flatMap(({ checks }) => checks),
    categories: spec.categories,
  };
}

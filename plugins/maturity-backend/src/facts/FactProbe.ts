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
  CompiledModel,
  compileModel,
  FactDefinition,
  FactType,
  MaturityModelDocument,
  RuleComparison,
} from '@platform-maturity/backstage-plugin-maturity-common';

/** A rule for each type that reads a fact; what it comes to is of no interest. */
const READING: { readonly [type in FactType]: RuleComparison } = {
  boolean: { eq: true },
  number: { gte: 0 },
  string: { contains: '-' },
  'string[]': { contains: '-' },
  datetime: { within: 'P1D' },
};

/**
 * A model that asks every entity about every fact that any model defines. It
 * is how the engine is asked about the facts themselves: no model alone has
 * them all, nor asks everybody.
 */
export class FactProbe {
  readonly #models: { factDefinitions(): readonly FactDefinition[] };
  #made: { of: string; model: CompiledModel } | undefined;

  static create(models: {
    factDefinitions(): readonly FactDefinition[];
  }): FactProbe {
    return new FactProbe(models);
  }

  private constructor(models: {
    factDefinitions(): readonly FactDefinition[];
  }) {
    this.#models = models;
  }

  /** Made anew when the models have changed. */
  model(): CompiledModel {
    const facts = JSON.stringify(this.#models.factDefinitions());
    if (this.#made?.of !== facts) {
      this.#made = { of: facts, model: compileModel(probe(JSON.parse(facts))) };
    }
    return this.#made.model;
  }
}

function probe(facts: FactDefinition[]): MaturityModelDocument {
  return {
    apiVersion: 'platform-maturity.io/v1',
    kind: 'MaturityModel',
    metadata: { id: 'facts', title: 'All facts' },
    spec: {
      levels: [{ id: 'known', title: 'Known' }],
      categories: [{ id: 'facts', title: 'Facts' }],
      facts,
      practices: facts.map(({ id, type }) => ({
        id,
        title: id,
        categories: ['facts'],
        requiredAt: [1],
        checks: [
          {
            id: `${id}/known`,
            title: id,
            rule: { fact: id, ...READING[type] },
          },
        ],
      })),
    },
  };
}

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
  aspectsOf,
  FactDefinition,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { ModelVersion } from './ActiveModel';

export type AttestRule = NonNullable<FactDefinition['attest']>;

/** A fact as all models together define it. */
export interface KnownFact {
  /** Of the first model that has it; active versions come first. */
  readonly definition: FactDefinition;
  /** The strictest rule of all models. */
  readonly attest: AttestRule;
  /**
   * Of a fact that is the level of an aspect: how many levels there are, in
   * the model with the fewest.
   */
  readonly levels?: number;
}

const STRICTNESS: Record<AttestRule, number> = {
  anyone: 0,
  'not-owner': 1,
  nobody: 2,
};

/** The facts of all models; ids are shared between them. */
export class KnownFacts {
  readonly #facts: ReadonlyMap<string, KnownFact>;

  static of(models: readonly ModelVersion[]): KnownFacts {
    const facts = new Map<string, KnownFact>();
    for (const { compiled } of models) {
      const ofAspects = new Set(aspectsOf(compiled).map(({ fact }) => fact));
      for (const definition of compiled.facts) {
        const known = facts.get(definition.id);
        const attest = definition.attest ?? 'not-owner';
        facts.set(definition.id, {
          definition: known?.definition ?? definition,
          attest:
            known && STRICTNESS[known.attest] > STRICTNESS[attest]
              ? known.attest
              : attest,
          levels: ofAspects.has(definition.id)
            ? Math.min(known?.levels ?? Infinity, compiled.levels.length)
            : known?.levels,
        });
      }
    }
    return new KnownFacts(facts);
  }

  private constructor(facts: ReadonlyMap<string, KnownFact>) {
    this.#facts = facts;
  }

  get(id: string): KnownFact | undefined {
    return this.#facts.get(id);
  }

  definitions(): FactDefinition[] {
    return [...this.#facts.values()].map(({ definition }) => definition);
  }
}

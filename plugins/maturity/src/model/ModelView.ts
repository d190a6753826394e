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
  CheckDefinition,
  FactDefinition,
  MaturityModelDocument,
  ModelAnswer,
  ModelOverride,
  PracticeDefinition,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { documentOf } from '../api';

/** A model with what its pages look up in it. */
export class ModelView {
  readonly answer: ModelAnswer;
  readonly document: MaturityModelDocument;
  readonly facts: ReadonlyMap<string, FactDefinition>;
  readonly practices: ReadonlyMap<string, PracticeDefinition>;
  readonly categories: ReadonlyMap<string, string>;
  readonly #overrides: readonly ModelOverride[];

  static of(answer: ModelAnswer): ModelView {
    return new ModelView(answer);
  }

  private constructor(answer: ModelAnswer) {
    this.answer = answer;
    this.document = documentOf(answer);
    this.#overrides = answer.overrides as unknown as ModelOverride[];
    const { facts = [], practices, categories = [] } = this.document.spec;
    this.facts = new Map(facts.map(fact => [fact.id, fact]));
    this.practices = new Map(practices.map(found => [found.id, found]));
    this.categories = new Map(categories.map(({ id, title }) => [id, title]));
  }

  get overrides(): readonly ModelOverride[] {
    return this.#overrides;
  }

  /** What the installation changes in a check, by itself or its practice. */
  overridesOf(
    check: CheckDefinition,
    practice: PracticeDefinition,
  ): readonly ModelOverride[] {
    return this.#overrides.filter(
      override =>
        override.check === check.id || override.practice === practice.id,
    );
  }
}

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
import { CompiledModel } from '../model/CompiledModel';
import { EntityPreparation } from '../evaluate/prepareEntity';
import { AnnotationMistake } from './AnnotationMistake';

/** One entity under one model. */
export interface ModelView {
  readonly model: CompiledModel;
  readonly prepared: EntityPreparation;
}

/** What the checks of one entity's annotations have in common. */
export class AnnotationScope {
  readonly entity: Entity;
  readonly views: readonly ModelView[];
  readonly #incomplete: boolean;
  readonly #mistakes: AnnotationMistake[] = [];

  static create(options: {
    entity: Entity;
    models: readonly CompiledModel[];
    incomplete?: boolean;
  }): AnnotationScope {
    return new AnnotationScope(options);
  }

  private constructor(options: {
    entity: Entity;
    models: readonly CompiledModel[];
    incomplete?: boolean;
  }) {
    this.entity = options.entity;
    this.views = options.models.map(model => ({
      model,
      prepared: EntityPreparation.create(model, options.entity),
    }));
    this.#incomplete = options.incomplete ?? false;
  }

  get mistakes(): readonly AnnotationMistake[] {
    return this.#mistakes;
  }

  error(mistake: Omit<AnnotationMistake, 'severity'>): void {
    this.#mistakes.push({ ...mistake, severity: 'error' });
  }

  warn(mistake: Omit<AnnotationMistake, 'severity'>): void {
    this.#mistakes.push({ ...mistake, severity: 'warning' });
  }

  /** Something that no model has, unless a model is not at hand. */
  unknown(mistake: Omit<AnnotationMistake, 'severity'>): void {
    if (!this.#incomplete) {
      const { suggestion } = mistake;
      this.error({
        ...mistake,
        message: suggestion
          ? `${mistake.message}. Did you mean ${suggestion}?`
          : mistake.message,
      });
    }
  }
}

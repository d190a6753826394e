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

import { ENTITY_STATUS_CATALOG_PROCESSING_TYPE } from '@backstage/catalog-client';
import { AlphaEntity, EntityStatusItem } from '@backstage/catalog-model/alpha';
import { CatalogProcessor } from '@backstage/plugin-catalog-node';
import {
  AnnotationMistake,
  checkAnnotations,
  CompiledModel,
} from '@platform-maturity/backstage-plugin-maturity-common';

/**
 * Options of {@link MaturityAnnotationsProcessor}.
 *
 * @public
 */
export interface MaturityAnnotationsProcessorOptions {
  /** The models that annotations may speak of. */
  models: readonly CompiledModel[];
  /** There are others, so that unknown names are not reported. */
  incomplete?: boolean;
}

/** More in one entity is one mistake made many times. */
const SHOWN = 20;

/**
 * Reports mistakes in the maturity annotations of an entity as items of its
 * status.
 *
 * @remarks
 *
 * An error that a processor emits, like one that it throws, keeps the catalog
 * from storing the new state of the entity. Items of the entity's own status
 * are kept beside those of the catalog, and shown in the same places: an
 * annotation that is void as an error of processing, one that is only less
 * than meant as a warning.
 *
 * @public
 */
export class MaturityAnnotationsProcessor implements CatalogProcessor {
  readonly #models: readonly CompiledModel[];
  readonly #incomplete: boolean;

  static create(
    options: MaturityAnnotationsProcessorOptions,
  ): MaturityAnnotationsProcessor {
    return new MaturityAnnotationsProcessor(options);
  }

  private constructor(options: MaturityAnnotationsProcessorOptions) {
    this.#models = options.models;
    this.#incomplete = options.incomplete ?? false;
  }

  getProcessorName(): string {
    return 'MaturityAnnotationsProcessor';
  }

  async postProcessEntity(entity: AlphaEntity): Promise<AlphaEntity> {
    const mistakes = checkAnnotations({
      entity,
      models: this.#models,
      incomplete: this.#incomplete,
    });
    if (mistakes.length === 0) {
      return entity;
    }
    return {
      ...entity,
      status: {
        ...entity.status,
        items: [
          ...(entity.status?.items ?? []),
          ...mistakes.slice(0, SHOWN).map(toStatusItem),
          ...more(mistakes.length - SHOWN),
        ],
      },
    };
  }
}

function toStatusItem(mistake: AnnotationMistake): EntityStatusItem {
  const message = `${mistake.annotation}: ${mistake.message}`;
  return {
    type: ENTITY_STATUS_CATALOG_PROCESSING_TYPE,
    level: mistake.severity,
    message,
    error: { name: 'MaturityAnnotationError', message },
  };
}

function more(count: number): EntityStatusItem[] {
  return count > 0
    ? [
        {
          type: ENTITY_STATUS_CATALOG_PROCESSING_TYPE,
          level: 'warning',
          message: `${count} more annotations of platform-maturity.io have mistakes`,
        },
      ]
    : [];
}

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
  Entity,
  entitySchemaValidator,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  checkAnnotations,
  CompiledModel,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { CheckedEntity } from './CheckedEntity';
import { DescriptorDocument } from './Descriptor';
import {
  isFilledInLater,
  fillPlaceholders,
  isPlaceholder,
} from './placeholders';
import { Problem } from './Problem';

const validateEntity = entitySchemaValidator();

/** What a document comes to: an entity, unless it cannot be one. */
export interface CheckedDocument {
  readonly entity?: CheckedEntity;
  readonly problems: readonly Problem[];
}

/** Looks for what the catalog would refuse, and for mistakes in annotations. */
export function checkDocument(options: {
  document: DescriptorDocument;
  file: string;
  models: readonly CompiledModel[];
}): CheckedDocument {
  const { document, file, models } = options;
  const start = document.locate([]);
  const { kind } = document.value;
  const metadata = asObject(document.value.metadata);
  const name = metadata.name;
  if (typeof kind !== 'string' || typeof name !== 'string' || !kind || !name) {
    const missing = typeof kind === 'string' && kind ? 'metadata.name' : 'kind';
    return {
      problems: [
        {
          file,
          ...start,
          code: 'not-an-entity',
          severity: 'error',
          message: `The document is not an entity: it has no ${missing}`,
        },
      ],
    };
  }
  const annotations = Object.entries(asObject(metadata.annotations));
  const entity = fillPlaceholders({
    ...document.value,
    metadata: {
      ...metadata,
      ...('annotations' in metadata
        ? {
            annotations: Object.fromEntries(
              annotations.filter(
                ([key, value]) => !isOpen(key) && !isOpen(value),
              ),
            ),
          }
        : {}),
    },
  }) as Entity;
  const entityRef = refOf(entity);
  const refusal = refusalOf(entity);
  const problems: Problem[] = annotations
    .filter(([key, value]) => isOurs(key) && (isOpen(key) || isOpen(value)))
    .map(([key]) => ({
      file,
      ...document.locate(['metadata', 'annotations', key]),
      code: 'placeholder',
      severity: 'note',
      message: `${key} gets its value later and is not checked here`,
      entityRef,
      annotation: key,
    }));
  for (const mistake of checkAnnotations({
    entity: refusal ? withoutLists(entity) : entity,
    models,
  })) {
    problems.push({
      file,
      ...document.locate(['metadata', 'annotations', mistake.annotation]),
      code: mistake.code,
      severity: mistake.severity,
      message: withKey(mistake),
      entityRef,
      annotation: mistake.annotation,
    });
  }
  if (refusal && !problems.some(({ code }) => code === 'not-text')) {
    problems.push({
      file,
      ...document.locate(refusal.path),
      code: 'refused',
      severity: 'error',
      message: `The catalog refuses this: ${refusal.message}`,
      entityRef,
    });
  }
  return refusal || problems.some(({ code }) => code === 'not-text')
    ? { problems }
    : { problems, entity: { entity, entityRef, file, ...start } };
}

/** What the catalog refuses can hold anything in the place of lists. */
function withoutLists({ relations: _, ...entity }: Entity): Entity {
  const { links: __, ...metadata } = entity.metadata;
  return { ...entity, metadata };
}

function withKey(mistake: { annotation: string; message: string }): string {
  return mistake.message.includes(mistake.annotation)
    ? mistake.message
    : `${mistake.annotation}: ${mistake.message}`;
}

function isOurs(key: string): boolean {
  return key.includes('platform-maturity.io/');
}

function isOpen(value: unknown): boolean {
  return isFilledInLater(value) || isPlaceholder(value);
}

function refOf(entity: Entity): string {
  return stringifyEntityRef({
    kind: entity.kind,
    namespace:
      typeof entity.metadata.namespace === 'string'
        ? entity.metadata.namespace
        : undefined,
    name: entity.metadata.name,
  });
}

/** What is wrong with the entity, by the catalog's own schema. */
function refusalOf(
  entity: Entity,
): { message: string; path: string[] } | undefined {
  try {
    validateEntity(entity);
    return undefined;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [pointer] = /\/\S*/.exec(message) ?? [''];
    return {
      message: message.split('\n')[0],
      path: pointer
        .split('/')
        .filter(part => part !== '')
        .map(part => part.replace(/~1/g, '/').replace(/~0/g, '~')),
    };
  }
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

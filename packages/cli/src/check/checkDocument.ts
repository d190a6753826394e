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

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
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
import { findRefusal, findUsualRefusal } from './refusals';

/** What of `metadata` is no text, and so cannot be filled with one. */
const OBJECTS = ['annotations', 'labels', 'tags', 'links'];

/** What a document comes to: an entity, unless it cannot be one. */
export interface CheckedDocument {
  readonly entity?: CheckedEntity;
  readonly problems: readonly Problem[];
}

/** Looks for what the catalog would refuse, and for mistakes in annotations. */
export async function checkDocument(options: {
  document: DescriptorDocument;
  file: string;
  models: readonly CompiledModel[];
}): Promise<CheckedDocument> {
  const { document, file, models } = options;
  const start = document.locate([]);
  const { kind } = document.value;
  if (isPlaceholder(document.value.metadata)) {
    const message = 'The entity comes from another file and is not checked';
    const place = document.locate(['metadata']);
    return {
      problems: [
        { file, ...place, code: 'placeholder', severity: 'note', message },
      ],
    };
  }
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
  const given = metadata.annotations;
  const annotations = isPlaceholder(given)
    ? []
    : Object.entries(asObject(given));
  const entity = fillPlaceholders({
    ...withoutPlaceholders(document.value, ['spec']),
    metadata: {
      ...withoutPlaceholders(metadata, OBJECTS),
      ...(isObject(given) && !isPlaceholder(given)
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
  const refusal = findRefusal(entity);
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
  if (isPlaceholder(given)) {
    problems.push({
      file,
      ...document.locate(['metadata', 'annotations']),
      code: 'placeholder',
      severity: 'note',
      message: 'The annotations come from another file and are not checked',
      entityRef,
    });
  }
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
  const isNotText = problems.some(({ code }) => code === 'not-text');
  if (refusal && !isNotText) {
    problems.push({
      file,
      ...document.locate(refusal.path),
      code: 'refused',
      severity: 'error',
      message: `The catalog refuses this: ${refusal.message}`,
      entityRef,
    });
  }
  if (refusal || isNotText) {
    return { problems };
  }
  const usual = await findUsualRefusal(entity);
  if (usual && !isOpenAt(document.value, usual.path)) {
    problems.push({
      file,
      ...document.locate(usual.path),
      code: 'refused-as-a-rule',
      severity: 'warning',
      message: `A catalog without rules of its own refuses this: ${usual.message}`,
      entityRef,
    });
  }
  return { problems, entity: { entity, entityRef, file, ...start } };
}

/** Whether what stands at a path is filled in by somebody else. */
function isOpenAt(value: unknown, path: readonly string[]): boolean {
  const part = path.reduce<unknown>((of, key) => asObject(of)[key], value);
  return isOpen(part) || isPlaceholder(asObject(value).spec);
}

function withoutPlaceholders(
  value: Record<string, unknown>,
  keys: readonly string[],
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).filter(
      ([key, part]) => !(keys.includes(key) && isPlaceholder(part)),
    ),
  );
}

/** What the catalog refuses can hold anything in the place of these. */
function withoutLists({ relations: _, ...entity }: Entity): Entity {
  const { links: __, annotations, ...metadata } = entity.metadata;
  return {
    ...entity,
    metadata: {
      ...metadata,
      ...(isObject(annotations) ? { annotations } : {}),
    },
  };
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

function asObject(value: unknown): Record<string, unknown> {
  return isObject(value) ? value : {};
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

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

const ANNOTATIONS = 'metadata.annotations.';

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An own annotation of an entity; whatever a prototype carries is none. */
export function getAnnotation(entity: unknown, key: string): unknown {
  const metadata = isObject(entity) ? entity.metadata : undefined;
  const annotations = isObject(metadata) ? metadata.annotations : undefined;
  return isObject(annotations) && Object.hasOwn(annotations, key)
    ? annotations[key]
    : undefined;
}

/** The own annotations of an entity. */
export function getAnnotations(entity: unknown): Record<string, unknown> {
  const metadata = isObject(entity) ? entity.metadata : undefined;
  const annotations = isObject(metadata) ? metadata.annotations : undefined;
  return isObject(annotations) ? annotations : {};
}

function descend(value: unknown, path: string, folded: string): unknown {
  if (!isObject(value)) {
    return undefined;
  }
  if (Object.hasOwn(value, path) && value[path] !== undefined) {
    return value[path];
  }
  // sorted, so that keys which differ only in case give one answer
  for (const key of Object.keys(value).sort()) {
    const foldedKey = key.toLowerCase();
    if (foldedKey === folded) {
      if (value[key] !== undefined) {
        return value[key];
      }
    } else if (folded.startsWith(`${foldedKey}.`)) {
      const found = descend(
        value[key],
        path.slice(key.length + 1),
        folded.slice(foldedKey.length + 1),
      );
      if (found !== undefined) {
        return found;
      }
    }
  }
  return undefined;
}

/**
 * A field of an entity by its path. Field names ignore case and may hold dots;
 * annotation keys are taken as they are. Arrays are not entered.
 */
export function getField(entity: unknown, path: string): unknown {
  if (path.slice(0, ANNOTATIONS.length).toLowerCase() === ANNOTATIONS) {
    return getAnnotation(entity, path.slice(ANNOTATIONS.length));
  }
  return descend(entity, path, path.toLowerCase());
}

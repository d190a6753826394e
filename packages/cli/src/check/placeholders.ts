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

/** Nunjucks, which a software template fills in. */
const EXPRESSION = /\{\{.*?\}\}/s;

/** Whether a text waits for a software template to fill it in. */
export function isFilledInLater(value: unknown): boolean {
  return typeof value === 'string' && EXPRESSION.test(value);
}

/** `$text`, `$json`, `$yaml` and their like: the catalog puts a file there. */
export function isPlaceholder(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return false;
  }
  const keys = Object.keys(value);
  return (
    keys.length === 1 &&
    keys[0].startsWith('$') &&
    typeof (value as Record<string, unknown>)[keys[0]] === 'string'
  );
}

/**
 * A copy with a text in the place of each placeholder: what it will be is not
 * known here, but it will be there.
 */
export function fillPlaceholders(value: unknown): unknown {
  if (isPlaceholder(value)) {
    const [[kind, target]] = Object.entries(value as object);
    return `${kind}: ${target}`;
  }
  if (Array.isArray(value)) {
    return value.map(fillPlaceholders);
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [key, fillPlaceholders(part)]),
    );
  }
  return value;
}

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

import { getField } from '../rules/paths';

const PLACEHOLDER = /\{\{\s*([^{}]+?)\s*\}\}/g;
const WHOLE = /^\s*\{\{\s*([^{}]+?)\s*\}\}\s*$/;

/** What is wrong with a template, or undefined. */
export function lintTemplate(template: string): string | undefined {
  const rest = template.replace(PLACEHOLDER, '');
  return rest.includes('{{') || rest.includes('}}')
    ? 'has a placeholder that is not "{{ path }}"'
    : undefined;
}

/** Whether a template is one placeholder and nothing else. */
export function isWholePlaceholder(template: string): boolean {
  return WHOLE.test(template);
}

function valueAt(entity: unknown, path: string): string {
  const value = getField(entity, path);
  return typeof value === 'string' || typeof value === 'number'
    ? String(value).trim()
    : '';
}

/**
 * Fills a text from an entity. A placeholder without a value shows its path
 * in angle brackets, so that a reader sees what to put there; line breaks and
 * other control characters from the entity become blanks.
 */
export function fillText(template: string, entity: unknown): string {
  return template.replace(PLACEHOLDER, (_, path: string) => {
    const value = valueAt(entity, path);
    return value === '' ? `<${path}>` : value.replace(/\p{Cc}+/gu, ' ');
  });
}

/** An http(s) URL in normal form, or undefined for anything else. */
export function asHttpUrl(text: string): string | undefined {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return undefined;
  }
  return url.protocol === 'https:' || url.protocol === 'http:'
    ? url.href
    : undefined;
}

/** Encodes a value for a URL, keeping the slashes of slugs such as `org/name`. */
function encodeValue(value: string): string {
  const segments = value.split('/');
  if (segments.some(segment => segment === '.' || segment === '..')) {
    // would lead to another place than the template names
    return '';
  }
  try {
    return segments.map(encodeURIComponent).join('/');
  } catch {
    // half of a surrogate pair
    return '';
  }
}

/**
 * Fills the template of a link from an entity, with values URL-encoded. A
 * template that is one placeholder takes the value as the link itself.
 * Undefined when a placeholder is empty or the result is no http(s) link.
 */
export function fillLink(
  template: string,
  entity: unknown,
): string | undefined {
  const whole = WHOLE.exec(template);
  if (whole) {
    return asHttpUrl(valueAt(entity, whole[1]));
  }
  let complete = true;
  const url = template.replace(PLACEHOLDER, (_, path: string) => {
    const value = encodeValue(valueAt(entity, path));
    complete = complete && value !== '';
    return value;
  });
  return complete ? asHttpUrl(url) : undefined;
}

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
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { SOURCE_TEMPLATE_ANNOTATION } from '@platform-maturity/backstage-plugin-maturity-common';

/**
 * The version of a template, and on what it made the version that it then had.
 */
const TEMPLATE_VERSION_ANNOTATION = 'backstage.io/template-version';

/** The normal form of a software template's ref, or undefined for no ref. */
export function templateRefOf(text: string): string | undefined {
  try {
    return stringifyEntityRef(
      parseEntityRef(text.trim(), {
        defaultKind: 'template',
        defaultNamespace: 'default',
      }),
    );
  } catch {
    return undefined;
  }
}

/** The ref of the template that made an entity. */
export function sourceTemplateOf(entity: Entity): string | undefined {
  const text = entity.metadata.annotations?.[SOURCE_TEMPLATE_ANNOTATION];
  return typeof text === 'string' ? templateRefOf(text) : undefined;
}

/** The version that an entity says its template had, or that a template has. */
export function templateVersionOf(entity: Entity): string | undefined {
  const text = entity.metadata.annotations?.[TEMPLATE_VERSION_ANNOTATION];
  return typeof text === 'string' ? text.trim() || undefined : undefined;
}

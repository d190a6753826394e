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

import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/** As wide as the columns; the catalog's own limits. */
const MAX_PART = 63;
const MAX_NAME = 200;
const MAX_REF = 400;

/** Control characters, blanks and halves of surrogate pairs. */
const FORBIDDEN = /[\p{Cc}\p{Zs}\p{Zl}\p{Zp}\p{Cs}]/u;

/**
 * The canonical, lower-case form of an entity ref, which is how subjects are
 * named; undefined for what is none. The kind has to be named, the namespace
 * does not.
 */
export function normalizeEntityRef(text: string): string | undefined {
  if (text.length > MAX_REF || FORBIDDEN.test(text)) {
    return undefined;
  }
  try {
    const { kind, namespace, name } = parseEntityRef(text);
    if (
      kind.length > MAX_PART ||
      namespace.length > MAX_PART ||
      name.length > MAX_NAME
    ) {
      return undefined;
    }
    const ref = stringifyEntityRef({ kind, namespace, name });
    return ref.length <= MAX_REF ? ref : undefined;
  } catch {
    return undefined;
  }
}

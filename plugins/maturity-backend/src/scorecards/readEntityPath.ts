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

import { normalizeEntityRef } from '../facts';
import { RequestMistakes } from '../http';

/**
 * The entity that a path names.
 *
 * @throws RequestMistakes if it cannot be one
 */
export function readEntityPath(params: {
  kind?: string;
  namespace?: string;
  name?: string;
}): string {
  const { kind, namespace, name } = params;
  return readEntityRef(`${kind}:${namespace}/${name}`, 'path.name');
}

/**
 * An entity ref in its normal form, lower case.
 *
 * @throws RequestMistakes if it cannot be one
 */
export function readEntityRef(text: string, path: string): string {
  const ref = normalizeEntityRef(text);
  if (ref === undefined) {
    throw new RequestMistakes([
      {
        path,
        message: 'is not an entity ref such as component:default/petstore',
      },
    ]);
  }
  return ref;
}

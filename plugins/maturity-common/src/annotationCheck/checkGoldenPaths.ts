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

import { goldenPathsOf } from '../annotations';
import { AnnotationScope } from './AnnotationScope';
import { suggest } from './suggest';

/** Each path exists, addresses the entity, and is named once. */
export function checkGoldenPaths(
  scope: AnnotationScope,
  { annotation, value }: { annotation: string; value: string },
): void {
  const ids = goldenPathsOf(value);
  const paths = scope.views.flatMap(({ prepared }) => prepared.profile.paths);
  if (ids.length === 0) {
    scope.error({
      annotation,
      code: 'invalid-value',
      message: 'No golden path is named',
    });
  }
  for (const id of new Set(ids)) {
    const named = paths.filter(({ program }) => program.id === id);
    if (named.length === 0) {
      scope.unknown({
        annotation,
        code: 'unknown-golden-path',
        message: `No model has a golden path ${id}`,
        suggestion: suggest(
          id,
          paths.map(({ program }) => program.id),
        ),
      });
    } else if (!named.some(({ applies }) => applies)) {
      scope.warn({
        annotation,
        code: 'without-effect',
        message: `The golden path ${id} is not meant for this entity`,
      });
    }
    if (ids.filter(other => other === id).length > 1) {
      scope.warn({
        annotation,
        code: 'duplicate',
        message: `The golden path ${id} is named more than once`,
      });
    }
  }
}

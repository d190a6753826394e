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

import { CATALOG_ANNOTATIONS } from '../annotations';
import { getField } from '../rules/paths';
import { AnnotationScope } from './AnnotationScope';
import { expectedOf } from './expectedOf';

const FIELD = 'metadata.annotations.';

/** An annotation that facts are derived from has to be what they can be. */
export function checkRead(
  scope: AnnotationScope,
  { annotation, value }: { annotation: string; value: string },
): void {
  if (value.trim() === '') {
    scope.error({
      annotation,
      code: 'invalid-value',
      message: 'An empty annotation counts as none',
    });
    return;
  }
  for (const { prepared } of scope.views) {
    const { facts } = prepared.program;
    const unread = prepared.own.find(
      record =>
        record.value === undefined &&
        isFrom(facts[record.fact].derive, FIELD + annotation),
    );
    if (unread) {
      scope.error({
        annotation,
        code: 'invalid-value',
        message: `The annotation is read as the fact ${
          facts[unread.fact].id
        } and must be ${expectedOf(facts[unread.fact].type)}`,
      });
      return;
    }
  }
  checkTier(scope, { annotation, value });
}

function isFrom(
  derive: { kind: string; path?: string } | undefined,
  path: string,
): boolean {
  return derive?.kind === 'from' && derive.path === path;
}

/** The tier can be a label as well. */
function checkTier(
  scope: AnnotationScope,
  { annotation, value }: { annotation: string; value: string },
): void {
  const label = getField(scope.entity, `metadata.labels.${annotation}`);
  if (annotation !== CATALOG_ANNOTATIONS.tier || label === undefined) {
    return;
  }
  const same = label === value;
  scope.warn({
    annotation,
    code: same ? 'duplicate' : 'contradiction',
    message: same
      ? `The label ${annotation} says the same`
      : `The label ${annotation} says ${JSON.stringify(label)}`,
  });
}

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

import { Entity } from '@backstage/catalog-model';
import {
  declaredFactOf,
  GOLDEN_PATH_ANNOTATION,
  TARGET_ANNOTATION_PREFIX,
} from '../annotations';
import { CompiledModel } from '../model/CompiledModel';
import { getAnnotations } from '../rules/paths';
import { AnnotationMistake } from './AnnotationMistake';
import { AnnotationScope } from './AnnotationScope';
import { checkDeclaration } from './checkDeclaration';
import { checkGoldenPaths } from './checkGoldenPaths';
import { checkKey, isOurs } from './checkKey';
import { checkRead } from './checkRead';
import { checkTarget } from './checkTarget';

/**
 * Options of {@link checkAnnotations}.
 *
 * @public
 */
export interface CheckAnnotationsOptions {
  entity: Entity;
  /** The models that annotations may speak of. */
  models: readonly CompiledModel[];
  /**
   * There are more models than those given, so that what none of them knows
   * is not called unknown. Default: false.
   */
  incomplete?: boolean;
}

/**
 * The mistakes in the annotations of ours that an entity carries, in the order
 * of the annotations. Annotations of others are not looked at.
 *
 * @public
 */
export function checkAnnotations(
  options: CheckAnnotationsOptions,
): readonly AnnotationMistake[] {
  const annotations = Object.entries(getAnnotations(options.entity)).filter(
    ([key]) => isOurs(key),
  );
  if (annotations.length === 0) {
    return [];
  }
  const scope = AnnotationScope.create(options);
  for (const [annotation, value] of annotations) {
    if (typeof value === 'string') {
      checkOne(scope, annotation, value);
    } else {
      scope.error({
        annotation,
        code: 'not-text',
        message:
          typeof value === 'object'
            ? 'The value of an annotation is text'
            : `The value of an annotation is text: put quotes around ${value}`,
      });
    }
  }
  return scope.mistakes;
}

function checkOne(
  scope: AnnotationScope,
  annotation: string,
  value: string,
): void {
  if (declaredFactOf(annotation) !== undefined) {
    checkDeclaration(scope, { annotation, value });
  } else if (annotation.startsWith(TARGET_ANNOTATION_PREFIX)) {
    checkTarget(scope, { annotation, value });
  } else if (annotation === GOLDEN_PATH_ANNOTATION) {
    checkGoldenPaths(scope, { annotation, value });
  } else if (checkKey(scope, annotation)) {
    checkRead(scope, { annotation, value });
  }
}

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

import { TARGET_ANNOTATION_PREFIX, targetAnnotation } from '../annotations';
import { readLevel } from '../evaluate/targets';
import { CompiledModel } from '../model/CompiledModel';
import { AnnotationScope } from './AnnotationScope';
import { suggest } from './suggest';

/** A target names a model, perhaps a category of it, and one of its levels. */
export function checkTarget(
  scope: AnnotationScope,
  { annotation, value }: { annotation: string; value: string },
): void {
  const models = scope.views.map(({ model }) => model);
  const aims = models.flatMap(aimsOf);
  const aim = aims.find(({ key }) => key === annotation);
  if (!aim) {
    const name = annotation.slice(TARGET_ANNOTATION_PREFIX.length);
    scope.unknown({
      annotation,
      code: 'unknown-target',
      message: `There is neither a model ${name} nor a category of a model by that name`,
      suggestion: suggest(
        annotation,
        aims.map(({ key }) => key),
      ),
    });
    return;
  }
  const { model, isWhole } = aim;
  if (readLevel(model, value) === undefined) {
    scope.error({
      annotation,
      code: 'unknown-level',
      message: `Model ${model.id} has no level ${JSON.stringify(
        value.trim(),
      )}: name one of 1 to ${model.levels.length}, or ${model.levels
        .map(({ id }) => id)
        .join(', ')}`,
      suggestion: suggest(
        value.trim(),
        model.levels.map(({ id }) => id),
      ),
    });
  } else if (isWhole && model.overall === 'none') {
    scope.warn({
      annotation,
      code: 'without-effect',
      message: `Model ${
        model.id
      } has no overall level; name a category, as in ${aims
        .filter(other => other.model === model && !other.isWhole)
        .map(({ key }) => key)
        .slice(0, 1)
        .join()}`,
    });
  }
}

interface Aim {
  readonly key: string;
  readonly model: CompiledModel;
  readonly isWhole: boolean;
}

function aimsOf(model: CompiledModel): Aim[] {
  return [
    { key: targetAnnotation({ model: model.id }), model, isWhole: true },
    ...model.categories.map(({ id }) => ({
      key: targetAnnotation({ model: model.id, category: id }),
      model,
      isWhole: false,
    })),
  ];
}

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
  CompiledModel,
  explain,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { Evaluated, evaluateEntities } from '../evaluate/evaluateEntities';
import { CheckedEntity } from './CheckedEntity';
import { EntityReport, StepReport } from './CheckReport';

/** How entities come out by what the files say, without a portal. */
export function previewOffline(options: {
  model: CompiledModel;
  entities: readonly CheckedEntity[];
  now: number;
}): EntityReport[] {
  const { model } = options;
  return evaluateEntities(options).map(evaluated => toReport(model, evaluated));
}

function toReport(
  model: CompiledModel,
  evaluated: Evaluated<CheckedEntity>,
): EntityReport {
  const { subject, evaluation } = evaluated;
  const { entityRef, file, line, column } = subject;
  const { level } = evaluation;
  return {
    entityRef,
    file,
    line,
    column,
    model: model.id,
    status: evaluation.status,
    reason: evaluation.reason,
    level,
    levelTitle: level ? model.levels[level - 1].title : undefined,
    potentialLevel: evaluation.potentialLevel,
    nextLevel: evaluation.nextLevel,
    topLevel: evaluation.topLevel,
    levels: model.levels.length,
    coverage: evaluation.coverage,
    categories: evaluation.categories.map((category, index) => ({
      id: category.id,
      title: model.categories[index].title,
      level: category.level,
      potentialLevel: category.potentialLevel,
      topLevel: category.topLevel,
    })),
    nextSteps: stepsOf(model, evaluated),
    failures: [],
  };
}

function stepsOf(
  model: CompiledModel,
  { evaluation, input }: Evaluated<CheckedEntity>,
): StepReport[] {
  if (evaluation.nextSteps.length === 0) {
    return [];
  }
  const { checks } = explain(model, input);
  return evaluation.nextSteps.map(({ practice, level, why, blockers }) => {
    const remediation =
      checks[model.checkIndex(blockers[0] ?? '') ?? -1]?.remediation;
    return {
      practice,
      title: model.practices[model.practiceIndex(practice) ?? -1].title,
      level,
      why,
      todo: remediation?.text,
      annotation: remediation?.annotation,
    };
  });
}

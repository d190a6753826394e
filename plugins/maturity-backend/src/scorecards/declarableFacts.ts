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
  FACT_ANNOTATION_PREFIX,
  PracticeDefinition,
  Grade,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { structureOf } from '../scoring';

const known = new WeakMap<CompiledModel, ReadonlySet<number>>();

/**
 * The annotation by which the author of an entity can declare a fact, or
 * undefined where a declaration proves nothing: every check that reads the
 * fact, or every level that asks for its practice, wants stronger evidence.
 */
export function annotationFor(
  model: CompiledModel,
  fact: number,
): string | undefined {
  let declarable = known.get(model);
  if (!declarable) {
    declarable = findDeclarable(model);
    known.set(model, declarable);
  }
  return declarable.has(fact)
    ? `${FACT_ANNOTATION_PREFIX}${model.facts[fact].id}`
    : undefined;
}

function findDeclarable(model: CompiledModel): ReadonlySet<number> {
  const { factsOfCheck } = structureOf(model);
  const practices = new Map(
    model.practices.map(practice => [practice.id, practice]),
  );
  return new Set(
    model.checks
      .filter(
        ({ practice, definition, required }) =>
          required &&
          declarationCounts(
            model,
            practices.get(practice),
            definition.minEvidence,
          ),
      )
      .flatMap(({ index }) => factsOfCheck[index]),
  );
}

function declarationCounts(
  model: CompiledModel,
  practice: PracticeDefinition | undefined,
  minEvidence: Grade | undefined,
): boolean {
  return (
    isDeclaredEnough(minEvidence) &&
    (practice?.requiredAt ?? []).some(level =>
      isDeclaredEnough(model.levels[level - 1].minEvidence),
    )
  );
}

function isDeclaredEnough(grade: Grade | undefined): boolean {
  return grade === undefined || grade === 'declared';
}

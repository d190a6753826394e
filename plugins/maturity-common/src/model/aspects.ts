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

import { CompiledModel } from './CompiledModel';
import { Rule } from './ruleTypes';

/**
 * One level of an aspect, a practice of the model.
 *
 * @public
 */
export interface AspectCell {
  /** From 1. */
  readonly level: number;
  /** Id of the practice. */
  readonly practice: string;
}

/**
 * A category whose level people attest as a whole, by one number.
 *
 * @public
 */
export interface Aspect {
  /** Id of the category. */
  readonly category: string;
  /** Id of the fact; its value is the level that is true. */
  readonly fact: string;
  /** One per level, from 1 on. */
  readonly cells: readonly AspectCell[];
}

/**
 * The categories of a model that are aspects: each level has one practice,
 * whose only required check asks the same number fact for at least this level.
 * The CNCF model's categories are, the five-level model's are not.
 *
 * @public
 */
export function aspectsOf(model: CompiledModel): Aspect[] {
  return model.categories.flatMap(({ id }) => {
    const found = model.practices
      .filter(practice => practice.categories.includes(id))
      .flatMap(({ id: practice, requiredAt, checks, rollup }) => {
        const required = checks.filter(check => check.required !== false);
        const asked =
          requiredAt.length === 1 && required.length === 1 && !rollup
            ? leastLevel(required[0].rule)
            : undefined;
        return requiredAt.map(level => ({ practice, level, asked }));
      })
      .sort((a, b) => a.level - b.level);
    const fact = found[0]?.asked?.fact;
    const isAspect =
      fact !== undefined &&
      found.length === model.levels.length &&
      found.every(
        ({ level, asked }, index) =>
          level === index + 1 && asked?.level === level && asked.fact === fact,
      );
    return isAspect
      ? {
          category: id,
          fact,
          cells: found.map(({ level, practice }) => ({ level, practice })),
        }
      : [];
  });
}

function leastLevel(rule: Rule): { fact: string; level: number } | undefined {
  return 'fact' in rule && 'gte' in rule
    ? { fact: rule.fact, level: rule.gte }
    : undefined;
}

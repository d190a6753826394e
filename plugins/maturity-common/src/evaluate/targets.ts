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
import { targetAnnotation } from '../annotations';
import { CompiledModel } from '../model/CompiledModel';
import { getAnnotation } from '../rules/paths';
import { Target } from './inputTypes';
import { Climb } from './types';

/** The number of the level that a text names by number or id. */
export function readLevel(
  compiled: Pick<CompiledModel, 'levels'>,
  value: unknown,
): number | undefined {
  if (typeof value !== 'string') {
    return undefined;
  }
  const text = value.trim();
  const byId = compiled.levels.findIndex(level => level.id === text) + 1;
  const level = byId || (/^\d+$/.test(text) ? Number(text) : 0);
  return level >= 1 && level <= compiled.levels.length ? level : undefined;
}

/**
 * The target that an entity sets itself by the annotations
 * `targets.platform-maturity.io/<model>[.<category>]`, a level's number or id.
 * What is no level of the model is left out; undefined when nothing is left.
 *
 * @public
 */
export function declaredTarget(
  compiled: CompiledModel,
  entity: Entity,
): Target | undefined {
  const read = (category?: string) =>
    readLevel(
      compiled,
      getAnnotation(entity, targetAnnotation({ model: compiled.id, category })),
    );
  const level = read();
  const categories = compiled.categories.flatMap(({ id }) => {
    const chosen = read(id);
    return chosen === undefined ? [] : [[id, chosen] as const];
  });
  if (level === undefined && categories.length === 0) {
    return undefined;
  }
  return {
    ...(level === undefined ? {} : { level }),
    ...(categories.length === 0
      ? {}
      : { categories: Object.fromEntries(categories) }),
  };
}

/**
 * The higher of two targets, level by level.
 *
 * @public
 */
export function higherTarget(
  a: Target | undefined,
  b: Target | undefined,
): Target | undefined {
  if (!a || !b) {
    return a ?? b;
  }
  const level = Math.max(a.level ?? 0, b.level ?? 0);
  const categories = new Map(Object.entries(a.categories ?? {}));
  for (const [id, chosen] of Object.entries(b.categories ?? {})) {
    categories.set(id, Math.max(chosen, categories.get(id) ?? 0));
  }
  return {
    ...(level === 0 ? {} : { level }),
    ...(categories.size === 0
      ? {}
      : { categories: Object.fromEntries(categories) }),
  };
}

/** The level that somebody chose for a category, if any. */
export function categoryTarget(
  target: Target | undefined,
  category: string,
): number | undefined {
  const categories = target?.categories;
  return categories && Object.hasOwn(categories, category)
    ? categories[category]
    : undefined;
}

/**
 * Whether a climb is where it should be. Who is at the top has nothing more
 * to do, whatever the target says, and who is asked nothing is not behind.
 */
function isAt(
  climb: Climb,
  level: number | null,
  target: number | undefined,
): boolean {
  return (
    target === undefined ||
    level === null ||
    level >= Math.min(target, climb.topLevel ?? 0)
  );
}

/** Whether the overall level and those of the categories are at the target. */
export function isAtTarget(
  target: Target,
  overall: Climb,
  categories: readonly (Climb & { id: string })[],
  read: 'level' | 'levelWithoutWaivers',
): boolean {
  return (
    isAt(overall, overall[read], target.level) &&
    categories.every(category =>
      isAt(category, category[read], categoryTarget(target, category.id)),
    )
  );
}

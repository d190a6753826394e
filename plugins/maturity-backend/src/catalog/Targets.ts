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
import { filterPredicateToFilterFunction } from '@backstage/filter-predicates';
import {
  CompiledModel,
  Target,
  declaredTarget,
  higherTarget,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { TargetConfig } from '../config';
import { ModelVersion } from '../models';
import { ChosenTarget, chosenIn } from './ChosenTarget';

/** What targets are checked against: the models as they are configured. */
export type TargetModel = Pick<ModelVersion, 'compiled'>;

interface ConfiguredTarget {
  readonly matches: (entity: Entity) => boolean;
  readonly config: TargetConfig;
}

/** A level that is aimed at, and who says so. */
export interface TargetWithOrigin {
  /** Absent, the overall level. */
  readonly category?: string;
  readonly level: number;
  readonly origin: 'chosen' | 'annotation' | 'configuration';
  /** Of a chosen one. */
  readonly choice?: ChosenTarget;
}

/**
 * Which level is aimed at: the one that somebody chose, else the higher of an
 * entity's annotation and the first entry of `maturity.targets` that matches
 * it. This holds for the overall level and for each category on its own.
 */
export class Targets {
  readonly #configured: readonly ConfiguredTarget[];

  /**
   * @throws an Error that names every target whose model, level or category
   * does not exist
   */
  static fromConfig(
    configs: readonly TargetConfig[],
    models: readonly TargetModel[],
  ): Targets {
    const mistakes = configs.flatMap((config, index) =>
      mistakesOf(config, models).map(
        mistake => `maturity.targets.${index}.${mistake}`,
      ),
    );
    if (mistakes.length > 0) {
      throw new Error(mistakes.join('\n'));
    }
    return new Targets(
      configs.map(config => ({
        config,
        matches: filterPredicateToFilterFunction(config.filter ?? {}),
      })),
    );
  }

  private constructor(configured: readonly ConfiguredTarget[]) {
    this.#configured = configured;
  }

  targetOf(
    entity: Entity,
    model: CompiledModel,
    chosen: readonly ChosenTarget[] = [],
  ): Target | undefined {
    const found = this.#configured.find(
      ({ config, matches }) => config.model === model.id && matches(entity),
    );
    return withChosen(
      higherTarget(
        declaredTarget(model, entity),
        found && toTarget(found.config, model),
      ),
      chosenIn(model, chosen),
    );
  }

  /** The same level by level, the overall one first. */
  originsOf(
    entity: Entity,
    model: CompiledModel,
    chosen: readonly ChosenTarget[] = [],
  ): TargetWithOrigin[] {
    const target = this.targetOf(entity, model, chosen);
    const declared = declaredTarget(model, entity);
    const choices = chosenIn(model, chosen);
    return [undefined, ...model.categories.map(({ id }) => id)].flatMap(
      category => {
        const level = levelOf(target, category);
        if (level === undefined) {
          return [];
        }
        const choice = choices.find(item => item.category === category);
        if (choice) {
          return { category, level, origin: 'chosen' as const, choice };
        }
        return levelOf(declared, category) === level
          ? { category, level, origin: 'annotation' as const }
          : { category, level, origin: 'configuration' as const };
      },
    );
  }
}

function withChosen(
  target: Target | undefined,
  chosen: readonly ChosenTarget[],
): Target | undefined {
  if (chosen.length === 0) {
    return target;
  }
  const level = chosen.find(({ category }) => category === undefined)?.level;
  const categories = new Map(Object.entries(target?.categories ?? {}));
  for (const { category, level: aim } of chosen) {
    if (category !== undefined) {
      categories.set(category, aim);
    }
  }
  return {
    ...target,
    ...(level !== undefined && { level }),
    ...(categories.size > 0 && {
      categories: Object.fromEntries(categories),
    }),
  };
}

function levelOf(
  target: Target | undefined,
  category: string | undefined,
): number | undefined {
  if (category === undefined) {
    return target?.level;
  }
  const categories = target?.categories ?? {};
  return Object.hasOwn(categories, category) ? categories[category] : undefined;
}

function toTarget(config: TargetConfig, model: CompiledModel): Target {
  const categories = Object.entries(config.categories).flatMap(
    ([id, level]) => {
      const number = levelNumber(model, level);
      // the version in force may be another than the configured one
      const known = model.categories.some(category => category.id === id);
      return number === undefined || !known ? [] : [[id, number] as const];
    },
  );
  const level =
    config.level === undefined ? undefined : levelNumber(model, config.level);
  return {
    ...(level !== undefined && { level }),
    ...(categories.length > 0 && {
      categories: Object.fromEntries(categories),
    }),
  };
}

function mistakesOf(
  config: TargetConfig,
  models: readonly TargetModel[],
): string[] {
  const model = models.find(
    ({ compiled }) => compiled.id === config.model,
  )?.compiled;
  if (!model) {
    return [`model: there is no model '${config.model}'`];
  }
  const mistakes: string[] = [];
  if (
    config.level !== undefined &&
    levelNumber(model, config.level) === undefined
  ) {
    mistakes.push(`level: '${model.id}' has no level '${config.level}'`);
  }
  for (const [category, level] of Object.entries(config.categories)) {
    if (!model.categories.some(({ id }) => id === category)) {
      mistakes.push(`categories: '${model.id}' has no category '${category}'`);
    }
    if (levelNumber(model, level) === undefined) {
      mistakes.push(
        `categories.${category}: '${model.id}' has no level '${level}'`,
      );
    }
  }
  return mistakes;
}

function levelNumber(model: CompiledModel, level: string): number | undefined {
  const byId = model.levels.findIndex(({ id }) => id === level) + 1;
  const number = byId || Number(level);
  return Number.isInteger(number) &&
    number >= 1 &&
    number <= model.levels.length
    ? number
    : undefined;
}

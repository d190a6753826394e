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
  Rule,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { GRADES, positionsOf } from '../codec';

const RANK = positionsOf(GRADES);

/** Practices, by position, that a level (from 1) asks for. */
export type Demand = readonly (readonly number[])[];

/**
 * What depends on what in a model, by positions, as far as it takes to say why
 * a level changed.
 */
export interface ModelStructure {
  /** By check: the facts that its rule reads. */
  readonly factsOfCheck: readonly (readonly number[])[];
  /** By practice: its required checks and those of all its stand-ins. */
  readonly checksOfPractice: readonly (readonly number[])[];
  /** By practice: itself and all that may stand in for it. */
  readonly standIns: readonly (readonly number[])[];
  /** By practice: whether it, or a stand-in, rolls up for anybody. */
  readonly rollsUp: readonly boolean[];
  /** Rank (position in `GRADES`) that a level, from 1, asks for. */
  readonly need: readonly number[];
  /** Over all categories. */
  readonly demand: Demand;
  readonly demandOfCategory: readonly Demand[];
}

const structures = new WeakMap<CompiledModel, ModelStructure>();

export function structureOf(model: CompiledModel): ModelStructure {
  const known = structures.get(model);
  if (known) {
    return known;
  }
  const structure = read(model);
  structures.set(model, structure);
  return structure;
}

function read(model: CompiledModel): ModelStructure {
  const { practices, checks, levels, categories } = model;
  const ownChecks = practices.map(({ id }) =>
    checks
      .filter(check => check.practice === id && check.required)
      .map(check => check.index),
  );
  const standIns = practices.map((_, index) => withStandIns(model, index));
  const demandOf = (category?: string): Demand => [
    [],
    ...levels.map((_, position) =>
      practices.flatMap((practice, index) =>
        practice.requiredAt.includes(position + 1) &&
        (category === undefined || practice.categories.includes(category))
          ? [index]
          : [],
      ),
    ),
  ];
  return {
    factsOfCheck: checks.map(({ definition }) => [
      ...new Set(factsOf(definition.rule, model)),
    ]),
    checksOfPractice: standIns.map(all => all.flatMap(one => ownChecks[one])),
    standIns,
    rollsUp: standIns.map(all => all.some(one => practices[one].rollup)),
    need: [
      0,
      ...levels.map(({ minEvidence }) =>
        minEvidence ? RANK[minEvidence] : RANK.declared,
      ),
    ],
    demand: demandOf(),
    demandOfCategory: categories.map(({ id }) => demandOf(id)),
  };
}

function factsOf(rule: Rule, model: CompiledModel): number[] {
  if ('all' in rule) {
    return rule.all.flatMap(part => factsOf(part, model));
  }
  if ('any' in rule) {
    return rule.any.flatMap(part => factsOf(part, model));
  }
  if ('not' in rule) {
    return factsOf(rule.not, model);
  }
  const fact = 'fact' in rule ? model.factIndex(rule.fact) : undefined;
  return fact === undefined ? [] : [fact];
}

/** A practice and all that may stand in for it, to any depth. */
function withStandIns(model: CompiledModel, practice: number): number[] {
  const all = new Set<number>();
  const open = [practice];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (!all.has(next)) {
      all.add(next);
      for (const id of model.practices[next].supersededBy ?? []) {
        const index = model.practiceIndex(id);
        if (index !== undefined) {
          open.push(index);
        }
      }
    }
  }
  return [...all];
}

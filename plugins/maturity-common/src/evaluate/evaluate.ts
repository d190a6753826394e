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

import { CompiledModel } from '../model/CompiledModel';
import { programOf } from '../model/Program';
import {
  BLOCKER,
  checkResults,
  SOLE_BLOCKER,
  unaskedChecks,
} from './checkResults';
import { findContradictions } from './contradictions';
import { evaluateInto, withWorkspace } from './evaluateInto';
import { coverageOf } from './evaluatePractices';
import { factResults } from './factResults';
import { evaluateGoldenPaths } from './goldenPaths';
import { cellsOf, climbAll, Demand, demandOf, NO_CLIMB } from './ladder';
import { findNextSteps, nameStep, Step } from './nextSteps';
import { practiceResults } from './practiceResults';
import { EntityPreparation, preparationFor } from './prepareEntity';
import { findSoleBlocker } from './soleBlocker';
import { categoryTarget, isAtTarget } from './targets';
import { EvaluateInput, Target } from './inputTypes';
import { CategoryResult, Climb, Evaluation } from './types';
import { Workspace } from './Workspace';

interface Climbs {
  overall: Climb;
  overallDemand: Demand | undefined;
  categories: CategoryResult[];
  demands: Demand[];
}

function climbEverything(workspace: Workspace): Climbs {
  const { program } = workspace;
  const demands = program.categories.map(scope => demandOf(scope, workspace));
  const overallDemand = program.overall && demandOf(program.overall, workspace);
  return {
    demands,
    overallDemand,
    overall: overallDemand ? climbAll(overallDemand, workspace) : NO_CLIMB,
    categories: demands.map((demand, i) => {
      const climb = climbAll(demand, workspace);
      return {
        id: program.model.categories[i].id,
        level: climb.level,
        levelWithoutWaivers: climb.levelWithoutWaivers,
        potentialLevel: climb.potentialLevel,
        nextLevel: climb.nextLevel,
        firstLevel: climb.firstLevel,
        topLevel: climb.topLevel,
        cells: cellsOf(demand.scope, workspace),
      };
    }),
  };
}

function stepsOf(climbs: Climbs, workspace: Workspace): Step[] {
  return findNextSteps(
    climbs.categories.map((category, i) => ({
      category: i,
      nextLevel:
        (climbs.overallDemand ? climbs.overall : category).nextLevel ?? 0,
    })),
    workspace,
  );
}

/** The goals that a subject climbs to: one, or one per category. */
function goalsOf(climbs: Climbs, target: Target | undefined) {
  if (climbs.overallDemand) {
    const { overallDemand: demand, overall } = climbs;
    return [
      {
        goal: { demand, level: overall.level ?? 0, target: target?.level },
        category: undefined,
      },
    ];
  }
  return climbs.categories.map((category, i) => ({
    goal: {
      demand: climbs.demands[i],
      level: category.level ?? 0,
      target: categoryTarget(target, category.id) ?? target?.level,
    },
    category: i,
  }));
}

function blockersOf(
  steps: readonly Step[],
  climbs: Climbs,
  target: Target | undefined,
  workspace: Workspace,
): Map<number, number> {
  const blockers = new Map<number, number>();
  for (const step of steps) {
    step.blockers.forEach(check => blockers.set(check, BLOCKER));
  }
  for (const { goal, category } of goalsOf(climbs, target)) {
    const towards =
      category === undefined
        ? steps
        : steps.filter(step => step.practice.categories.includes(category));
    const sole = findSoleBlocker(towards, goal, workspace);
    if (sole >= 0) {
      blockers.set(sole, SOLE_BLOCKER);
    }
  }
  return blockers;
}

function notScored(
  workspace: Workspace,
  prepared: EntityPreparation,
  reason: 'not-a-subject' | 'no-members',
  target: Target | undefined,
): Evaluation {
  const { program } = workspace;
  return {
    modelId: program.model.id,
    modelVersion: program.model.version,
    status: 'not-scored',
    reason,
    evaluatedAt: isoTime(workspace.now),
    ...NO_CLIMB,
    coverage: null,
    ...(target ? { target } : {}),
    categories: program.categories.map((scope, i) => ({
      id: program.model.categories[i].id,
      ...NO_CLIMB,
      cells: scope.demand
        .slice(1)
        .map((_, level) => ({ level: level + 1, met: 0, asked: 0 })),
    })),
    practices: program.practices.map(({ id }) => ({
      id,
      state: 'not-applicable',
      strict: 'not-applicable',
    })),
    checks: unaskedChecks(program, reason),
    facts: factResults(workspace, undefined),
    nextSteps: [],
    goldenPaths: evaluateGoldenPaths(prepared.profile.paths, workspace, false),
    contradictions: [],
  };
}

const NO_FIELDS = {};

/** The target and whether the subject is at it; nothing without a target. */
function targetFields(
  target: Target | undefined,
  { overall, categories }: Climbs,
): Pick<Evaluation, 'target' | 'atTarget' | 'atTargetWithoutWaivers'> {
  return target
    ? {
        target,
        atTarget: isAtTarget(target, overall, categories, 'level'),
        atTargetWithoutWaivers: isAtTarget(
          target,
          overall,
          categories,
          'levelWithoutWaivers',
        ),
      }
    : NO_FIELDS;
}

function scored(
  workspace: Workspace,
  prepared: EntityPreparation,
  target: Target | undefined,
): Evaluation {
  const { program } = workspace;
  const climbs = climbEverything(workspace);
  const { overall, categories } = climbs;
  const steps = stepsOf(climbs, workspace);
  const blockers = blockersOf(steps, climbs, target, workspace);
  const { profile } = prepared;
  const goldenPaths = evaluateGoldenPaths(profile.paths, workspace, true);
  const applies = categories.some(({ firstLevel }) => firstLevel !== null);
  return {
    modelId: program.model.id,
    modelVersion: program.model.version,
    status: applies ? 'scored' : 'not-scored',
    ...(applies ? NO_FIELDS : { reason: 'nothing-applies' as const }),
    evaluatedAt: isoTime(workspace.now),
    ...(workspace.until < Infinity
      ? { validUntil: isoTime(workspace.until) }
      : NO_FIELDS),
    level: overall.level,
    levelWithoutWaivers: overall.levelWithoutWaivers,
    potentialLevel: overall.potentialLevel,
    nextLevel: overall.nextLevel,
    firstLevel: overall.firstLevel,
    topLevel: overall.topLevel,
    coverage: coverageOf(workspace),
    ...targetFields(target, climbs),
    categories,
    practices: practiceResults(workspace),
    checks: checkResults(workspace, profile.applicable, blockers),
    facts: factResults(workspace, profile),
    nextSteps: steps.map(step => nameStep(step, workspace)),
    goldenPaths,
    contradictions: findContradictions(workspace, profile.askedFacts),
  };
}

/** The greatest moment that a Date can hold. */
const LAST_MOMENT = 8.64e15;

function isoTime(moment: number): string {
  return new Date(
    Math.max(-LAST_MOMENT, Math.min(moment, LAST_MOMENT)),
  ).toISOString();
}

/**
 * Evaluates one subject under one model: states, grades, reasons and levels,
 * no words. Pure and deterministic: the result depends on the model and the
 * input alone, the order of facts, waivers and members has no say, and the
 * input is not changed. Does not throw for anything that an entity or a record
 * may hold.
 *
 * @public
 * @throws TypeError when `now` is no moment, there is no entity, or the model
 * was not made by `compileModel`.
 */
export function evaluate(
  compiled: CompiledModel,
  input: EvaluateInput,
): Evaluation {
  const prepared = preparationFor(compiled, input.entity, input.prepared);
  return withWorkspace(programOf(compiled), workspace => {
    const reason = evaluateInto(workspace, prepared, input);
    return reason
      ? notScored(workspace, prepared, reason, input.target)
      : scored(workspace, prepared, input.target);
  });
}

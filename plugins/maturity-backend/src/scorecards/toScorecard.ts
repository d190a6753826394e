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
  explain,
  Scorecard,
  ScorecardCategory,
  ScorecardNextStep,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { DetailInput } from './DetailInput';
import { toCheck } from './toCheck';
import { toDrops } from './toDrops';
import { toGoldenPaths } from './toGoldenPaths';
import { toPractice } from './toPractice';

const NO_LEVELS = {
  level: null,
  levelWithoutWaivers: null,
  potentialLevel: null,
  nextLevel: null,
  firstLevel: null,
  topLevel: null,
};

const NOTHING = {
  categories: [],
  practices: [],
  checks: [],
  nextSteps: [],
  goldenPaths: [],
  contradictions: [],
} satisfies Partial<Scorecard>;

/**
 * One scorecard as the contract has it: the result, what was asked and what
 * was seen. Members that the caller may not read are counted and not named.
 */
export function toScorecard(detail: DetailInput): Scorecard {
  const { model, evaluation, pendingMembers } = detail;
  if (pendingMembers > 0) {
    // What its members come to is not known, so nothing is.
    return { ...headOf(detail), ...NO_LEVELS, coverage: null, ...NOTHING };
  }
  const explanation = explain(model, detail.input);
  return {
    ...headOf(detail),
    validUntil: evaluation.validUntil,
    level: evaluation.level,
    levelWithoutWaivers: evaluation.levelWithoutWaivers,
    potentialLevel: evaluation.potentialLevel,
    nextLevel: evaluation.nextLevel,
    firstLevel: evaluation.firstLevel,
    topLevel: evaluation.topLevel,
    coverage: evaluation.coverage,
    categories: toCategories(detail),
    practices: evaluation.practices.map((result, index) =>
      toPractice(detail, { definition: model.practices[index], result }),
    ),
    checks: evaluation.checks.map((result, index) =>
      toCheck(detail, {
        definition: model.checks[index].definition,
        result,
        explanation: explanation.checks[index],
      }),
    ),
    nextSteps: toNextSteps(detail),
    goldenPaths: toGoldenPaths(detail, explanation.steps),
    contradictions: evaluation.contradictions.map(found => ({ ...found })),
    atRisk: detail.foreseen && toDrops(model, detail.foreseen),
  };
}

function headOf(detail: DetailInput) {
  const { evaluation, members, pendingMembers, visibility } = detail;
  const pending = pendingMembers > 0;
  const { target } = evaluation;
  return {
    entityRef: detail.entityRef,
    title: detail.title,
    modelId: detail.model.id,
    modelVersion: detail.version,
    status: pending ? ('pending' as const) : evaluation.status,
    reason: pending ? undefined : evaluation.reason,
    evaluatedAt: evaluation.evaluatedAt,
    targetLevel: target?.level ?? null,
    targetCategories: target?.categories && { ...target.categories },
    members: members && {
      total: members.length,
      hidden: members.filter(({ ref }) => visibility?.mayRead(ref) === false)
        .length,
      pending: pendingMembers,
    },
  };
}

function toCategories({ model, evaluation }: DetailInput): ScorecardCategory[] {
  return evaluation.categories.map((result, index) => ({
    id: result.id,
    title: model.categories[index].title,
    level: result.level,
    levelWithoutWaivers: result.levelWithoutWaivers,
    potentialLevel: result.potentialLevel,
    firstLevel: result.firstLevel,
    topLevel: result.topLevel,
    nextLevel: result.nextLevel,
    cells: result.cells.map(cell => ({ ...cell })),
  }));
}

function toNextSteps({ model, evaluation }: DetailInput): ScorecardNextStep[] {
  return evaluation.nextSteps.map(step => ({
    practice: step.practice,
    title: model.practices[model.practiceIndex(step.practice) ?? -1].title,
    category: step.category,
    level: step.level,
    why: step.why,
    checks: [...step.blockers],
    membersMissing: step.membersMissing,
  }));
}

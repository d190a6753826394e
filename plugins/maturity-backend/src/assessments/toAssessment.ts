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
  Aspect,
  AspectCell,
  AssessedAspect,
  AssessedCell,
  AssessedCharacteristic,
  Assessment,
  Attestation,
  CompiledModel,
  RoadmapCell,
  Scorecard,
  ScorecardCategory,
  ScorecardCheck,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { TargetWithOrigin } from '../catalog';
import { KnownFact } from '../models';
import { toTarget } from './toTarget';

export interface ToAssessmentOptions {
  model: CompiledModel;
  aspects: readonly Aspect[];
  scorecard: Scorecard;
  targets: readonly TargetWithOrigin[];
  /** Those in force of the entity. */
  attestations: readonly Attestation[];
  fact: (id: string) => KnownFact | undefined;
}

/** States in which something is left to do. */
const OPEN: readonly string[] = ['failed', 'unknown', 'error'];

/**
 * What a scorecard says of the aspects of a platform, beside what people
 * attested and what is aimed at.
 */
export function toAssessment(options: ToAssessmentOptions): Assessment {
  const { scorecard, model } = options;
  const aspects = options.aspects.map(aspect => toAspect(aspect, options));
  return {
    entityRef: scorecard.entityRef,
    title: scorecard.title ?? scorecard.entityRef,
    modelId: model.id,
    modelVersion: scorecard.modelVersion,
    status: scorecard.status,
    ...(scorecard.evaluatedAt !== undefined && {
      evaluatedAt: scorecard.evaluatedAt,
    }),
    aspects,
    roadmap: aspects.flatMap(toRoadmap),
  };
}

function toAspect(
  aspect: Aspect,
  options: ToAssessmentOptions,
): AssessedAspect {
  const { model, scorecard, targets, attestations } = options;
  const { category, fact } = aspect;
  const definition = model.categories.find(({ id }) => id === category);
  const score = scorecard.categories.find(({ id }) => id === category);
  const target = targets.find(found => found.category === category);
  const cells = aspect.cells.map(cell => toCell(cell, { ...options, score }));
  const practices = new Set(cells.map(({ practice }) => practice));
  return {
    category,
    title: definition?.title ?? category,
    description: definition?.description,
    fact,
    level: score?.level ?? null,
    topLevel: cells.length,
    attestation: attestations.find(found => found.fact === fact),
    target: target && toTarget(target),
    cells,
    contradictions: scorecard.contradictions.filter(
      ({ practice, fact: about }) =>
        about === fact || (practice !== undefined && practices.has(practice)),
    ),
  };
}

function toCell(
  cell: AspectCell,
  options: ToAssessmentOptions & { score: ScorecardCategory | undefined },
): AssessedCell {
  const { model, scorecard, score } = options;
  const { practice, level } = cell;
  const count = score?.cells.find(found => found.level === level);
  const definition = model.practices.find(({ id }) => id === practice);
  const result = scorecard.practices.find(({ id }) => id === practice);
  return {
    practice,
    title: definition?.title ?? practice,
    description: definition?.description,
    level,
    met: count !== undefined && count.asked > 0 && count.met === count.asked,
    // not evaluated: nobody knows
    state: result?.state ?? 'unknown',
    characteristics: scorecard.checks
      .filter(check => check.practice === practice && !check.required)
      .map(check => toCharacteristic(check, options)),
  };
}

function toCharacteristic(
  check: ScorecardCheck,
  options: ToAssessmentOptions,
): AssessedCharacteristic {
  const { fact, attestations } = options;
  const read = check.actual.flatMap(({ type, id }) =>
    type === 'fact' ? fact(id) ?? [] : [],
  );
  const attestable = read.filter(({ attest }) => attest !== 'nobody');
  return {
    check: check.id,
    title: check.title,
    description: check.description,
    state: check.state,
    reason: check.reason,
    evidence: check.evidence,
    effort: check.effort,
    remediation: check.remediation,
    attestable: attestable.map(({ definition: { id, title, type } }) => ({
      fact: id,
      title,
      type,
    })),
    attestations: attestations.filter(attestation =>
      attestable.some(({ definition }) => definition.id === attestation.fact),
    ),
  };
}

function toRoadmap(aspect: AssessedAspect): RoadmapCell[] {
  const { category, fact, level, target, cells } = aspect;
  return cells
    .filter(
      cell =>
        target !== undefined &&
        cell.level > (level ?? 0) &&
        cell.level <= target.level,
    )
    .map(cell => ({
      category,
      level: cell.level,
      practice: cell.practice,
      title: cell.title,
      attest: { fact, value: cell.level },
      steps: cell.characteristics.filter(({ state }) => OPEN.includes(state)),
    }));
}

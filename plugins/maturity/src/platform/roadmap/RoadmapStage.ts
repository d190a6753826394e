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
  CheckState,
  RoadmapCell,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { AspectsView } from '../assessment/useAspectsView';
import { onlyPlatforms } from '../ladder/onlyPlatforms';
import { readinessOf } from '../ladder/readiness';
import { LadderView } from '../ladder/useLadderView';

/** One thing to do on the way to a level. */
export interface RoadmapStep {
  title: string;
  advice?: string;
  state: CheckState;
  effort?: 'small' | 'medium' | 'large';
  /** Has to be in place before the level makes sense. */
  isRequirement?: boolean;
}

/** One level of one area, with what is open on the way to it. */
export interface RoadmapStage {
  id: string;
  model: string;
  /** The aspect; undefined where the model has one level over all. */
  area?: string;
  level: number;
  title: string;
  steps: RoadmapStep[];
}

/** The cells between now and the target of each aspect, in their order. */
export function stagesOfAspects(view: AspectsView): RoadmapStage[] {
  const { assessment, model } = view;
  const titles = new Map(
    assessment.aspects.map(({ category, title }) => [category, title]),
  );
  return assessment.roadmap.map(({ category, level, title, steps }) => ({
    id: `${model.id} ${category} ${level}`,
    model: model.title,
    area: titles.get(category) ?? category,
    level,
    title,
    steps: steps.map(stepOf),
  }));
}

function stepOf(step: RoadmapCell['steps'][number]): RoadmapStep {
  return {
    title: step.title,
    advice: step.remediation?.text,
    state: step.state,
    effort: step.effort,
  };
}

/**
 * The levels between now and the target: first what a level requires and is not
 * said to be in place, then the practices that only the platform can show.
 */
export function stagesOfLadder(view: LadderView): RoadmapStage[] {
  const { scorecard, model, document, target } = view;
  const now = scorecard.level ?? 0;
  const scored = new Map(scorecard.practices.map(item => [item.id, item]));
  const practices = document.spec.practices.filter(onlyPlatforms);
  const stages: RoadmapStage[] = [];
  for (let level = now + 1; level <= (target?.level ?? 0); level++) {
    const requirements = readinessOf(view, level)
      .filter(({ state }) => state !== 'done')
      .map(
        ({ text, state }): RoadmapStep => ({
          title: text,
          state: state === 'failed' ? 'failed' : 'unknown',
          isRequirement: true,
        }),
      );
    const open = practices
      .filter(({ requiredAt }) => Math.min(...requiredAt) === level)
      .flatMap(({ id, title, description }): RoadmapStep[] => {
        const state = scored.get(id)?.state;
        return state === 'failed' || state === 'unknown'
          ? [{ title, advice: description, state }]
          : [];
      });
    stages.push({
      id: `${model.id} ${level}`,
      model: model.title,
      level,
      title: document.spec.levels[level - 1]?.title ?? '',
      steps: [...requirements, ...open],
    });
  }
  return stages;
}

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
  MaturityModelDocument,
  ModelAnswer,
  ModelSummary,
  Scorecard,
  ScorecardCheck,
  ScorecardParts,
  ScorecardPractice,
} from '@platform-maturity/backstage-plugin-maturity-common';

/** A scorecard with its model, and what the parts of a page look up in them. */
export interface ScorecardView {
  readonly scorecard: Scorecard;
  readonly model: ModelSummary;
  /** First pages that came along, so that they need not be asked for. */
  readonly included?: ScorecardParts;
  /** What the view was made from, to make the next one. */
  readonly modelAnswer: ModelAnswer;
  readonly practices: ReadonlyMap<string, ScorecardPractice>;
  readonly checks: ReadonlyMap<string, ScorecardCheck>;
  readonly checksOf: ReadonlyMap<string, readonly ScorecardCheck[]>;
  readonly levelTitles: ReadonlyMap<number, string>;
  readonly categoryTitles: ReadonlyMap<string, string>;
  /** By practice, those that stand in for it. */
  readonly strongerForms: ReadonlyMap<string, readonly string[]>;
}

/** Puts what belongs together where it is found at once. */
export function viewScorecard(options: {
  scorecard: Scorecard;
  model: ModelAnswer;
}): ScorecardView {
  const { scorecard, model } = options;
  const document = model.document as unknown as MaturityModelDocument;
  const checksOf = new Map<string, ScorecardCheck[]>();
  for (const check of scorecard.checks) {
    const checks = checksOf.get(check.practice);
    if (checks) {
      checks.push(check);
    } else {
      checksOf.set(check.practice, [check]);
    }
  }
  return {
    scorecard,
    model: model.summary,
    included: scorecard.included,
    modelAnswer: model,
    practices: new Map(scorecard.practices.map(item => [item.id, item])),
    checks: new Map(scorecard.checks.map(item => [item.id, item])),
    checksOf,
    levelTitles: new Map(
      model.summary.levels.map(({ number, title }) => [number, title]),
    ),
    categoryTitles: new Map(
      model.summary.categories.map(({ id, title }) => [id, title]),
    ),
    strongerForms: new Map(
      document.spec.practices.map(({ id, supersededBy = [] }) => [
        id,
        supersededBy,
      ]),
    ),
  };
}

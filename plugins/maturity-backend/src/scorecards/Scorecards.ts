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
  PreviewRequest,
  Scorecard,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { Caller } from './Visibility';

export interface ScorecardRequest extends Caller {
  /** In its normal form, lower case. */
  entityRef: string;
  /** Without it the default model. */
  model?: string;
}

export interface RefreshedScorecard {
  scorecard: Scorecard;
  /** The refresh goes on, and this is what was stored before. */
  working: boolean;
}

/** Single scorecards with all their detail. */
export interface Scorecards {
  /** @throws NotFoundError if there is no such entity or model */
  scorecard(request: ScorecardRequest): Promise<Scorecard>;

  /**
   * Scores one entity again, from the catalog's present state.
   *
   * @throws NotFoundError if there is no such entity or model
   */
  refresh(request: ScorecardRequest): Promise<RefreshedScorecard>;

  /**
   * Evaluates an entity, a model, or both, as they are given, and keeps
   * nothing.
   *
   * @throws RequestMistakes for everything that is wrong in them
   */
  preview(request: Caller & { body: PreviewRequest }): Promise<Scorecard>;
}

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
  Assessment,
  ChooseTargetsRequest,
  PlatformsAnswer,
  TargetsAnswer,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { Caller } from '../scorecards';

export interface AssessmentRequest extends Caller {
  /** In its normal form, lower case. */
  entityRef: string;
  /** Without it the default model. */
  model?: string;
}

/**
 * What people say of a platform as a whole. They say it by attestations; here
 * is what these come to, what is aimed at, and the way there.
 */
export interface Assessments {
  /** The entities that stand for a platform, by title. */
  platforms(caller: Caller): Promise<PlatformsAnswer>;

  /**
   * @throws NotFoundError if there is no such entity or model, RequestMistakes
   *   if the model has no aspects or does not ask this entity
   */
  assessment(request: AssessmentRequest): Promise<Assessment>;

  /**
   * What an entity aims at under a model, and who says so.
   *
   * @throws NotFoundError if there is no such entity or model
   */
  targets(request: AssessmentRequest): Promise<TargetsAnswer>;

  /**
   * Chooses levels for a platform, which go before annotations and
   * configuration. What is not named stays as it is.
   *
   * @throws NotAllowedError for anybody but a person, NotFoundError if there is
   *   no such model, RequestMistakes with every mistake
   */
  choose(
    options: Caller & { request: ChooseTargetsRequest },
  ): Promise<TargetsAnswer>;
}

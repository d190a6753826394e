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

import { Evaluation } from '@platform-maturity/backstage-plugin-maturity-common';
import { ActiveModel, ModelVersion } from '../../models';
import { Forecast } from '../forecast/forecast';
import { StoredScorecard } from '../cards/StoredScorecard';
import { SubjectInputs } from '../subjects/SubjectInputs';

/** One subject under one version of a model. */
export interface Evaluated<Model extends ModelVersion = ModelVersion> {
  readonly inputs: SubjectInputs;
  readonly model: Model;
  readonly evaluation: Evaluation;
  readonly forecast: Forecast;
}

/** With the scorecard that was made of it. */
export interface EvaluatedCard<Model extends ModelVersion = ModelVersion>
  extends Evaluated<Model> {
  readonly card: StoredScorecard;
}

/** A scorecard that people see, and that says something else now. */
export interface ChangedCard extends Evaluated<ActiveModel> {
  readonly before: StoredScorecard | undefined;
  readonly after: StoredScorecard;
}

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
  ModelSummary,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { AsyncState } from '../../hooks';
import { Lens, useLens } from '../frame/useLens';

/** The self-assessment with the model that it follows. */
export interface AspectsView extends Lens {
  assessment: Assessment;
}

export function useAspectsView(options: {
  entityRef: string;
  model?: ModelSummary;
}): AsyncState<AspectsView | undefined> {
  return useLens({
    ...options,
    load: async (api, { entityRef, model, signal }) => ({
      assessment: await api.getAssessment({ entityRef, model }, { signal }),
    }),
  });
}

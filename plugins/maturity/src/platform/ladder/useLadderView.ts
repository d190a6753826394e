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
  Attestation,
  ModelSummary,
  Scorecard,
  StoredFact,
  TargetsAnswer,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { AsyncState } from '../../hooks';
import { Lens, useLens } from '../frame/useLens';

/** The platform's scorecard under a model with levels, and what was said. */
export interface LadderView extends Lens {
  scorecard: Scorecard;
  /** The record in use, by fact. */
  facts: ReadonlyMap<string, StoredFact>;
  /** The statement in force, by fact. */
  attestations: ReadonlyMap<string, Attestation>;
  target?: TargetsAnswer['items'][number];
}

export function useLadderView(options: {
  entityRef: string;
  model?: ModelSummary;
}): AsyncState<LadderView | undefined> {
  return useLens({
    ...options,
    load: async (api, { entityRef, model, signal }) => {
      const [scorecard, facts, attested, targets] = await Promise.all([
        api.getScorecard({ entityRef, model }, { signal }),
        api.getFacts({ entityRef }, { signal }),
        api.getAttestations(
          { entityRef, state: 'active', limit: 500 },
          { signal },
        ),
        api.getTargets({ entityRef, model }, { signal }),
      ]);
      return {
        scorecard,
        facts: new Map(
          facts.filter(({ inUse }) => inUse).map(item => [item.fact, item]),
        ),
        attestations: new Map(attested.items.map(item => [item.fact, item])),
        target: targets.items.find(({ category }) => category === undefined),
      };
    },
  });
}

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

import { useEffect } from 'react';
import { useMaturityApi } from '../../api';
import { AsyncState, useAsyncState } from '../../hooks';
import { ScorecardView, viewScorecard } from './ScorecardView';

const pendingPollMs = 3_000;

/** The scorecard of an entity, asked again while it waits for its scoring. */
export function useScorecard(options: {
  entityRef: string;
  model: string;
}): AsyncState<ScorecardView> {
  const { entityRef, model } = options;
  const api = useMaturityApi();
  const state = useAsyncState({
    load: async signal => {
      const [scorecard, modelAnswer] = await Promise.all([
        api.getScorecard({ entityRef, model }, { signal }),
        api.getModel(model, { signal }),
      ]);
      return viewScorecard({ scorecard, model: modelAnswer });
    },
    deps: [api, entityRef, model],
  });

  const reloadPending =
    state.status === 'ready' && state.value.scorecard.status === 'pending'
      ? state.reload
      : undefined;
  useEffect(() => {
    if (!reloadPending) {
      return undefined;
    }
    const timer = setInterval(reloadPending, pendingPollMs);
    return () => clearInterval(timer);
  }, [reloadPending]);
  return state;
}

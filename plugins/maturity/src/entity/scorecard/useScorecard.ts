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
  MaturityApi,
  ModelAnswer,
  Scorecard,
  ScorecardPartName,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { useEffect } from 'react';
import { ModelCache, useMaturityApi } from '../../api';
import { AsyncState, useAsyncState } from '../../hooks';
import { ScorecardView, viewScorecard } from './ScorecardView';

const pendingPollMs = 3_000;

/**
 * The scorecard of an entity with all that its page needs, in one request;
 * asked again while it waits for its scoring.
 */
export function useScorecard(options: {
  entityRef: string;
  model: string;
  /** What the page shows besides. */
  parts?: readonly ScorecardPartName[];
}): AsyncState<ScorecardView> {
  const { entityRef, model, parts = [] } = options;
  const api = useMaturityApi();
  const state = useAsyncState({
    load: async signal => {
      const known = ModelCache.of(api).model(model);
      const scorecard = await api.getScorecard(
        {
          entityRef,
          model,
          include: known ? [...parts] : ['model', ...parts],
        },
        { signal },
      );
      return viewScorecard({
        scorecard,
        model: await modelOf({ api, scorecard, known, signal }),
      });
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

/** The model that scored, of the very version that did. */
async function modelOf(options: {
  api: MaturityApi;
  scorecard: Scorecard;
  known?: ModelAnswer;
  signal: AbortSignal;
}): Promise<ModelAnswer> {
  const { api, scorecard, known, signal } = options;
  const { included, modelId, modelVersion } = scorecard;
  if (known?.summary.version === modelVersion) {
    return known;
  }
  const model = included?.model ?? (await api.getModel(modelId, { signal }));
  ModelCache.of(api).keep(model);
  return model;
}

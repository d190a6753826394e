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

import { ModelSummary } from '@platform-maturity/backstage-plugin-maturity-common';
import { AsyncState, useModels, useUrlParams } from '../../hooks';

export interface ModelChoice {
  /** The models that ask entities of this kind. */
  models: readonly ModelSummary[];
  /** The one to show; undefined when no model asks the kind. */
  selected?: ModelSummary;
  select(model: string): void;
}

/**
 * Which model an entity is shown against: the one in the address, else the
 * portal's default, else the first that asks entities of the kind.
 */
export function useModelChoice(options: {
  /** Without it every model. */
  kind?: string;
}): AsyncState<ModelChoice> {
  const kind = options.kind?.toLocaleLowerCase('en-US');
  const params = useUrlParams();
  const state = useModels();
  if (state.status !== 'ready') {
    return state;
  }
  const { items, defaultModel } = state.value;
  const models = items.filter(
    ({ kinds }) => kind === undefined || kinds.includes(kind),
  );
  const byId = (wanted: string | undefined) =>
    models.find(({ id }) => id === wanted);
  return {
    ...state,
    replace: undefined,
    value: {
      models,
      selected: byId(params.get('model')) ?? byId(defaultModel) ?? models[0],
      // What is filtered and opened belongs to the model that is left.
      select: model =>
        params.set(
          {
            model,
            category: undefined,
            level: undefined,
            state: undefined,
            open: undefined,
            practice: undefined,
          },
          { push: true },
        ),
    },
  };
}

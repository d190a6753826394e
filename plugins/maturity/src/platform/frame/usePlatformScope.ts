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

import { parseEntityRef } from '@backstage/catalog-model';
import {
  ModelsAnswer,
  ModelSummary,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { ModelCache, useMaturityApi } from '../../api';
import { AsyncState, useAsyncState, useUrlParams } from '../../hooks';
import { Platform, PlatformScope } from './PlatformScope';

interface Loaded {
  models: ModelsAnswer;
  platforms: Platform[];
}

/**
 * The platform in the address, else the portal's, else the first; no value
 * where the catalog has none.
 */
export function usePlatformScope(): AsyncState<PlatformScope | undefined> {
  const api = useMaturityApi();
  const wanted = useUrlParams().get('platform');
  const state = useAsyncState<Loaded>({
    load: async signal => {
      const [models, platforms] = await Promise.all([
        ModelCache.of(api).list(),
        api.getPlatforms({ signal }),
      ]);
      return { models, platforms: platforms.items };
    },
    deps: [api],
  });
  if (state.status !== 'ready') {
    return state;
  }
  const { replace, ...rest } = state;
  return { ...rest, value: scopeOf(state.value, wanted) };
}

function scopeOf(
  { models, platforms }: Loaded,
  wanted: string | undefined,
): PlatformScope | undefined {
  const platform =
    platforms.find(({ entityRef }) => entityRef === wanted) ??
    platforms.find(({ isDefault }) => isDefault) ??
    platforms[0];
  if (!platform) {
    return undefined;
  }
  const { kind } = parseEntityRef(platform.entityRef);
  const choose = (overall: ModelSummary['overall']) => {
    const fitting = models.items.filter(
      model =>
        model.overall === overall &&
        model.kinds.includes(kind.toLocaleLowerCase('en-US')),
    );
    return fitting.find(({ id }) => id === models.defaultModel) ?? fitting[0];
  };
  return {
    platforms,
    platform,
    aspects: choose('none'),
    ladder: choose('combined'),
  };
}

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

import { WhatIfAnswer } from '@platform-maturity/backstage-plugin-maturity-common';
import { useEffect, useState } from 'react';
import { useMaturityApi } from '../../api';
import { AsyncState, useAsyncState } from '../../hooks';

/** How often one that is not finished is looked at, in milliseconds. */
const pollEvery = 1000;

/** Whether it is still being worked out. */
export function isRunning({ state }: WhatIfAnswer): boolean {
  return state === 'queued' || state === 'running';
}

/** A try of a draft, followed until it is finished. */
export function useWhatIf(id: string): AsyncState<WhatIfAnswer> {
  const api = useMaturityApi();
  const [look, setLook] = useState(0);
  const state = useAsyncState({
    load: signal => api.getWhatIf(id, { signal }),
    deps: [api, id, look],
    keepPrevious: true,
  });
  const goesOn =
    state.status === 'ready' && !state.refreshing && isRunning(state.value);
  useEffect(() => {
    if (!goesOn) {
      return undefined;
    }
    const timer = setTimeout(() => setLook(count => count + 1), pollEvery);
    return () => clearTimeout(timer);
  }, [goesOn, look]);
  return state;
}

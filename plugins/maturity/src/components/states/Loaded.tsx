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

import { ReactElement } from 'react';
import { AsyncState } from '../../hooks';
import { ErrorState } from './ErrorState';
import { LoadingSkeleton } from './LoadingSkeleton';

export interface LoadedProps<TValue> {
  state: AsyncState<TValue>;
  children: (value: TValue) => ReactElement;
  /** What stands there while it loads; default blocks of a page. */
  skeleton?: ReactElement;
  compact?: boolean;
}

/** Shows what was loaded, or the skeleton, or what went wrong. */
export function Loaded<TValue>(props: LoadedProps<TValue>) {
  const { state, children, skeleton, compact } = props;
  if (state.status === 'loading') {
    return skeleton ?? <LoadingSkeleton />;
  }
  if (state.status === 'failed') {
    return (
      <ErrorState
        error={state.error}
        onRetry={state.reload}
        compact={compact}
      />
    );
  }
  return children(state.value);
}

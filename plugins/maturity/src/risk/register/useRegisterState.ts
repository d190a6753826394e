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

import { WaiverItem } from '@platform-maturity/backstage-plugin-maturity-common';
import { Paging } from '../../components';
import { useUrlParams } from '../../hooks';

type WaiverState = WaiverItem['state'];

/** The choice that stands for every state. */
export const everyState = 'all';

const states = {
  requested: true,
  active: true,
  expired: true,
  rejected: true,
  revoked: true,
  superseded: true,
  orphaned: true,
} as const satisfies Record<WaiverState, true>;

export interface RegisterState {
  /** Undefined for all. */
  readonly state: WaiverState | undefined;
  readonly choices: readonly (WaiverState | typeof everyState)[];
  choose(choice: string): void;
}

/** What became of the waivers that are listed, in the address. */
export function useRegisterState(paging: Paging): RegisterState {
  const params = useUrlParams();
  const named = params.get('waiver');
  return {
    state: named !== undefined && isState(named) ? named : undefined,
    choices: [everyState, ...Object.keys(states).filter(isState)],
    choose: choice =>
      params.set({
        ...paging.firstPage,
        waiver: choice === everyState ? undefined : choice,
      }),
  };
}

function isState(text: string): text is WaiverState {
  return Object.hasOwn(states, text);
}

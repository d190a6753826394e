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

import { Transition } from '@platform-maturity/backstage-plugin-maturity-common';

const rank: Record<string, number> = {
  failed: 0,
  error: 1,
  unknown: 1,
  waived: 2,
  passed: 3,
};

/** Whether a change is for the better or the worse. */
export function directionOf(transition: Transition): 'up' | 'down' | 'other' {
  const { kind, from, to } = transition;
  if (from === null || to === null) {
    return 'other';
  }
  const valueOf = (text: string) =>
    kind === 'check' ? rank[text] : Number(text);
  const change = valueOf(to) - valueOf(from);
  if (change > 0) {
    return 'up';
  }
  return change < 0 ? 'down' : 'other';
}

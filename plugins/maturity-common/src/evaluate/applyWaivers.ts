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

import { toMillis } from '../rules/time';
import { Waiver } from './inputTypes';
import { Workspace } from './Workspace';

/** When a waiver ends, in milliseconds; 0 for one without effect at `now`. */
function effectiveUntil(waiver: Waiver, now: number): number {
  const end = waiver.state === 'approved' ? toMillis(waiver.expiresAt) : 0;
  return end > now ? end : 0;
}

/**
 * Notes which checks and practices approved, unexpired waivers cover, and
 * until when; of several the last to end counts.
 */
export function applyWaivers(
  workspace: Workspace,
  waivers: readonly Waiver[],
): void {
  const { program, now } = workspace;
  for (const waiver of waivers) {
    const end = effectiveUntil(waiver, now);
    if (end === 0) {
      continue;
    }
    if (waiver.check !== undefined) {
      const check = program.checkIndex.get(waiver.check);
      if (check !== undefined && end > workspace.checkWaivedUntil[check]) {
        workspace.checkWaivedUntil[check] = end;
      }
    } else if (waiver.practice !== undefined) {
      const practice = program.practiceIndex.get(waiver.practice);
      if (
        practice !== undefined &&
        end > workspace.practiceWaivedUntil[practice]
      ) {
        workspace.practiceWaivedUntil[practice] = end;
      }
    }
  }
}

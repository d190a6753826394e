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

import { WaiverNote } from '@platform-maturity/backstage-plugin-maturity-common';
import { DetailInput } from './DetailInput';

/**
 * The waiver that covers a check or a practice now: of several, the one that
 * ends last.
 */
export function waiverNote(
  { waivers, now }: DetailInput,
  covered: { practice: string; id?: string },
): WaiverNote | undefined {
  const [found] = waivers
    .filter(
      ({ state, expiresAt, practice, check }) =>
        state === 'approved' &&
        expiresAt > now &&
        (practice === covered.practice ||
          (check !== undefined && check === covered.id)),
    )
    .sort((a, b) => b.expiresAt - a.expiresAt);
  return (
    found && {
      id: found.id,
      reason: found.reason ?? '',
      by: found.approvedBy,
      until: new Date(found.expiresAt).toISOString(),
    }
  );
}

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

import { isFactValue } from '@platform-maturity/backstage-plugin-maturity-common';

/** The last moment that a Date can name. */
const MAX_TIME_MS = 8.64e15;

/**
 * Milliseconds since the epoch of a moment in any form, text as the values of
 * facts are read; undefined for what names none.
 */
export function toMilliseconds(
  moment: string | number | Date,
): number | undefined {
  if (typeof moment === 'string') {
    return isFactValue(moment, 'datetime') ? Date.parse(moment) : undefined;
  }
  const at = Math.floor(Number(moment));
  return Math.abs(at) <= MAX_TIME_MS ? at : undefined;
}

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

import { FactType } from '../model/types';

const EXPECTED: Record<FactType, string> = {
  boolean: 'true or false',
  number: 'a number such as 12 or 0.95',
  string: 'text that is not empty',
  'string[]': 'a comma-separated list of texts',
  datetime:
    'a date such as 2026-11-01, or a time with seconds and an offset such as 2026-11-01T10:00:00Z',
};

/** How a declaration of a type is written. */
export function expectedOf(type: FactType): string {
  return EXPECTED[type];
}

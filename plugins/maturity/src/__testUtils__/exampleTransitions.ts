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

/** A fall by lost data and the climb before it, with the check behind the fall. */
export const exampleTransitions: Transition[] = [
  {
    at: '2026-11-18T08:00:00.000Z',
    kind: 'level',
    from: '2',
    to: '1',
    cause: 'lost-data',
    modelVersion: 'a1',
  },
  {
    at: '2026-11-18T08:00:00.000Z',
    kind: 'check',
    id: 'vault/used',
    title: 'Secrets come from a vault',
    from: 'passed',
    to: 'unknown',
    cause: 'lost-data',
    modelVersion: 'a1',
  },
  {
    at: '2026-10-02T10:00:00.000Z',
    kind: 'level',
    from: '0',
    to: '2',
    cause: 'facts',
    modelVersion: 'a1',
  },
  {
    at: '2026-09-22T10:00:00.000Z',
    kind: 'level',
    from: null,
    to: '0',
    cause: 'catalog',
    modelVersion: 'a1',
  },
];

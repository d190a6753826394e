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

import { MaturityStatus } from '@platform-maturity/backstage-plugin-maturity-common';
import { restrictStatus } from './restrictStatus';

const STATUS: MaturityStatus = {
  state: 'scoring',
  scan: {
    running: false,
    startedAt: '2026-11-21T10:00:00.000Z',
    entities: 900,
    error: 'No answer about component:default/secret',
  },
  removals: { heldBack: 7, message: 'Holding back 7 removals' },
  queue: { waiting: 12, oldest: '2026-11-21T10:00:00.000Z' },
  sources: [
    {
      id: 'ci',
      kind: 'file',
      grade: 'observed',
      facts: 4_000,
      lastRunAt: '2026-11-21T10:00:00.000Z',
      errors: ['entities.component:default/secret.ci.tests must be a boolean'],
    },
    { id: 'scanner', kind: 'push', grade: 'observed', facts: 3, errors: [] },
  ],
  models: [
    {
      id: 'five-level',
      version: 'v',
      subjects: 4,
      scored: 3,
      staged: {
        version: 'w',
        stagedAt: '2026-11-21T10:00:00.000Z',
        subjects: 900,
        scored: 412,
        failed: 2,
      },
    },
    { id: 'cncf', version: 'v', subjects: 0, scored: 0 },
  ],
};

describe('restrictStatus', () => {
  it('names no entity, and counts what may be read', () => {
    const status = restrictStatus(STATUS, 5);

    expect(JSON.stringify(status)).not.toContain('secret');
    expect(status).toEqual({
      state: 'scoring',
      scan: {
        running: false,
        startedAt: '2026-11-21T10:00:00.000Z',
        entities: 5,
        error: 'The last scan was not complete',
      },
      queue: { waiting: 1 },
      sources: [
        {
          id: 'ci',
          kind: 'file',
          grade: 'observed',
          lastRunAt: '2026-11-21T10:00:00.000Z',
          errors: ['1 mistake'],
        },
        { id: 'scanner', kind: 'push', grade: 'observed', errors: [] },
      ],
      models: [
        {
          id: 'five-level',
          version: 'v',
          subjects: 4,
          scored: 3,
          staged: { version: 'w', stagedAt: '2026-11-21T10:00:00.000Z' },
        },
        STATUS.models[1],
      ],
    });
  });
});

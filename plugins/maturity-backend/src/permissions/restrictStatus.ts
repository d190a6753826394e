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

/**
 * The status for somebody who may not read everything: what it names or counts
 * is about what they may read, or left out.
 *
 * @param status - with models counted over what the caller may read
 * @param readable - how many entities that is
 */
export function restrictStatus(
  status: MaturityStatus,
  readable: number,
): MaturityStatus {
  const { scan, sources, models, state, replay } = status;
  return {
    state,
    ...(scan && {
      scan: {
        ...scan,
        entities: readable,
        ...(scan.error && { error: 'The last scan was not complete' }),
      },
    }),
    queue: {
      waiting: Math.max(
        0,
        ...models.map(({ subjects, scored }) => subjects - scored),
      ),
    },
    ...(replay && { replay }),
    sources: sources.map(({ id, kind, grade, errors = [], ...source }) => ({
      id,
      kind,
      grade,
      ...(source.lastRunAt && { lastRunAt: source.lastRunAt }),
      ...(source.lastSuccessAt && { lastSuccessAt: source.lastSuccessAt }),
      // Mistakes name entities.
      errors: errors.length > 0 ? [mistakesIn(errors)] : [],
    })),
    models: models.map(({ staged, ...model }) => ({
      ...model,
      // Its counts are over everything.
      ...(staged && {
        staged: { version: staged.version, stagedAt: staged.stagedAt },
      }),
    })),
  };
}

function mistakesIn(errors: readonly string[]): string {
  return errors.length === 1 ? '1 mistake' : `${errors.length} mistakes`;
}

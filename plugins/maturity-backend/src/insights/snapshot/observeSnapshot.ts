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

import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { Snapshot } from './Snapshot';

/** Lets metrics tell how old and how large the snapshot is. */
export function observeSnapshot(options: {
  snapshot: Pick<Snapshot, 'lag' | 'subjects'>;
  metrics: MetricsService;
}): void {
  const { snapshot, metrics } = options;
  metrics
    .createObservableGauge('maturity.snapshot.lag', {
      description: 'How far the snapshot may be behind the database',
      unit: 's',
    })
    .addCallback(gauge => gauge.observe(snapshot.lag / 1_000));
  metrics
    .createObservableGauge('maturity.snapshot.entities', {
      description: 'Entities in the snapshot, those that left included',
      unit: '{entity}',
    })
    .addCallback(gauge => gauge.observe(snapshot.subjects.size));
}

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

import { canonicalJson } from '@platform-maturity/backstage-plugin-maturity-common';
import { TargetConfig } from '../config';
import {
  Database,
  markAllDirty,
  readSetting,
  takeLock,
  transact,
  writeSetting,
} from '../database';

/**
 * Queues every subject when the configured targets are not those by which the
 * scorecards were scored. Of replicas with different configuration the later
 * start wins, as with models.
 */
export async function followTargets(options: {
  database: Database;
  targets: readonly TargetConfig[];
  /** Milliseconds. */
  now: number;
}): Promise<void> {
  const { database, targets, now } = options;
  const configured = canonicalJson(targets);
  await transact(database, async tx => {
    await takeLock(database, tx, 'settings', 'targets');
    if ((await readSetting(tx, 'targets')) !== configured) {
      await writeSetting(tx, 'targets', configured);
      await markAllDirty(tx, { now });
    }
  });
}

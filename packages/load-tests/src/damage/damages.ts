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

import { failCatalog, halveCatalog } from './breakCatalog';
import {
  killInIngest,
  killInModelChange,
  killInScan,
  killInScoring,
} from './killReplica';
import { restartPostgres } from './restartPostgres';
import { Scene } from './Scene';
import { stopForLongerThanLease } from './stopReplica';

/** Something bad that happens while facts arrive. */
export type Damage = (scene: Scene) => Promise<void>;

/** Each takes seconds. */
export const DAMAGES: readonly Damage[] = [
  killInScoring,
  killInIngest,
  killInScan,
  scene => restartPostgres(scene, 'crash'),
  failCatalog,
  halveCatalog,
];

/** These take minutes. */
export const LONG_DAMAGES: readonly Damage[] = [
  killInModelChange,
  stopForLongerThanLease,
];

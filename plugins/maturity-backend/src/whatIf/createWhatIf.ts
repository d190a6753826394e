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

import { LoggerService } from '@backstage/backend-plugin-api';
import { SubjectStore } from '../catalog';
import { Clock } from '../clock';
import { Database } from '../database';
import { SubjectTable } from '../insights';
import { ModelRegistry } from '../models';
import { FactReader, TargetOf, WaiverReader } from '../scoring';
import { WakeUp } from '../wakeUp';
import { DefaultWhatIfService } from './DefaultWhatIfService';
import { WhatIfClaims } from './WhatIfClaims';
import { WhatIfService } from './WhatIfService';
import { WhatIfStore } from './WhatIfStore';
import { WhatIfWorker } from './WhatIfWorker';

export interface CreateWhatIfOptions {
  database: Database;
  registry: ModelRegistry;
  subjects: SubjectStore;
  facts: FactReader;
  waivers: WaiverReader;
  targetOf: TargetOf;
  /** Of the snapshot. */
  subjectTable: SubjectTable;
  clock: Clock;
  logger: LoggerService;
}

/** The parts of the station that others use. */
export interface WhatIfs {
  readonly service: WhatIfService;
  readonly worker: WhatIfWorker;
  readonly store: WhatIfStore;
}

/** Puts the station together. */
export function createWhatIf(options: CreateWhatIfOptions): WhatIfs {
  const shared = {
    ...options,
    claims: WhatIfClaims.create(options),
    store: WhatIfStore.create(options),
    wakeUp: new WakeUp(),
  };
  return {
    store: shared.store,
    worker: WhatIfWorker.create(shared),
    service: DefaultWhatIfService.create({
      ...shared,
      subjects: options.subjectTable,
    }),
  };
}

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

import { CompiledModel } from '@platform-maturity/backstage-plugin-maturity-common';
import { Clock } from '../../clock';
import { ModelExtras } from './ModelExtras';
import { ModelHistory } from './ModelHistory';
import { ModelTable } from './ModelTable';
import { SubjectTable } from './SubjectTable';

/**
 * What is known under one version of one model, at one moment. It is to be
 * read at once, without waiting for anything in between: the tables follow the
 * database.
 */
export interface SnapshotView {
  readonly model: CompiledModel;
  /** The active version, by which its rows are stored. */
  readonly version: string;
  readonly subjects: SubjectTable;
  readonly scorecards: ModelTable;
  readonly extras: ModelExtras;
  readonly history: ModelHistory;
  /** By which recent is recent. */
  readonly clock: Clock;
}

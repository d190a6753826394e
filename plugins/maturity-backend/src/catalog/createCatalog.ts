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

import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Clock } from '../clock';
import { Database } from '../database';
import { CatalogScanner } from './CatalogScanner';
import { EntityRefresher } from './EntityRefresher';
import { ScanStore } from './ScanStore';
import { SubjectWriter, SubjectWriterOptions } from './SubjectWriter';

export interface CatalogOptions {
  database: Database;
  catalog: CatalogService;
  auth: AuthService;
  clock: Clock;
  logger: LoggerService;
  onArrival: SubjectWriterOptions['onArrival'];
  onQueued: () => void;
}

/** The parts of the catalog station that others use. */
export interface Catalog {
  readonly scans: ScanStore;
  readonly scanner: CatalogScanner;
  readonly refresher: EntityRefresher;
}

/** Puts the station together. */
export function createCatalog(options: CatalogOptions): Catalog {
  const { database } = options;
  const scans = ScanStore.create({ database });
  const shared = { ...options, scans, writer: SubjectWriter.create(options) };
  return {
    scans,
    scanner: CatalogScanner.create(shared),
    refresher: EntityRefresher.create(shared),
  };
}

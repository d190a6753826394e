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
import { stringifyError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Clock } from '../clock';
import { Database, clearSetting, readSetting } from '../database';
import { CatalogPass } from './CatalogPass';
import { readAhead } from './readAhead';
import { ScanStore } from './ScanStore';
import { SubjectWriter } from './SubjectWriter';

const PAGE_SIZE = 500;

/** After so many pages the log and the status say how far a scan is. */
const PAGES_PER_REPORT = 10;

export interface CatalogScannerOptions {
  database: Database;
  catalog: CatalogService;
  auth: AuthService;
  scans: ScanStore;
  writer: SubjectWriter;
  clock: Clock;
  logger: LoggerService;
  /** Called after something was queued. */
  onQueued: () => void;
}

/**
 * Reads the whole catalog with the plugin's own credentials and keeps the
 * subjects like it. Only a scan that read every page removes anything.
 */
export class CatalogScanner {
  readonly #options: CatalogScannerOptions;

  static create(options: CatalogScannerOptions): CatalogScanner {
    return new CatalogScanner(options);
  }

  private constructor(options: CatalogScannerOptions) {
    this.#options = options;
  }

  /**
   * One scan; its end is in the log of scans, whatever it is.
   *
   * @throws what the catalog threw
   */
  async scan(signal?: AbortSignal): Promise<void> {
    const { database, scans, writer, clock, logger, onQueued } = this.#options;
    const startedAt = clock.now();
    const previous = await scans.last();
    const recheck = await readSetting(database.knex, 'catalog.recheck');
    const id = await scans.start(startedAt);
    const pass = await CatalogPass.begin({
      database,
      writer,
      scans,
      now: startedAt,
      recheck: !previous?.complete || recheck !== undefined,
    });
    try {
      await this.#readPages(id, pass, signal);
      const { removed, heldBack } = await pass.finish();
      const { entities, changed } = pass;
      const now = clock.now();
      await scans.finish(id, {
        now,
        complete: true,
        entities,
        changed,
        removed,
      });
      if (recheck !== undefined) {
        await clearSetting(database.knex, 'catalog.recheck', recheck);
      }
      const held = heldBack
        ? `, holding back ${heldBack} removals until a second scan misses them too`
        : '';
      logger.info(
        `Read ${entities} entities from the catalog in ${
          (now - startedAt) / 1000
        } s: ${changed} new or changed, ${removed} removed${held}`,
      );
    } catch (error) {
      const { entities, changed } = pass;
      await scans.finish(id, {
        now: clock.now(),
        complete: false,
        entities,
        changed,
        removed: 0,
        error: stringifyError(error),
      });
      throw error;
    } finally {
      if (pass.changed > 0) {
        onQueued();
      }
    }
    onQueued();
  }

  async #readPages(
    id: number,
    pass: CatalogPass,
    signal?: AbortSignal,
  ): Promise<void> {
    const { catalog, auth, scans, logger } = this.#options;
    const pages = catalog.streamEntities(
      { pageSize: PAGE_SIZE, totalItems: 'exclude' },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    let count = 0;
    for await (const page of readAhead(pages)) {
      if (signal?.aborted) {
        throw new Error('The scan was stopped before it was complete');
      }
      await pass.takePage(page);
      count += 1;
      if (count % PAGES_PER_REPORT === 0) {
        const { entities, changed } = pass;
        logger.info(`Reading the catalog: ${entities} entities so far`);
        await scans.progress(id, { entities, changed });
      }
    }
  }
}

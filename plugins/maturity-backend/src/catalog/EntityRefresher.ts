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

import { AuthService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Clock } from '../clock';
import { randomUUID } from 'crypto';
import { Database, MemberRow, SubjectRow, writeSetting } from '../database';
import { systemsOf } from './membership';
import { observeEntity, referencesOf } from './scanFacts';
import { readScanFacts, toSubjectRow } from './subjectRow';
import { SubjectWriter } from './SubjectWriter';

/** Deeper chains of subcomponents are left to the next scan. */
const MAX_DEPTH = 20;

export interface EntityRefresherOptions {
  database: Database;
  catalog: CatalogService;
  auth: AuthService;
  writer: SubjectWriter;
  clock: Clock;
}

/** Reads one entity from the catalog at once, without waiting for a scan. */
export class EntityRefresher {
  readonly #options: EntityRefresherOptions;

  static create(options: EntityRefresherOptions): EntityRefresher {
    return new EntityRefresher(options);
  }

  private constructor(options: EntityRefresherOptions) {
    this.#options = options;
  }

  /**
   * Brings one subject up to date and queues it, changed or not. What else
   * depends on it, such as whether its name exists, waits for the next scan;
   * so does its removal, for which one answer is too little.
   *
   * @throws NotFoundError for an entity that the catalog does not have
   */
  async refresh(ref: string): Promise<void> {
    const { database, catalog, auth, writer, clock } = this.#options;
    const entity = await catalog.getEntityByRef(ref, {
      credentials: await auth.getOwnServiceCredentials(),
    });
    const now = clock.now();
    const known = await this.#known(ref);
    if (!entity) {
      throw new NotFoundError(`The catalog has no entity '${ref}'`);
    }
    const row = toSubjectRow(entity);
    const arrives = !known || known.removed_at !== null;
    if (arrives || known.hash !== row.hash) {
      await writeSetting(database.knex, 'catalog.recheck', randomUUID());
    }
    const existing = await this.#existing(referencesOf(entity));
    await writer.write(
      [
        {
          row,
          arrives,
          scanFacts: observeEntity({
            entity,
            exists: wanted => existing.has(wanted),
            previous: known ? readScanFacts(known.scan_facts) : [],
            now,
          }),
        },
      ],
      now,
    );
    await this.#moveMember(ref, await this.#systemsOf(entity, ref), now);
  }

  async #known(ref: string): Promise<SubjectRow | undefined> {
    return this.#options.database.knex('subjects').where({ ref }).first();
  }

  async #existing(refs: readonly string[]): Promise<Set<string>> {
    const found: string[] = await this.#options.database
      .knex('subjects')
      .whereIn('ref', refs)
      .whereNull('removed_at')
      .pluck('ref');
    return new Set(found);
  }

  async #systemsOf(entity: Entity, ref: string): Promise<string[]> {
    const { knex } = this.#options.database;
    const row = toSubjectRow(entity);
    const nodes = new Map([
      [ref, { kind: row.kind, partOf: JSON.parse(row.part_of) as string[] }],
    ]);
    let open: string[] = nodes.get(ref)?.partOf ?? [];
    for (let depth = 0; depth < MAX_DEPTH && open.length > 0; depth += 1) {
      const parents: Pick<SubjectRow, 'ref' | 'kind' | 'part_of'>[] =
        await knex('subjects')
          .select('ref', 'kind', 'part_of')
          .whereIn('ref', open)
          .where({ kind: 'component' })
          .whereNull('removed_at');
      open = [];
      for (const parent of parents.filter(found => !nodes.has(found.ref))) {
        const partOf: string[] = JSON.parse(parent.part_of);
        nodes.set(parent.ref, { kind: parent.kind, partOf });
        open.push(...partOf);
      }
    }
    return systemsOf(ref, found => nodes.get(found));
  }

  async #moveMember(
    ref: string,
    systems: readonly string[],
    now: number,
  ): Promise<void> {
    const { database, writer } = this.#options;
    const stored: MemberRow[] = await database
      .knex('members')
      .where({ member_ref: ref })
      .select();
    await writer.writeMembers(
      {
        join: systems
          .filter(system => !stored.some(row => row.system_ref === system))
          .map(system_ref => ({ system_ref, member_ref: ref })),
        leave: stored.filter(row => !systems.includes(row.system_ref)),
      },
      now,
    );
  }
}

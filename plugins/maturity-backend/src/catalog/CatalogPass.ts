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

import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { isEqual } from 'lodash';
import { Database, MemberRow, SubjectRow, inChunks } from '../database';
import { MembershipNode, systemsOf } from './membership';
import { decideRemovals } from './removals';
import { ScanStore } from './ScanStore';
import { observeEntity, referencesOf } from './scanFacts';
import { ScanFact } from './Subject';
import {
  SubjectEntityRow,
  hashEntity,
  placeOf,
  readScanFacts,
  toSubjectRow,
} from './subjectRow';
import { SubjectChange, SubjectWriter } from './SubjectWriter';

export interface CatalogPassOptions {
  database: Database;
  writer: SubjectWriter;
  scans: ScanStore;
  now: number;
  /** What a scan that failed or a refresh changed is unfinished. */
  recheck: boolean;
}

interface KnownSubject {
  readonly hash: string;
  readonly removed: boolean;
}

interface SeenSubject extends MembershipNode {
  /** Refs whose existence its scan facts depend on. */
  readonly references: readonly string[];
}

/**
 * One read of the whole catalog.
 *
 * Each page is compared with what is known by hash, and only what changed is
 * written and queued. What needs the whole picture waits for the last page:
 * removals, membership of systems, and the scan facts, since whether an owner
 * exists is known only then. An entity that arrives has its first scan facts
 * at once, from what is known so far.
 */
export class CatalogPass {
  readonly #options: CatalogPassOptions;
  readonly #known: ReadonlyMap<string, KnownSubject>;
  readonly #seen = new Map<string, SeenSubject>();
  readonly #changed = new Set<string>();
  readonly #appeared = new Set<string>();

  static async begin(options: CatalogPassOptions): Promise<CatalogPass> {
    const rows: Pick<SubjectRow, 'ref' | 'hash' | 'removed_at'>[] =
      await options.database
        .knex('subjects')
        .select('ref', 'hash', 'removed_at');
    return new CatalogPass(
      options,
      new Map(
        rows.map(({ ref, hash, removed_at }) => [
          ref,
          { hash, removed: removed_at !== null },
        ]),
      ),
    );
  }

  private constructor(
    options: CatalogPassOptions,
    known: ReadonlyMap<string, KnownSubject>,
  ) {
    this.#options = options;
    this.#known = known;
  }

  get entities(): number {
    return this.#seen.size;
  }

  get changed(): number {
    return this.#changed.size;
  }

  async takePage(entities: readonly Entity[]): Promise<void> {
    const arrivals: { entity: Entity; row: SubjectEntityRow }[] = [];
    const changes: SubjectChange[] = [];
    for (const entity of entities) {
      const { ref, kind, partOf } = placeOf(entity);
      if (this.#seen.has(ref)) {
        continue;
      }
      this.#seen.set(ref, { kind, partOf, references: referencesOf(entity) });
      const known = this.#known.get(ref);
      if (known && !known.removed && known.hash === hashEntity(entity)) {
        continue;
      }
      // Made only for what changed: of most passes that is next to nothing.
      const row = toSubjectRow(entity);
      this.#changed.add(row.ref);
      if (known && !known.removed) {
        changes.push({ row, arrives: false });
      } else {
        this.#appeared.add(row.ref);
        arrivals.push({ entity, row });
      }
    }
    const { writer, now } = this.#options;
    const exists = (ref: string) => this.#exists(ref) || undefined;
    for (const { entity, row } of arrivals) {
      changes.push({
        row,
        arrives: true,
        scanFacts: observeEntity({ entity, exists, previous: [], now }),
      });
    }
    await writer.write(changes, now);
  }

  /** Everything that only a complete read can tell. */
  async finish(): Promise<{ removed: number; heldBack: number }> {
    const { removed, heldBack } = await this.#removeMissing();
    const { recheck } = this.#options;
    if (recheck || this.#changed.size > 0 || removed.length > 0) {
      await this.#updateMembers(new Set(removed));
      await this.#updateScanFacts(new Set(removed));
    }
    return { removed: removed.length, heldBack };
  }

  #exists(ref: string): boolean {
    const known = this.#known.get(ref);
    return this.#seen.has(ref) || (known !== undefined && !known.removed);
  }

  async #removeMissing(): Promise<{ removed: string[]; heldBack: number }> {
    const { database, scans, writer, now } = this.#options;
    const live = [...this.#known].filter(([, { removed }]) => !removed);
    const missing = live
      .map(([ref]) => ref)
      .filter(ref => !this.#seen.has(ref));
    const held = await scans.heldRemovals();
    const { remove, hold } = decideRemovals({
      missing,
      known: live.length,
      held,
      now,
    });
    await writer.remove(remove, now);
    if (!isEqual(hold, held)) {
      await database.knex.transaction(tx => scans.holdRemovals(tx, hold));
    }
    return { removed: remove, heldBack: hold.size };
  }

  async #updateMembers(removed: ReadonlySet<string>): Promise<void> {
    const { database, writer, now } = this.#options;
    const stored: MemberRow[] = await database.knex('members').select();
    const before = new Set(stored.map(memberKey));
    const after = new Map<string, MemberRow>();
    for (const ref of this.#seen.keys()) {
      for (const system of systemsOf(ref, found => this.#seen.get(found))) {
        const row = { system_ref: system, member_ref: ref };
        after.set(memberKey(row), row);
      }
    }
    await writer.writeMembers(
      {
        join: [...after.values()].filter(row => !before.has(memberKey(row))),
        // Members whose removal is held back stay where they were.
        leave: stored.filter(
          row =>
            !after.has(memberKey(row)) &&
            (this.#seen.has(row.member_ref) || removed.has(row.member_ref)),
        ),
      },
      now,
    );
  }

  async #updateScanFacts(removed: ReadonlySet<string>): Promise<void> {
    const { database, writer, now, recheck } = this.#options;
    const uncertain = (ref: string) =>
      this.#appeared.has(ref) || removed.has(ref);
    const affected = [...this.#seen]
      .filter(
        ([ref, { references }]) =>
          recheck || this.#changed.has(ref) || references.some(uncertain),
      )
      .map(([ref]) => ref);
    const exists = (ref: string) => this.#exists(ref) && !removed.has(ref);
    for (const refs of batches(affected)) {
      const rows: Pick<SubjectRow, 'ref' | 'entity' | 'scan_facts'>[] =
        await database
          .knex('subjects')
          .select('ref', 'entity', 'scan_facts')
          .whereIn('ref', refs);
      const facts = new Map<string, ScanFact[]>();
      for (const row of rows) {
        const previous = readScanFacts(row.scan_facts);
        const entity: Entity & JsonObject = JSON.parse(row.entity);
        const observed = observeEntity({ entity, exists, previous, now });
        if (!isEqual(observed, previous)) {
          facts.set(row.ref, observed);
        }
      }
      await writer.writeScanFacts(facts, now);
    }
  }
}

function memberKey(row: MemberRow): string {
  return `${row.system_ref}\n${row.member_ref}`;
}

const ENTITIES_IN_MEMORY = 1_000;

function batches(refs: readonly string[]): Generator<string[]> {
  return inChunks(refs, 30_000 / ENTITIES_IN_MEMORY);
}

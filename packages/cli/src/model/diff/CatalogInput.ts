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

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  CompiledModel,
  FactRecord,
  StoredFact,
} from '@platform-maturity/backstage-plugin-maturity-common';
import pLimit from 'p-limit';
import { checkFiles } from '../../check/checkFiles';
import { findFiles } from '../../check/findFiles';
import { NamedEntity } from '../../evaluate/membersOf';
import { CliError } from '../../io/CliError';
import { Io } from '../../io/Io';
import { openPortal, Portal } from '../../portal/Portal';

/** Entities to try models on, with what is on record about them. */
export interface CatalogInput {
  readonly entities: readonly NamedEntity[];
  readonly facts: ReadonlyMap<string, readonly FactRecord[]>;
}

/** Requests at the same time. */
const CONCURRENCY = 8;

const EVERY_FILE = '**/*.{yaml,yml}';

/** Reads a directory of catalog files, or the catalog and facts of a portal. */
export async function readCatalog(options: {
  /** A directory, or the URL of a portal. */
  from: string;
  /** Only entities of the kinds that these ask are of interest. */
  models: readonly CompiledModel[];
  io: Io;
}): Promise<CatalogInput> {
  const { from, models, io } = options;
  return /^https?:\/\//.test(from)
    ? readPortal(openPortal({ url: from, io }), models)
    : readDirectory(from, io);
}

async function readDirectory(from: string, io: Io): Promise<CatalogInput> {
  const files = await findFiles({
    patterns: [`${from.replace(/\/+$/, '')}/${EVERY_FILE}`],
    cwd: io.cwd,
  });
  // Other YAML may lie beside the entities; their mistakes are not looked for.
  const { entities } = await checkFiles({ files, cwd: io.cwd, models: [] });
  if (entities.length === 0) {
    throw new CliError(`--catalog: ${from} holds no entities`);
  }
  return { entities, facts: new Map() };
}

async function readPortal(
  portal: Portal,
  models: readonly CompiledModel[],
): Promise<CatalogInput> {
  const { catalog, maturity, token } = portal;
  const entities: NamedEntity[] = [];
  await portal.call(async () => {
    for await (const page of catalog.streamEntities({}, { token })) {
      entities.push(
        ...page
          .filter(({ kind }) => models.some(model => asksKind(model, kind)))
          .map((entity: Entity) => ({
            entity,
            entityRef: stringifyEntityRef(entity),
          })),
      );
    }
  });
  const limit = pLimit(CONCURRENCY);
  const facts = await portal.call(() =>
    Promise.all(
      entities.map(({ entityRef }) =>
        limit(async () => {
          const stored = await maturity
            .getFacts({ entityRef }, { token })
            .catch(noFacts);
          return [entityRef, stored.filter(isStored).map(toRecord)] as const;
        }),
      ),
    ),
  );
  return { entities, facts: new Map(facts) };
}

function asksKind({ kinds }: CompiledModel, kind: string): boolean {
  return (
    !kinds || kinds.some(asked => asked.toLowerCase() === kind.toLowerCase())
  );
}

/** The portal's models need not look at what these look at. */
function noFacts(error: unknown): StoredFact[] {
  if ((error as { statusCode?: number }).statusCode === 404) {
    return [];
  }
  throw error;
}

/** What the entity itself says is read off the entity. */
function isStored({ source }: StoredFact): boolean {
  return source !== 'declaration' && source !== 'catalog';
}

function toRecord(fact: StoredFact): FactRecord {
  return {
    fact: fact.fact,
    value: fact.value,
    evidence: fact.evidence,
    source: fact.source,
    observedAt: fact.observedAt,
    ...(fact.expiresAt ? { expiresAt: fact.expiresAt } : {}),
  };
}

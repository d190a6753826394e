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

import {
  Entity,
  getCompoundEntityRef,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { readFileSync, readdirSync } from 'fs';
import { join, resolve } from 'path';
import { parseAllDocuments } from 'yaml';

const EXAMPLES = resolve(__dirname, '../../../../examples');

/** One document of a file of facts or of history. */
export interface FactDocument {
  day?: string;
  source?: string;
  grade?: string;
  facts?: { entityRef: string; fact: string; value: unknown }[];
  entities?: Record<string, Record<string, unknown>>;
  withdraw?: { entityRef: string; facts?: string[] }[];
  waivers?: Record<string, string>[];
}

/** Examples are right or the test ends. */
export function refuse(message: string): never {
  throw new Error(message);
}

/** The documents of a file in `examples/`. */
export function readExample<T>(...path: string[]): T[] {
  return parseAllDocuments(readExampleText(...path)).map(document => {
    document.errors.forEach(error => refuse(`${path}: ${error.message}`));
    return document.toJS() as T;
  });
}

export function readExampleText(...path: string[]): string {
  return readFileSync(join(EXAMPLES, ...path), 'utf8');
}

export function listExamples(folder: string): string[] {
  return readdirSync(join(EXAMPLES, folder))
    .filter(name => name.endsWith('.yaml'))
    .sort();
}

/** What `all.yaml` brings into the catalog, with the relations it makes. */
export function readExampleEntities(): Entity[] {
  const [location] = readExample<Entity>('all.yaml');
  return (location.spec?.targets as string[])
    .flatMap(target => readExample<Entity>(target))
    .map(withRelations);
}

function withRelations(entity: Entity): Entity {
  const relations: { type: string; targetRef: string }[] = [];
  const relate = (type: string, field: string, defaultKind: string) => {
    const target = entity.spec?.[field];
    if (typeof target === 'string') {
      relations.push({ type, targetRef: refOf(target, defaultKind) });
    }
  };
  relate('ownedBy', 'owner', 'group');
  relate('partOf', 'system', 'system');
  relate('partOf', 'subcomponentOf', 'component');
  relate('partOf', 'domain', 'domain');
  relate('partOf', 'subdomainOf', 'domain');
  relate('childOf', 'parent', 'group');
  return {
    ...entity,
    metadata: { ...entity.metadata, namespace: 'default' },
    relations,
  };
}

export function refOf(entity: Entity | string, defaultKind?: string): string {
  return stringifyEntityRef(
    typeof entity === 'string'
      ? parseEntityRef(entity, { defaultKind, defaultNamespace: 'default' })
      : getCompoundEntityRef(entity),
  );
}

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
  RELATION_CHILD_OF,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  RESERVED_SOURCES,
  canonicalJson,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { createHash } from 'crypto';
import { SubjectRow, toNumber, toOptionalNumber } from '../database';
import { readChosenTargets } from './ChosenTarget';
import { ScanFact, Subject } from './Subject';
import { sourceTemplateOf, templateVersionOf } from './templates';

/** Of longer texts, for example an API's definition, this much is kept. */
const MAX_TEXT = 4096;

/** What an entity itself says of a subject's row. */
export type SubjectEntityRow = Pick<
  SubjectRow,
  | 'ref'
  | 'uid'
  | 'kind'
  | 'namespace'
  | 'name'
  | 'title'
  | 'type'
  | 'lifecycle'
  | 'owner'
  | 'system'
  | 'domain'
  | 'parent'
  | 'template'
  | 'template_version'
  | 'part_of'
  | 'tags'
  | 'entity'
  | 'hash'
>;

/** Which entity it is, and what it is part of. */
export function placeOf(entity: Entity) {
  return {
    ref: stringifyEntityRef(entity),
    kind: lower(entity.kind),
    partOf: targets(entity, RELATION_PART_OF),
  };
}

export function toSubjectRow(entity: Entity): SubjectEntityRow {
  const { metadata, spec } = entity;
  const { ref, kind, partOf } = placeOf(entity);
  const domains = partOf.filter(target => target.startsWith('domain:'));
  return {
    ref,
    uid: metadata.uid ?? null,
    kind,
    namespace: lower(metadata.namespace ?? 'default'),
    name: metadata.name,
    title: withoutNul(metadata.title || metadata.name),
    type: textOf(spec?.type),
    lifecycle: textOf(spec?.lifecycle),
    owner: targets(entity, RELATION_OWNED_BY)[0] ?? null,
    system: partOf.find(target => target.startsWith('system:')) ?? null,
    domain: kind === 'domain' ? null : domains[0] ?? null,
    parent:
      (kind === 'domain'
        ? domains[0]
        : targets(entity, RELATION_CHILD_OF)[0]) ?? null,
    template: withoutNulOrNone(sourceTemplateOf(entity)),
    template_version: withoutNulOrNone(templateVersionOf(entity)),
    part_of: JSON.stringify(partOf),
    tags: JSON.stringify(metadata.tags ?? []),
    entity: JSON.stringify(cutEntity(entity)),
    hash: hashEntity(entity),
  };
}

/**
 * The entity as it is kept and evaluated: without status, and with the
 * beginning only of long texts.
 */
export function cutEntity(entity: Entity): Entity {
  const { status: _, ...kept } = entity as Entity & { status?: unknown };
  return JSON.parse(
    JSON.stringify(kept, (_key, value) =>
      typeof value === 'string' && value.length > MAX_TEXT
        ? value.slice(0, MAX_TEXT)
        : value,
    ),
  );
}

/**
 * Over the whole entity but for what changes without a change of it: the
 * status of its processing, and the marks that the catalog itself puts on it.
 */
export function hashEntity(entity: Entity): string {
  const {
    status: _s,
    relations,
    metadata,
    ...rest
  } = entity as Entity & {
    status?: unknown;
  };
  const { etag: _e, uid: _u, ...kept } = metadata;
  const related = (relations ?? [])
    .map(({ type, targetRef }) => `${type} ${targetRef}`)
    .sort();
  return createHash('sha256')
    .update(canonicalJson({ ...rest, metadata: kept, relations: related }))
    .digest('hex');
}

export function readSubject(row: SubjectRow): Subject {
  return {
    id: row.id,
    ref: row.ref,
    uid: row.uid ?? undefined,
    kind: row.kind,
    namespace: row.namespace,
    name: row.name,
    title: row.title,
    type: row.type ?? undefined,
    lifecycle: row.lifecycle ?? undefined,
    owner: row.owner ?? undefined,
    system: row.system ?? undefined,
    domain: row.domain ?? undefined,
    parent: row.parent ?? undefined,
    tags: JSON.parse(row.tags),
    entity: JSON.parse(row.entity),
    hash: row.hash,
    scanFacts: readScanFacts(row.scan_facts).map(fact => ({
      ...fact,
      evidence: 'observed',
      source: RESERVED_SOURCES.scan,
    })),
    chosenTargets: readChosenTargets(row.chosen_targets),
    createdAt: toNumber(row.created_at),
    updatedAt: toNumber(row.updated_at),
    removedAt: toOptionalNumber(row.removed_at),
  };
}

export function readScanFacts(column: string): ScanFact[] {
  return JSON.parse(column);
}

function targets(entity: Entity, type: string): string[] {
  return (entity.relations ?? [])
    .filter(relation => relation.type === type)
    .map(relation => lower(relation.targetRef))
    .sort();
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== ''
    ? lower(withoutNul(value))
    : null;
}

/** PostgreSQL keeps every character in a text but this one. */
function withoutNul(text: string): string {
  return text.replaceAll('\0', '');
}

function withoutNulOrNone(text: string | undefined): string | null {
  return text === undefined ? null : withoutNul(text);
}

function lower(text: string): string {
  return text.toLocaleLowerCase('en-US');
}

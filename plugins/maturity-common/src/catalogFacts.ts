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
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  RELATION_PROVIDES_API,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { CATALOG_ANNOTATIONS, SOURCE_TEMPLATE_ANNOTATION } from './annotations';
import { FactValue } from './model/types';

/**
 * What the catalog shows about one fact of an entity.
 *
 * @public
 */
export interface CatalogFact {
  readonly fact: string;
  readonly value: FactValue;
}

/**
 * Whether the catalog has an entity; undefined when nobody can tell, as when
 * there is no catalog at hand.
 *
 * @public
 */
export type EntityLookup = (entityRef: string) => boolean | undefined;

/** The kinds that have an owner by the descriptor format. */
const OWNED = ['component', 'api', 'resource', 'system', 'domain', 'template'];

/** Where an entity names others: by relation, else by what its author wrote. */
interface Field {
  readonly relation?: string;
  readonly targetKind?: string;
  readonly defaultKind: string;
  written(entity: Entity): unknown;
}

const OWNER: Field = {
  relation: RELATION_OWNED_BY,
  defaultKind: 'Group',
  written: ({ spec }) => spec?.owner,
};

const SYSTEM: Field = {
  relation: RELATION_PART_OF,
  targetKind: 'system',
  defaultKind: 'System',
  written: ({ spec }) => spec?.system,
};

const PROVIDED_APIS: Field = {
  relation: RELATION_PROVIDES_API,
  defaultKind: 'API',
  written: ({ spec }) => spec?.providesApis,
};

const TEMPLATE: Field = {
  defaultKind: 'Template',
  written: entity =>
    annotation(entity, SOURCE_TEMPLATE_ANNOTATION) ??
    entity.spec?.scaffoldedFrom,
};

/**
 * The facts that the catalog entry itself records: `true` or `false` for what
 * the entry alone decides (a field is set, and what it names exists), only
 * `true` for what an annotation shows, since its absence proves nothing.
 *
 * @param entity - with or without its relations
 * @param exists - without it, what depends on other entities is left out
 * @public
 */
export function catalogFacts(
  entity: Entity,
  exists: EntityLookup = () => undefined,
): CatalogFact[] {
  const kind = entity.kind.toLocaleLowerCase('en-US');
  const facts: CatalogFact[] = [];
  const decide = (fact: string, value: boolean | undefined) => {
    if (value !== undefined) {
      facts.push({ fact, value });
    }
  };
  const show = (fact: string, shown: boolean) => {
    decide(fact, shown || undefined);
  };
  const named = (field: Field) => allExist(refsOf(entity, field), exists);

  if (OWNED.includes(kind)) {
    decide('catalog.owner-set', named(OWNER));
    decide('catalog.description-set', hasText(entity.metadata.description));
  }
  if (kind === 'component' || kind === 'api') {
    decide('catalog.lifecycle-set', hasText(entity.spec?.lifecycle));
  }
  if (kind === 'component' || kind === 'api' || kind === 'resource') {
    decide('catalog.system-set', named(SYSTEM));
  }
  if (kind === 'component') {
    decide('catalog.source-template-set', named(TEMPLATE));
    if (refsOf(entity, PROVIDED_APIS).length > 0) {
      // The catalog refuses an API without a definition.
      decide('catalog.api-definition-set', named(PROVIDED_APIS));
    }
  }
  decide(
    'catalog.orphan',
    annotation(entity, 'backstage.io/orphan') === 'true',
  );
  show('catalog.dependencies-declared', hasDependencies(entity));
  show('catalog.techdocs-set', hasTechDocs(entity, exists));
  show('catalog.runbook-linked', hasRunbook(entity));
  show(
    'catalog.tier-set',
    hasAnnotation(entity, CATALOG_ANNOTATIONS.tier) ||
      hasText(entity.metadata.labels?.[CATALOG_ANNOTATIONS.tier]),
  );
  show(
    'catalog.data-classification-set',
    hasAnnotation(entity, CATALOG_ANNOTATIONS.dataClassification),
  );
  show(
    'cost.center-set',
    hasAnnotation(entity, CATALOG_ANNOTATIONS.costCenter),
  );
  show(
    'dr.plan-linked',
    hasAnnotation(entity, CATALOG_ANNOTATIONS.recoveryPlan),
  );
  return facts;
}

/**
 * Refs that do not parse name nothing, so they are kept as they are and do not
 * exist.
 */
function refsOf(entity: Entity, field: Field): string[] {
  const { relation, targetKind, defaultKind } = field;
  const related = listOf(entity.relations)
    .filter(({ type }) => type === relation)
    .map(({ targetRef }) => targetRef.toLocaleLowerCase('en-US'))
    .filter(ref => !targetKind || ref.startsWith(`${targetKind}:`));
  if (related.length > 0) {
    return related;
  }
  const written = field.written(entity);
  return (Array.isArray(written) ? written : [written])
    .filter(hasText)
    .map(text => {
      try {
        const defaultNamespace = entity.metadata.namespace ?? 'default';
        return stringifyEntityRef(
          parseEntityRef(text, { defaultKind, defaultNamespace }),
        );
      } catch {
        return text;
      }
    });
}

/** False when none is named or one does not exist; undefined when unsure. */
function allExist(
  refs: readonly string[],
  exists: EntityLookup,
): boolean | undefined {
  const found = refs.map(ref => exists(ref));
  if (refs.length === 0 || found.includes(false)) {
    return false;
  }
  return found.includes(undefined) ? undefined : true;
}

function hasDependencies(entity: Entity): boolean {
  const { dependsOn, consumesApis } = entity.spec ?? {};
  return [dependsOn, consumesApis].some(
    named => Array.isArray(named) && named.length > 0,
  );
}

function hasTechDocs(entity: Entity, exists: EntityLookup): boolean {
  const other = annotation(entity, 'backstage.io/techdocs-entity');
  return (
    hasAnnotation(entity, 'backstage.io/techdocs-ref') ||
    (hasText(other) && exists(other.toLocaleLowerCase('en-US')) !== false)
  );
}

function hasRunbook(entity: Entity): boolean {
  return (
    hasAnnotation(entity, CATALOG_ANNOTATIONS.runbook) ||
    listOf(entity.metadata.links).some(
      link => link?.type === 'runbook' && hasText(link.url),
    )
  );
}

function annotation(entity: Entity, key: string): string | undefined {
  const { annotations } = entity.metadata;
  return annotations && Object.hasOwn(annotations, key)
    ? annotations[key]
    : undefined;
}

function hasAnnotation(entity: Entity, key: string): boolean {
  return hasText(annotation(entity, key));
}

/** A file can hold anything in the place of a list. */
function listOf<T>(value: readonly T[] | undefined): readonly T[] {
  return Array.isArray(value) ? value : [];
}

function hasText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

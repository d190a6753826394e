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

import { ObjectReader } from './api/ObjectReader';
import { Judged } from './facts/judge';
import { ID, LocatedEntity } from './locateEntity';
import { Kind, KINDS, ObjectOf, WORKLOAD_KINDS } from './objects/kinds';
import {
  Surroundings,
  toWorkload,
  Workload,
  WorkloadObject,
} from './objects/Workload';

/** So many ids fit well into the selector of one list. */
const IDS_AT_ONCE = 50;
/** From so many namespaces on one list of all of them is less work. */
const MANY_NAMESPACES = 8;

/** One list of each kind of workload, for entities that can share it. */
interface Selection {
  readonly namespace?: string;
  readonly labelSelector: string;
  readonly entities: readonly LocatedEntity[];
}

/** What the lists of a selection brought. */
interface Selected {
  readonly selection: Selection;
  readonly found: readonly WorkloadObject[];
  /** All kinds could be listed. */
  readonly complete: boolean;
}

type Lists = ReadonlyMap<Kind, readonly unknown[]>;

/**
 * Reads the workloads of entities in one cluster, by entity, together with
 * what lies around them.
 *
 * @throws a FetchJsonError if the cluster is down
 */
export async function readWorkloads(options: {
  cluster: string;
  reader: ObjectReader;
  entities: readonly LocatedEntity[];
  leaveOut: ReadonlySet<string>;
}): Promise<Map<string, Judged<Workload>>> {
  const { entities, reader, leaveOut } = options;
  const kinds = WORKLOAD_KINDS.filter(kind => !leaveOut.has(kind));
  const selected = await Promise.all(
    select(entities).map(async (selection): Promise<Selected> => {
      const lists = await Promise.all(
        kinds.map(async kind => {
          const { namespace, labelSelector } = selection;
          const objects = await reader.list({ kind, namespace, labelSelector });
          // the kind belongs to the objects, as the list was asked for it
          return objects?.map(object => ({ kind, object } as WorkloadObject));
        }),
      );
      return {
        selection,
        found: lists.flatMap(list => list ?? []),
        complete: !lists.includes(undefined),
      };
    }),
  );
  const spaces = await readSurroundings({
    ...options,
    namespaces: [
      ...new Set(
        selected.flatMap(({ found }) =>
          found.map(({ object }) => object.metadata.namespace),
        ),
      ),
    ],
  });
  return new Map(
    selected.flatMap(each =>
      each.selection.entities.map(
        entity => [entity.entityRef, judge(entity, each, spaces)] as const,
      ),
    ),
  );
}

/** Entities that are told apart by the id alone share a list. */
function select(entities: readonly LocatedEntity[]): Selection[] {
  const byId = new Map<string, LocatedEntity[]>();
  const bySelector = new Map<string, LocatedEntity[]>();
  for (const entity of entities) {
    const { namespace = '', labelSelector } = entity;
    const groups = labelSelector ? bySelector : byId;
    const key = labelSelector ? `${namespace} ${labelSelector}` : namespace;
    groups.set(key, [...(groups.get(key) ?? []), entity]);
  }
  return [
    ...[...bySelector.values()].map(group => ({
      namespace: group[0].namespace,
      labelSelector: group[0].labelSelector ?? '',
      entities: group,
    })),
    ...[...byId.values()].flatMap(group => inParts(group)),
  ];
}

function inParts(entities: readonly LocatedEntity[]): Selection[] {
  const parts: Selection[] = [];
  for (let start = 0; start < entities.length; start += IDS_AT_ONCE) {
    const part = entities.slice(start, start + IDS_AT_ONCE);
    const ids = [...new Set(part.map(({ id }) => id))].join(',');
    parts.push({
      namespace: part[0].namespace,
      labelSelector: `${ID} in (${ids})`,
      entities: part,
    });
  }
  return parts;
}

/** The workloads of one of the entities that shared a list. */
function judge(
  { id }: LocatedEntity,
  { found, complete }: Selected,
  spaces: ReadonlyMap<string, Surroundings>,
): Judged<Workload> {
  const own = found.filter(
    ({ object }) => !id || object.metadata.labels[ID] === id,
  );
  const meant = own.filter(source => !isTakenOver(source, own, spaces));
  const workloads = meant.map(source => {
    const around = spaces.get(source.object.metadata.namespace);
    return around && toWorkload({ source, around });
  });
  const items = workloads.filter(workload => workload !== undefined);
  return { items, complete: complete && items.length === meant.length };
}

/**
 * A Deployment that another workload runs in its place: an Argo Rollout that
 * refers to it, or the primary that Flagger made of it.
 */
function isTakenOver(
  { kind, object }: WorkloadObject,
  own: readonly WorkloadObject[],
  spaces: ReadonlyMap<string, Surroundings>,
): boolean {
  if (kind !== 'Deployment') {
    return false;
  }
  const { name, namespace } = object.metadata;
  const canaries = spaces.get(namespace)?.list('Canary') ?? [];
  const isPrimaried = canaries.some(({ spec }) => spec.targetRef.name === name);
  return own.some(
    other =>
      other.object.metadata.namespace === namespace &&
      ((other.kind === 'Rollout' &&
        other.object.spec.workloadRef?.name === name) ||
        (isPrimaried &&
          other.kind === 'Deployment' &&
          other.object.metadata.name === `${name}-primary`)),
  );
}

async function readSurroundings(options: {
  cluster: string;
  reader: ObjectReader;
  namespaces: readonly string[];
}): Promise<Map<string, Surroundings>> {
  const { cluster, reader, namespaces } = options;
  const bySpace = new Map<string, Map<Kind, readonly unknown[]>>(
    namespaces.map(namespace => [namespace, new Map()]),
  );
  const everywhere = new Map<Kind, readonly unknown[]>();
  await Promise.all(
    namespaces.length === 0
      ? []
      : (Object.keys(KINDS) as Kind[]).map(async kind => {
          if ('everywhere' in KINDS[kind] && KINDS[kind].everywhere) {
            const objects = await reader.list({ kind });
            if (objects) {
              everywhere.set(kind, objects);
            }
            return;
          }
          const found = await reader.listIn({
            kind,
            namespaces,
            atOnce: namespaces.length >= MANY_NAMESPACES,
          });
          found.forEach((objects, namespace) =>
            bySpace.get(namespace)?.set(kind, objects),
          );
        }),
  );
  const groups = reader.groups && new Set(reader.groups.keys());
  return new Map(
    [...bySpace].map(([namespace, own]) => [
      namespace,
      {
        cluster,
        namespace,
        groups,
        list: kind => listed(kind, own, everywhere),
      } satisfies Surroundings,
    ]),
  );
}

function listed<K extends Kind>(
  kind: K,
  own: Lists,
  everywhere: Lists,
): readonly ObjectOf<K>[] | undefined {
  // what stands under a kind was read as that kind
  return (own.get(kind) ?? everywhere.get(kind)) as
    | readonly ObjectOf<K>[]
    | undefined;
}

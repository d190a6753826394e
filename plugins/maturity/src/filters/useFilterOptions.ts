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
  DEFAULT_NAMESPACE,
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { AsyncState, useAsyncState } from '../hooks';

export interface FilterOption {
  id: string;
  label: string;
  description?: string;
}

/** What the catalog offers to choose from; only what the reader may see. */
export interface FilterOptions {
  types: readonly FilterOption[];
  lifecycles: readonly FilterOption[];
  tags: readonly FilterOption[];
  owners: readonly FilterOption[];
  systems: readonly FilterOption[];
  domains: readonly FilterOption[];
}

/** More of one kind than anybody scrolls through; the text filter finds the rest. */
const mostEntities = 2000;

const facetNames = {
  type: 'spec.type',
  lifecycle: 'spec.lifecycle',
  tag: 'metadata.tags',
  owner: 'relations.ownedBy',
} as const;

/** Reads from the catalog which values can be filtered by. */
export function useFilterOptions(options: {
  /** The kinds whose properties count, lower case. */
  kinds: readonly string[];
}): AsyncState<FilterOptions> {
  const { kinds } = options;
  const catalogApi = useApi(catalogApiRef);
  return useAsyncState<FilterOptions>({
    keepPrevious: true,
    deps: [catalogApi, kinds.join()],
    load: async () => {
      const [{ facets }, groups, systems, domains] = await Promise.all([
        catalogApi.getEntityFacets({
          filter: { kind: [...kinds] },
          facets: Object.values(facetNames),
        }),
        entitiesOf('group'),
        entitiesOf('system'),
        entitiesOf('domain'),
      ]);
      const values = (name: string) =>
        (facets[name] ?? []).map(({ value }) => value);
      const owners = new Map(
        values(facetNames.owner).map(ref => [
          ref.toLocaleLowerCase('en-US'),
          namedByRef(ref),
        ]),
      );
      groups.forEach(group => owners.set(group.id, group));
      return {
        types: named(values(facetNames.type)),
        lifecycles: named(values(facetNames.lifecycle)),
        tags: named(values(facetNames.tag)),
        owners: sorted([...owners.values()]),
        systems: sorted(systems),
        domains: sorted(domains),
      };
    },
  });

  async function entitiesOf(kind: string): Promise<FilterOption[]> {
    const { items } = await catalogApi.queryEntities({
      filter: { kind },
      fields: [
        'kind',
        'metadata.name',
        'metadata.namespace',
        'metadata.title',
        'spec.profile.displayName',
      ],
      limit: mostEntities,
    });
    return items.map(optionOf);
  }
}

function optionOf(entity: Entity): FilterOption {
  const ref = stringifyEntityRef(entity);
  const profile = entity.spec?.profile as { displayName?: string } | undefined;
  const title = profile?.displayName ?? entity.metadata.title;
  return title
    ? { ...namedByRef(ref), label: title }
    : { ...namedByRef(ref), id: ref };
}

/** An option for an entity of which only the ref is known. */
export function namedByRef(ref: string): FilterOption {
  const { kind, namespace, name } = parseEntityRef(ref);
  const id = stringifyEntityRef({ kind, namespace, name });
  return namespace === DEFAULT_NAMESPACE
    ? { id, label: name }
    : { id, label: name, description: namespace };
}

function named(values: readonly string[]): FilterOption[] {
  const byId = new Map(
    values.map(value => [
      value.toLocaleLowerCase('en-US'),
      { id: value.toLocaleLowerCase('en-US'), label: value },
    ]),
  );
  return sorted([...byId.values()]);
}

function sorted(options: readonly FilterOption[]): FilterOption[] {
  return [...options].sort((a, b) => a.label.localeCompare(b.label));
}

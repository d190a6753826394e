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
  getCompoundEntityRef,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useAsyncState } from '../hooks';

const fields = ['kind', 'metadata', 'relations'];

/** What is known of an entity that is named in a list. */
export interface NamedEntity {
  readonly title?: string;
  /** Whether the reader owns it, directly or through a group. */
  readonly isOwned: boolean;
}

export interface Reader {
  /** Their entity, in lower case. */
  readonly ref: string;
  readonly entities: ReadonlyMap<string, NamedEntity>;
}

/** Who is reading, and which of some entities are theirs; one catalog request. */
export function useReader(entityRefs: readonly string[]): Reader | undefined {
  const identityApi = useApi(identityApiRef);
  const catalogApi = useApi(catalogApiRef);
  const refs = [...new Set(entityRefs)].sort();
  const state = useAsyncState({
    deps: [identityApi, catalogApi, refs.join(' ')],
    keepPrevious: true,
    load: async (): Promise<Reader> => {
      const { userEntityRef, ownershipEntityRefs } =
        await identityApi.getBackstageIdentity();
      const own = new Set(ownershipEntityRefs.map(normalized));
      const { items } =
        refs.length > 0
          ? await catalogApi.getEntitiesByRefs({ entityRefs: refs, fields })
          : { items: [] };
      return {
        ref: normalized(userEntityRef),
        entities: new Map(
          items.flatMap(entity =>
            entity ? [[refOf(entity), named(entity, own)] as const] : [],
          ),
        ),
      };
    },
  });
  return state.status === 'ready' ? state.value : undefined;
}

function refOf(entity: Entity): string {
  return stringifyEntityRef(getCompoundEntityRef(entity));
}

function normalized(ref: string): string {
  return stringifyEntityRef(
    parseEntityRef(ref, { defaultKind: 'user', defaultNamespace: 'default' }),
  );
}

function named(entity: Entity, own: ReadonlySet<string>): NamedEntity {
  return {
    title: entity.metadata.title,
    isOwned: (entity.relations ?? []).some(
      ({ type, targetRef }) =>
        type === RELATION_OWNED_BY && own.has(normalized(targetRef)),
    ),
  };
}

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
import { PARTS } from './entityParts';
import { nameOf, titleOf } from './names';
import { createRandom } from './random';
import { Kind, Shape } from './Shape';

const KIND_NAMES: Readonly<Record<Kind, string>> = {
  domain: 'Domain',
  group: 'Group',
  user: 'User',
  system: 'System',
  component: 'Component',
  api: 'API',
  resource: 'Resource',
};

/** One entity of the organisation, the same whenever it is asked for. */
export function makeEntity(shape: Shape, kind: Kind, index: number): Entity {
  const random = createRandom(shape.seed, 'entity', kind, index);
  const name = nameOf(shape, kind, index);
  const parts = PARTS[kind]({ shape, index, random, name });
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: KIND_NAMES[kind],
    metadata: {
      uid: uidOf(shape, kind, index),
      etag: `${shape.seed}-${index}`,
      namespace: 'default',
      name,
      title: titleOf(name),
      ...(random.chance(0.9) && {
        description: `Generated for measurements: ${titleOf(name)}.`,
      }),
      ...parts.metadata,
      annotations: {
        'backstage.io/managed-by-location': `url:https://git.example.org/acme/${name}/blob/main/catalog-info.yaml`,
        'backstage.io/managed-by-origin-location': `url:https://git.example.org/acme/${name}/blob/main/catalog-info.yaml`,
        ...parts.annotations,
      },
    },
    spec: parts.spec,
    relations: parts.relations,
  };
}

function uidOf(shape: Shape, kind: Kind, index: number): string {
  const random = createRandom(shape.seed, 'uid', kind, index);
  const part = () =>
    Math.floor(random.next() * 4_294_967_296)
      .toString(16)
      .padStart(8, '0');
  const text = [part(), part(), part(), part()].join('');
  return text.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

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
import { InputError } from '@backstage/errors';

/** The label and the annotation that tie workloads to entities. */
export const ID = 'backstage.io/kubernetes-id';
export const SELECTOR = 'backstage.io/kubernetes-label-selector';
const NAMESPACE = 'backstage.io/kubernetes-namespace';
const CLUSTER = 'backstage.io/kubernetes-cluster';

const LABEL_VALUE = /^[a-z0-9]([a-z0-9._-]{0,61}[a-z0-9])?$/i;
const NAMESPACE_NAME = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
const MAX_SELECTOR = 1_000;

/** Where the workloads of an entity are. */
export interface LocatedEntity {
  readonly entityRef: string;
  /** Of the label `backstage.io/kubernetes-id`; or there is a selector. */
  readonly id?: string;
  readonly labelSelector?: string;
  /** Default: all. */
  readonly namespace?: string;
  /** Default: all. */
  readonly cluster?: string;
}

/**
 * Reads the annotations of an entity as Backstage's Kubernetes plugin does: a
 * label selector goes before the id. Nothing is said of an entity with neither.
 *
 * @throws an InputError for what no cluster could take
 */
export function locateEntity(entity: Entity): LocatedEntity | undefined {
  const read = (name: string) =>
    entity.metadata.annotations?.[name]?.trim() || undefined;
  const id = read(ID);
  const labelSelector = read(SELECTOR);
  const namespace = read(NAMESPACE);
  if (!id && !labelSelector) {
    return undefined;
  }
  if (!labelSelector && id && !LABEL_VALUE.test(id)) {
    throw new InputError(`${ID} is not the value of a label`);
  }
  if (labelSelector && labelSelector.length > MAX_SELECTOR) {
    throw new InputError(`${SELECTOR} is longer than ${MAX_SELECTOR}`);
  }
  if (namespace && !NAMESPACE_NAME.test(namespace)) {
    throw new InputError(`${NAMESPACE} is not the name of a namespace`);
  }
  return {
    entityRef: stringifyEntityRef(entity),
    id: labelSelector ? undefined : id,
    labelSelector,
    namespace,
    cluster: read(CLUSTER),
  };
}

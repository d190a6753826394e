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

import { ObjectOf } from '../objects/kinds';
import { matchesSelector } from '../objects/matchesSelector';
import { Surroundings, Workload } from '../objects/Workload';
import { Facts } from './Facts';
import { Judged, Known, shareOf, together } from './judge';

/** Clouds that encrypt every disk, whether they are asked or not. */
const ALWAYS_ENCRYPTED = ['pd.csi.storage.gke.io', 'disk.csi.azure.com'];

interface Claim {
  readonly id: string;
  readonly around: Surroundings;
  /** Not there if the claim could not be found. */
  readonly object?: ObjectOf<'PersistentVolumeClaim'>;
}

/** The volumes of an entity. */
export function deriveStorageFacts(workloads: Judged<Workload>): Facts {
  const found = together(workloads.items.map(claimsOf));
  if (!found || workloads.items.length === 0) {
    return {};
  }
  const claims: Judged<Claim> = {
    items: [...new Map(found.map(claim => [claim.id, claim])).values()],
    complete: workloads.complete,
  };
  return {
    'k8s.pvc-count': claims.complete ? claims.items.length : undefined,
    'k8s.pvc-expandable-ratio': shareOf(claims, claim => {
      const storage = storageOf(claim);
      return storage && storage !== 'none'
        ? storage.allowVolumeExpansion === true
        : storage && false;
    }),
    'k8s.pvc-encrypted-ratio': shareOf(claims, isEncrypted),
    'k8s.pvc-snapshot-covered-ratio': shareOf(claims, isCovered),
  };
}

/**
 * The claims that its pods name, and those that a StatefulSet makes for each
 * replica.
 */
function claimsOf({ around, pod, source }: Workload): Claim[] | undefined {
  const all = around.list('PersistentVolumeClaim');
  const named = (pod.volumes ?? []).flatMap(
    ({ persistentVolumeClaim }) => persistentVolumeClaim?.claimName ?? [],
  );
  const templates =
    (source.kind === 'StatefulSet' &&
      source.object.spec.volumeClaimTemplates) ||
    [];
  if (templates.length > 0 && !all) {
    return undefined;
  }
  const made = (all ?? [])
    .map(({ metadata }) => metadata.name)
    .filter(name =>
      templates.some(template => {
        const prefix = `${template.metadata.name}-${source.object.metadata.name}-`;
        return (
          name.startsWith(prefix) && /^\d+$/.test(name.slice(prefix.length))
        );
      }),
    );
  return [...named, ...made].map(name => ({
    id: `${around.cluster}/${around.namespace}/${name}`,
    around,
    object: all?.find(({ metadata }) => metadata.name === name),
  }));
}

/** The class of its storage; `none` if it has no class. */
function storageOf({
  around,
  object,
}: Claim): ObjectOf<'StorageClass'> | 'none' | undefined {
  if (!object) {
    return undefined;
  }
  const name = object.spec.storageClassName;
  return name
    ? around
        .list('StorageClass')
        ?.find(({ metadata }) => metadata.name === name)
    : 'none';
}

/** A cloud may encrypt what nobody asked it to, so silence proves nothing. */
function isEncrypted(claim: Claim): Known {
  const storage = storageOf(claim);
  if (!storage || storage === 'none') {
    return undefined;
  }
  if (ALWAYS_ENCRYPTED.includes(storage.provisioner)) {
    return true;
  }
  const parameters = new Map(
    Object.entries(storage.parameters ?? {}).map(([name, value]) => [
      name.toLowerCase(),
      value.toLowerCase(),
    ]),
  );
  if (parameters.get('kmskeyid')) {
    return true;
  }
  const said = parameters.get('encrypted') ?? parameters.get('secure');
  return said === 'true' || said === 'false' ? said === 'true' : undefined;
}

/**
 * By a schedule of Velero or of the snapshot scheduler. In a cluster without
 * any of them something else may make backups.
 */
function isCovered({ around, object }: Claim): Known {
  const velero = around.list('Schedule');
  const snapshots = around.list('SnapshotSchedule');
  if (!object || !velero || !snapshots) {
    return undefined;
  }
  const covered =
    snapshots.some(
      ({ spec }) =>
        !spec.disabled &&
        matchesSelector(object.metadata.labels, spec.claimSelector ?? {}),
    ) || velero.some(schedule => covers(schedule, object));
  return covered || velero.length + snapshots.length > 0 ? covered : undefined;
}

function covers(
  { spec }: ObjectOf<'Schedule'>,
  { metadata }: ObjectOf<'PersistentVolumeClaim'>,
): boolean {
  const { template } = spec;
  const includes = (list: readonly string[] | null | undefined, name: string) =>
    Boolean(list?.includes('*') || list?.includes(name));
  const selectors = [
    ...(template.orLabelSelectors ?? []),
    ...(template.labelSelector ? [template.labelSelector] : []),
  ];
  const claims = ['persistentvolumeclaims', 'pvc'];
  const resources = template.includedResources ?? [];
  return (
    !spec.paused &&
    (!template.includedNamespaces?.length ||
      includes(template.includedNamespaces, metadata.namespace)) &&
    !includes(template.excludedNamespaces, metadata.namespace) &&
    (resources.length === 0 ||
      claims.some(name => includes(resources, name))) &&
    !claims.some(name => includes(template.excludedResources, name)) &&
    (selectors.length === 0 ||
      selectors.some(selector => matchesSelector(metadata.labels, selector))) &&
    (template.snapshotVolumes !== false ||
      template.defaultVolumesToFsBackup === true)
  );
}

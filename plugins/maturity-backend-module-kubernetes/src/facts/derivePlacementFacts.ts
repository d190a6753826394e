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

import { matchesSelector } from '../objects/matchesSelector';
import { LabelSelector } from '../objects/pod';
import { isScalable, podsOf, Workload } from '../objects/Workload';
import { Facts } from './Facts';
import { allOf, among, Judged, leastOf, together } from './judge';

const ZONE = 'topology.kubernetes.io/zone';

/** Where replicas run, and what is dear to the scheduler. */
export function derivePlacementFacts(workloads: Judged<Workload>): Facts {
  const scalable = among(workloads, isScalable);
  return {
    'k8s.topology-spread': allOf(scalable, isSpread),
    'k8s.zones-covered': leastOf(
      { items: sameInAllClusters(scalable.items), complete: scalable.complete },
      copies => {
        const zones = together(copies.map(zonesOf));
        return zones && new Set(zones).size;
      },
    ),
    'k8s.priority-class-set': allOf(workloads, ({ pod }) =>
      Boolean(pod.priorityClassName),
    ),
  };
}

/** Constraints and anti-affinity only help if they mean the pods themselves. */
function isSpread({ pod, podLabels }: Workload): boolean {
  const meansItself = (selector: LabelSelector | undefined) =>
    matchesSelector(podLabels, selector);
  const antiAffinity = pod.affinity?.podAntiAffinity;
  return [
    ...(pod.topologySpreadConstraints ?? []),
    ...(antiAffinity?.requiredDuringSchedulingIgnoredDuringExecution ?? []),
    ...(
      antiAffinity?.preferredDuringSchedulingIgnoredDuringExecution ?? []
    ).map(({ podAffinityTerm }) => podAffinityTerm),
  ].some(({ labelSelector }) => meansItself(labelSelector));
}

/** A workload that runs in several clusters covers the zones of all of them. */
function sameInAllClusters(workloads: readonly Workload[]): Workload[][] {
  const groups = new Map<string, Workload[]>();
  for (const workload of workloads) {
    const { source, around, name } = workload;
    const key = `${source.kind}/${around.namespace}/${name}`;
    groups.set(key, [...(groups.get(key) ?? []), workload]);
  }
  return [...groups.values()];
}

/**
 * The zones of its ready pods, as names that are unlike those of other
 * clusters only where the zones are.
 */
function zonesOf(workload: Workload): string[] | undefined {
  const ready = podsOf(workload)?.filter(({ status }) =>
    status.conditions?.some(
      condition => condition.type === 'Ready' && condition.status === 'True',
    ),
  );
  const nodes = workload.around.list('Node');
  if (!ready || !nodes) {
    return undefined;
  }
  const zones = ready.map(
    ({ spec }) =>
      nodes.find(({ metadata }) => metadata.name === spec.nodeName)?.metadata
        .labels[ZONE],
  );
  const known = zones.filter(zone => zone !== undefined);
  return known.length === zones.length ? known : undefined;
}

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
import { isLongRunning, Workload } from '../objects/Workload';
import { Facts } from './Facts';
import { allOf, among, Judged, Known } from './judge';

/** Networks with policies of their own, which are not read. */
const OTHER_POLICIES = [
  'cilium.io',
  'crd.projectcalico.org',
  'projectcalico.org',
  'crd.antrea.io',
  'policy.networking.k8s.io',
];

/** Who may reach the pods, and what they may reach. */
export function deriveNetworkFacts(workloads: Judged<Workload>): Facts {
  return {
    'k8s.network-policy-ingress': allOf(
      // nobody calls a job
      among(workloads, isLongRunning),
      workload => isRestricted(workload, 'Ingress'),
    ),
    'k8s.network-policy-egress': allOf(workloads, workload =>
      isRestricted(workload, 'Egress'),
    ),
  };
}

/**
 * Policies add up: what one of them allows no other takes away. Pods in the
 * network of their node are out of reach for policies.
 */
function isRestricted(
  { around, pod, podLabels }: Workload,
  direction: 'Ingress' | 'Egress',
): Known {
  if (pod.hostNetwork) {
    return false;
  }
  const policies = around
    .list('NetworkPolicy')
    ?.filter(
      policy =>
        matchesSelector(podLabels, policy.spec.podSelector ?? {}) &&
        directions(policy).includes(direction),
    );
  if (!policies) {
    return undefined;
  }
  const restricted =
    policies.length > 0 &&
    !policies.some(policy => allowsAll(policy, direction));
  if (restricted) {
    return true;
  }
  const { groups } = around;
  return groups && !OTHER_POLICIES.some(group => groups.has(group))
    ? false
    : undefined;
}

function directions({ spec }: ObjectOf<'NetworkPolicy'>): string[] {
  return (
    spec.policyTypes ?? (spec.egress ? ['Ingress', 'Egress'] : ['Ingress'])
  );
}

function allowsAll(
  { spec }: ObjectOf<'NetworkPolicy'>,
  direction: 'Ingress' | 'Egress',
): boolean {
  const rules =
    direction === 'Ingress'
      ? (spec.ingress ?? []).map(({ from, ports }) => ({ peers: from, ports }))
      : (spec.egress ?? []).map(({ to, ports }) => ({ peers: to, ports }));
  return rules.some(({ peers, ports }) => !peers?.length && !ports?.length);
}

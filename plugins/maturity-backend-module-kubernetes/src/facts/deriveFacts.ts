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

import { Workload } from '../objects/Workload';
import { deriveContainerFacts } from './deriveContainerFacts';
import { deriveIdentityFacts } from './deriveIdentityFacts';
import { deriveImageFacts } from './deriveImageFacts';
import { deriveMeshFacts } from './deriveMeshFacts';
import { deriveNamespaceFacts } from './deriveNamespaceFacts';
import { deriveNetworkFacts } from './deriveNetworkFacts';
import { derivePlacementFacts } from './derivePlacementFacts';
import { deriveRolloutFacts } from './deriveRolloutFacts';
import { deriveRouteFacts } from './deriveRouteFacts';
import { deriveScalingFacts } from './deriveScalingFacts';
import { deriveSecretFacts } from './deriveSecretFacts';
import { deriveStorageFacts } from './deriveStorageFacts';
import { Agreements, Derive, Facts } from './Facts';
import { Judged, weakestOf } from './judge';
import {
  POD_SECURITY_STANDARDS,
  podSecurityStandard,
} from './podSecurityStandard';

const DERIVATIONS: readonly Derive[] = [
  deriveContainerFacts,
  deriveIdentityFacts,
  deriveImageFacts,
  deriveMeshFacts,
  deriveNamespaceFacts,
  deriveNetworkFacts,
  derivePlacementFacts,
  deriveRolloutFacts,
  deriveRouteFacts,
  deriveScalingFacts,
  deriveSecretFacts,
  deriveStorageFacts,
];

/**
 * All that the objects of a cluster say about an entity. That no workload was
 * found is only said if nothing could have been missed.
 */
export function deriveFacts(
  workloads: Judged<Workload>,
  agreements: Agreements,
): Facts {
  const { items, complete } = workloads;
  if (items.length === 0) {
    return { 'k8s.workload-found': complete ? false : undefined };
  }
  return Object.assign(
    {
      'k8s.workload-found': true,
      'k8s.pss-profile': weakestOf({
        judged: workloads,
        order: POD_SECURITY_STANDARDS,
        judge: ({ pod, podAnnotations }) =>
          podSecurityStandard(pod, podAnnotations),
      }),
    },
    ...DERIVATIONS.map(derive => derive(workloads, agreements)),
  );
}

/** The ids of all facts that can be derived. */
export const FACTS: readonly string[] = [
  'k8s.workload-found',
  'k8s.replicas-min',
  'k8s.hpa-present',
  'k8s.hpa-beyond-cpu-memory',
  'k8s.hpa-at-max',
  'k8s.vpa-or-recommender',
  'k8s.pdb-present',
  'k8s.requests-set-ratio',
  'k8s.memory-limits-set-ratio',
  'k8s.liveness-probe-ratio',
  'k8s.readiness-probe-ratio',
  'k8s.privileged-containers',
  'k8s.host-namespaces-used',
  'k8s.run-as-non-root-ratio',
  'k8s.no-privilege-escalation-ratio',
  'k8s.capabilities-dropped-ratio',
  'k8s.seccomp-set-ratio',
  'k8s.read-only-rootfs-ratio',
  'k8s.pss-profile',
  'k8s.dedicated-service-account',
  'k8s.token-automount-off',
  'k8s.plaintext-secret-env',
  'k8s.secret-count',
  'k8s.external-secret-used',
  'k8s.workload-identity-used',
  'k8s.network-policy-ingress',
  'k8s.network-policy-egress',
  'k8s.l7-policy-present',
  'k8s.mtls-strict',
  'k8s.ingress-count',
  'k8s.ingress-tls-ratio',
  'k8s.topology-spread',
  'k8s.zones-covered',
  'k8s.priority-class-set',
  'k8s.image-latest-tags',
  'k8s.image-digest-pinned-ratio',
  'k8s.approved-registry-ratio',
  'k8s.pvc-count',
  'k8s.pvc-snapshot-covered-ratio',
  'k8s.pvc-encrypted-ratio',
  'k8s.pvc-expandable-ratio',
  'k8s.rollout-strategy',
  'k8s.rollback-available',
  'k8s.auto-rollback',
  'k8s.dedicated-namespace',
  'k8s.resource-quota-present',
  'k8s.limit-range-present',
  'k8s.policy-violations-open',
  'k8s.cost-labels-set-ratio',
];

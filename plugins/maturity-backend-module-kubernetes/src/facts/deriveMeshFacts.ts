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
import { matchesLabels } from '../objects/matchesSelector';
import { isLongRunning, podsOf, Workload } from '../objects/Workload';
import { Agreements, Facts } from './Facts';
import { allOf, among, Judged, Known } from './judge';

const ISTIO = 'security.istio.io';
/** Others that know identities on layer 7, and are not read. */
const OTHER_IDENTITIES = [
  'cilium.io',
  'policy.linkerd.io',
  'consul.hashicorp.com',
  'kuma.io',
];
/** Fields of a source of Istio that name who calls. */
const IDENTITIES = ['principals', 'requestPrincipals', 'serviceAccounts'];

/** Who has to say who they are. */
export function deriveMeshFacts(
  workloads: Judged<Workload>,
  { istioRootNamespace: root }: Agreements,
): Facts {
  const called = among(workloads, isLongRunning);
  return {
    'k8s.l7-policy-present': allOf(called, workload =>
      hasIdentityRules(workload, root),
    ),
    'k8s.mtls-strict': allOf(called, workload => isStrict(workload, root)),
  };
}

function hasIdentityRules(workload: Workload, root: string): Known {
  const { around, podLabels } = workload;
  const policies = around
    .list('AuthorizationPolicy')
    ?.filter(({ metadata }) =>
      [around.namespace, root].includes(metadata.namespace),
    );
  if (!policies || !around.groups) {
    return undefined;
  }
  const attached = policies.filter(
    ({ spec }) => spec.targetRefs?.length || spec.targetRef,
  );
  const found = policies.some(
    policy =>
      !attached.includes(policy) &&
      matchesLabels(podLabels, policy.spec.selector?.matchLabels ?? {}) &&
      (policy.spec.action ?? 'ALLOW') === 'ALLOW' &&
      namesIdentities(policy),
  );
  if (found) {
    return true;
  }
  // what hangs on a gateway or a Service may concern the workload or not
  const others = OTHER_IDENTITIES.some(group => around.groups?.has(group));
  return others || attached.some(namesIdentities) ? undefined : false;
}

function namesIdentities({ spec }: ObjectOf<'AuthorizationPolicy'>): boolean {
  return (spec.rules ?? []).some(({ from }) =>
    from?.some(({ source = {} }) =>
      IDENTITIES.some(field => {
        const named = source[field];
        return Array.isArray(named) && named.some(name => name !== '*');
      }),
    ),
  );
}

/**
 * The most specific policy counts: that of the workload, then that of its
 * namespace, then that of the mesh. Nothing is said of pods outside the mesh,
 * which may well ask for certificates themselves.
 */
function isStrict(workload: Workload, root: string): Known {
  const { around, podLabels } = workload;
  const policies = around.list('PeerAuthentication');
  const pods = podsOf(workload);
  if (
    !policies ||
    !around.groups?.has(ISTIO) ||
    !pods?.length ||
    !pods.every(isInMesh)
  ) {
    return undefined;
  }
  const own = policies.filter(
    ({ metadata, spec }) =>
      metadata.namespace === around.namespace &&
      spec.selector?.matchLabels &&
      Object.keys(spec.selector.matchLabels).length > 0 &&
      matchesLabels(podLabels, spec.selector.matchLabels),
  );
  const general = (namespace: string) =>
    policies.filter(
      ({ metadata, spec }) =>
        metadata.namespace === namespace &&
        Object.keys(spec.selector?.matchLabels ?? {}).length === 0,
    );
  const inherited = modeOf(general(around.namespace)) ?? modeOf(general(root));
  const mode = modeOf(own) ?? inherited ?? 'PERMISSIVE';
  const byPort = own.flatMap(({ spec }) =>
    Object.values(spec.portLevelMtls ?? {}).map(port => port.mode),
  );
  return [mode, ...byPort.map(port => setMode(port) ?? mode)].every(
    each => each === 'STRICT',
  );
}

function modeOf(
  policies: ReadonlyArray<ObjectOf<'PeerAuthentication'>>,
): string | undefined {
  const modes = policies
    .map(({ spec }) => setMode(spec.mtls?.mode))
    .filter(mode => mode !== undefined);
  return modes.find(mode => mode !== 'STRICT') ?? modes[0];
}

function setMode(mode: string | undefined): string | undefined {
  return mode === 'UNSET' ? undefined : mode;
}

function isInMesh({ metadata, spec }: ObjectOf<'Pod'>): boolean {
  return (
    metadata.annotations['ambient.istio.io/redirection'] === 'enabled' ||
    [...spec.containers, ...(spec.initContainers ?? [])].some(
      ({ name }) => name === 'istio-proxy',
    )
  );
}

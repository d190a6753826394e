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
import { allContainers } from './containers';
import { Facts } from './Facts';
import { countOf, Judged, Known, together } from './judge';
import { looksLikeSecret } from './looksLikeSecret';

const SECRETS_STORE = 'secrets-store.csi.k8s.io';
/** Annotations by which a webhook puts secrets of a store into pods. */
const INJECTORS = [
  'vault.hashicorp.com/agent-inject',
  'openbao.org/agent-inject',
];
const BANK_VAULTS = [
  'vault.security.banzaicloud.io/vault-addr',
  'secrets-webhook.security.bank-vaults.io/vault-addr',
];

/** A Secret that a workload mounts or reads. */
interface SecretInUse {
  readonly id: string;
  readonly fromStore: Known;
}

/** Where the secrets of an entity come from. No Secret is ever read. */
export function deriveSecretFacts(workloads: Judged<Workload>): Facts {
  const secrets = new Map(
    workloads.items
      .flatMap(secretsOf)
      .map(secret => [secret.id, secret] as const),
  );
  const { complete } = workloads;
  return {
    'k8s.plaintext-secret-env': countOf(
      allContainers(workloads),
      ({ container }) =>
        (container.env ?? []).filter(
          ({ name, value }) =>
            value !== undefined && looksLikeSecret({ name, value }),
        ).length,
    ),
    'k8s.secret-count':
      complete && workloads.items.length > 0 ? secrets.size : undefined,
    'k8s.external-secret-used': comeFromStore({
      secrets: [...secrets.values()],
      injected: workloads.items.some(isInjected),
      complete,
    }),
  };
}

function comeFromStore(options: {
  secrets: readonly SecretInUse[];
  injected: boolean;
  complete: boolean;
}): Known {
  const { secrets, injected, complete } = options;
  const known = secrets.map(({ fromStore }) => fromStore);
  if (known.includes(false)) {
    return false;
  }
  return complete &&
    !known.includes(undefined) &&
    (known.length > 0 || injected)
    ? true
    : undefined;
}

function secretsOf({ around, pod }: Workload): SecretInUse[] {
  const containers = [...pod.containers, ...(pod.initContainers ?? [])];
  const names = [
    ...containers.flatMap(({ env = [], envFrom = [] }) => [
      ...env.map(({ valueFrom }) => valueFrom?.secretKeyRef?.name),
      ...envFrom.map(({ secretRef }) => secretRef?.name),
    ]),
    ...(pod.volumes ?? []).flatMap(({ secret, projected }) => [
      secret?.secretName,
      ...(projected?.sources ?? []).map(source => source.secret?.name),
    ]),
  ].filter(name => name !== undefined);
  const fromStore = together([
    around
      .list('ExternalSecret')
      ?.map(({ metadata, spec }) => spec.target?.name ?? metadata.name),
    around
      .list('SecretProviderClass')
      ?.flatMap(({ spec }) => spec.secretObjects ?? [])
      .map(({ secretName }) => secretName),
    around.list('VaultStaticSecret')?.map(({ spec }) => spec.destination?.name),
    around
      .list('VaultDynamicSecret')
      ?.map(({ spec }) => spec.destination?.name),
  ]);
  return names.map(name => ({
    id: `${around.cluster}/${around.namespace}/${name}`,
    fromStore: fromStore?.includes(name),
  }));
}

/** Its secrets reach it past all Secrets of the cluster. */
function isInjected({ pod, podAnnotations }: Workload): boolean {
  return (
    INJECTORS.some(name => podAnnotations[name] === 'true') ||
    BANK_VAULTS.some(name => podAnnotations[name]) ||
    (pod.volumes ?? []).some(({ csi }) => csi?.driver === SECRETS_STORE)
  );
}

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
import { Workload } from '../objects/Workload';
import { Facts } from './Facts';
import { allOf, Judged, Known } from './judge';

const DEFAULT = 'default';
/** Annotations that tie an account to an identity of a cloud. */
const FEDERATED = [
  'eks.amazonaws.com/role-arn',
  'iam.gke.io/gcp-service-account',
];
const AZURE_CLIENT = 'azure.workload.identity/client-id';
const AZURE_USE = 'azure.workload.identity/use';
/** Audiences of the API server itself. */
const API_SERVER = /^(?:api|https:\/\/kubernetes\.default\.svc.*)$/;

/** Who the pods are to the cluster and beyond. */
export function deriveIdentityFacts(workloads: Judged<Workload>): Facts {
  return {
    'k8s.dedicated-service-account': allOf(
      workloads,
      workload => accountName(workload) !== DEFAULT,
    ),
    'k8s.token-automount-off': allOf(workloads, isTokenOff),
    // federation that is set up outside the cluster leaves no trace in it, so
    // only true is proved
    'k8s.workload-identity-used': allOf(workloads, isFederated) || undefined,
  };
}

function accountName({ pod }: Workload): string {
  return pod.serviceAccountName || DEFAULT;
}

function accountOf(workload: Workload): ObjectOf<'ServiceAccount'> | undefined {
  return workload.around
    .list('ServiceAccount')
    ?.find(({ metadata }) => metadata.name === accountName(workload));
}

/**
 * Whether a pod with a token needs it cannot be seen. But one that calls the
 * API server in earnest has an account of its own to be given rights by.
 */
function isTokenOff(workload: Workload): Known {
  const account = accountOf(workload);
  const own = workload.pod.automountServiceAccountToken;
  if (own === undefined && !account) {
    return undefined;
  }
  const mounted = own ?? account?.automountServiceAccountToken ?? true;
  if (!mounted) {
    return true;
  }
  return accountName(workload) === DEFAULT ? false : undefined;
}

function isFederated(workload: Workload): Known {
  const { pod, podLabels } = workload;
  const annotations = accountOf(workload)?.metadata.annotations ?? {};
  return (
    FEDERATED.some(name => annotations[name]) ||
    Boolean(annotations[AZURE_CLIENT] && podLabels[AZURE_USE] === 'true') ||
    (pod.volumes ?? []).some(
      ({ csi, projected }) =>
        csi?.driver === 'csi.spiffe.io' ||
        projected?.sources?.some(({ serviceAccountToken }) => {
          const audience = serviceAccountToken?.audience;
          return audience !== undefined && !API_SERVER.test(audience);
        }),
    )
  );
}

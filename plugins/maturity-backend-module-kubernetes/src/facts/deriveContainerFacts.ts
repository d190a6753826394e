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

import { isLongRunning, Workload } from '../objects/Workload';
import {
  allContainers,
  PlacedContainer,
  runningContainers,
} from './containers';
import { Facts } from './Facts';
import { among, anyOf, countOf, Judged, Known, shareOf } from './judge';
import { serviceNames } from './services';

/** What containers and pods ask for, are probed by, and are allowed to do. */
export function deriveContainerFacts(workloads: Judged<Workload>): Facts {
  const all = allContainers(workloads);
  const running = runningContainers(workloads);
  const lasting = runningContainers(among(workloads, isLongRunning));
  return {
    'k8s.requests-set-ratio': shareOf(
      running,
      placed => asks(placed, 'cpu') && asks(placed, 'memory'),
    ),
    'k8s.memory-limits-set-ratio': shareOf(running, ({ container, pod }) =>
      [container, pod].some(
        ({ resources }) => resources?.limits?.memory !== undefined,
      ),
    ),
    'k8s.liveness-probe-ratio': shareOf(
      lasting,
      ({ container }) =>
        container.livenessProbe !== undefined ||
        container.startupProbe !== undefined,
    ),
    'k8s.readiness-probe-ratio': shareOfServing(lasting),
    'k8s.privileged-containers': countOf(all, ({ container, pod }) =>
      isPrivileged({ container, pod }) ? 1 : 0,
    ),
    'k8s.host-namespaces-used': anyOf(workloads, ({ pod }) =>
      [pod.hostNetwork, pod.hostPID, pod.hostIPC].includes(true),
    ),
    'k8s.run-as-non-root-ratio': shareOf(
      all,
      ({ container, pod }) =>
        (container.securityContext?.runAsNonRoot ??
          pod.securityContext?.runAsNonRoot) === true,
    ),
    'k8s.no-privilege-escalation-ratio': shareOf(
      all,
      ({ container }) =>
        container.securityContext?.allowPrivilegeEscalation === false,
    ),
    'k8s.capabilities-dropped-ratio': shareOf(
      all,
      ({ container }) =>
        container.securityContext?.capabilities?.drop?.includes('ALL') === true,
    ),
    'k8s.seccomp-set-ratio': shareOf(all, ({ container, pod }) =>
      ['RuntimeDefault', 'Localhost'].includes(
        (
          container.securityContext?.seccompProfile ??
          pod.securityContext?.seccompProfile
        )?.type ?? '',
      ),
    ),
    'k8s.read-only-rootfs-ratio': shareOf(
      all,
      ({ container }) =>
        container.securityContext?.readOnlyRootFilesystem === true,
    ),
  };
}

/** A limit is a request too, where none is given. */
function asks(
  { container, pod }: PlacedContainer,
  resource: 'cpu' | 'memory',
): boolean {
  return [container, pod].some(
    ({ resources }) =>
      resources?.requests?.[resource] !== undefined ||
      resources?.limits?.[resource] !== undefined,
  );
}

export function isPrivileged({
  container,
  pod,
}: Pick<PlacedContainer, 'container' | 'pod'>): boolean {
  return (
    container.securityContext?.privileged === true ||
    (
      container.securityContext?.windowsOptions ??
      pod.securityContext?.windowsOptions
    )?.hostProcess === true
  );
}

/**
 * The containers that serve are those with ports; where no container of a pod
 * names any, all of a pod that a Service leads to.
 */
function shareOfServing(
  containers: Judged<PlacedContainer>,
): number | undefined {
  const serves = ({ container, workload }: PlacedContainer): Known => {
    if (container.ports?.length) {
      return true;
    }
    if (workload.pod.containers.some(({ ports }) => ports?.length)) {
      return false;
    }
    const names = serviceNames(workload);
    return names && names.length > 0;
  };
  const known = containers.items.map(placed => serves(placed));
  if (known.includes(undefined)) {
    return undefined;
  }
  return shareOf(
    {
      items: containers.items.filter((_, index) => known[index]),
      complete: containers.complete,
    },
    ({ container }) => container.readinessProbe !== undefined,
  );
}

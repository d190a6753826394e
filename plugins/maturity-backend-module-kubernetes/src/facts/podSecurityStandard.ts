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

import { Container, PodSpec } from '../objects/pod';
import { isPrivileged } from './deriveContainerFacts';

/** From the weakest to the strongest. */
export const POD_SECURITY_STANDARDS = [
  'privileged',
  'baseline',
  'restricted',
] as const;

export type PodSecurityStandard = (typeof POD_SECURITY_STANDARDS)[number];

const BASELINE_CAPABILITIES = new Set([
  'AUDIT_WRITE',
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'FSETID',
  'KILL',
  'MKNOD',
  'NET_BIND_SERVICE',
  'SETFCAP',
  'SETGID',
  'SETPCAP',
  'SETUID',
  'SYS_CHROOT',
]);

const SAFE_SYSCTLS = new Set([
  'kernel.shm_rmid_forced',
  'net.ipv4.ip_local_port_range',
  'net.ipv4.ip_local_reserved_ports',
  'net.ipv4.ip_unprivileged_port_start',
  'net.ipv4.ping_group_range',
  'net.ipv4.tcp_fin_timeout',
  'net.ipv4.tcp_keepalive_intvl',
  'net.ipv4.tcp_keepalive_probes',
  'net.ipv4.tcp_keepalive_time',
  'net.ipv4.tcp_rmem',
  'net.ipv4.tcp_syncookies',
  'net.ipv4.tcp_wmem',
]);

const RESTRICTED_VOLUMES = new Set([
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'persistentVolumeClaim',
  'projected',
  'secret',
]);

const SE_LINUX_TYPES = new Set([
  undefined,
  '',
  'container_t',
  'container_init_t',
  'container_kvm_t',
  'container_engine_t',
]);

const APP_ARMOR_ANNOTATION = 'container.apparmor.security.beta.kubernetes.io/';

/**
 * The strictest Pod Security Standard that pods of a template meet, by
 * https://kubernetes.io/docs/concepts/security/pod-security-standards/
 */
export function podSecurityStandard(
  pod: PodSpec,
  annotations: Readonly<Record<string, string>> = {},
): PodSecurityStandard {
  if (!meetsBaseline(pod, annotations)) {
    return 'privileged';
  }
  return meetsRestricted(pod) ? 'restricted' : 'baseline';
}

function containersOf(pod: PodSpec): Container[] {
  return [...pod.containers, ...(pod.initContainers ?? [])];
}

function meetsBaseline(
  pod: PodSpec,
  annotations: Readonly<Record<string, string>>,
): boolean {
  const containers = containersOf(pod);
  const contexts = [
    pod.securityContext,
    ...containers.map(({ securityContext }) => securityContext),
  ];
  return (
    !pod.hostNetwork &&
    !pod.hostPID &&
    !pod.hostIPC &&
    !contexts.some(context => context?.windowsOptions?.hostProcess) &&
    contexts.every(
      context =>
        context?.seccompProfile?.type !== 'Unconfined' &&
        context?.appArmorProfile?.type !== 'Unconfined' &&
        SE_LINUX_TYPES.has(context?.seLinuxOptions?.type) &&
        !context?.seLinuxOptions?.user &&
        !context?.seLinuxOptions?.role,
    ) &&
    Object.entries(annotations).every(
      ([name, value]) =>
        !name.startsWith(APP_ARMOR_ANNOTATION) || value !== 'unconfined',
    ) &&
    (pod.securityContext?.sysctls ?? []).every(({ name }) =>
      SAFE_SYSCTLS.has(name),
    ) &&
    !(pod.volumes ?? []).some(volume => volume.hostPath !== undefined) &&
    containers.every(container => isBaselineContainer(container, pod))
  );
}

function isBaselineContainer(container: Container, pod: PodSpec): boolean {
  const { securityContext: context, ports = [], lifecycle } = container;
  const handlers = [
    container.livenessProbe,
    container.readinessProbe,
    container.startupProbe,
    lifecycle?.postStart,
    lifecycle?.preStop,
  ];
  return (
    !isPrivileged({ container, pod }) &&
    (context?.capabilities?.add ?? []).every(name =>
      BASELINE_CAPABILITIES.has(name),
    ) &&
    ports.every(({ hostPort }) => !hostPort) &&
    (context?.procMount ?? 'Default') === 'Default' &&
    // a probe of another host turns the node into a scanner of its network
    handlers.every(
      handler => !handler?.httpGet?.host && !handler?.tcpSocket?.host,
    )
  );
}

function meetsRestricted(pod: PodSpec): boolean {
  const shared = pod.securityContext;
  return (
    (pod.volumes ?? []).every(({ name: _name, ...kinds }) =>
      Object.entries(kinds).every(
        ([kind, value]) => value === undefined || RESTRICTED_VOLUMES.has(kind),
      ),
    ) &&
    shared?.runAsUser !== 0 &&
    containersOf(pod).every(({ securityContext: context }) => {
      const seccomp = context?.seccompProfile ?? shared?.seccompProfile;
      return (
        context?.allowPrivilegeEscalation === false &&
        (context.runAsNonRoot ?? shared?.runAsNonRoot) === true &&
        context.runAsUser !== 0 &&
        ['RuntimeDefault', 'Localhost'].includes(seccomp?.type ?? '') &&
        context.capabilities?.drop?.includes('ALL') === true &&
        (context.capabilities.add ?? []).every(
          name => name === 'NET_BIND_SERVICE',
        )
      );
    })
  );
}

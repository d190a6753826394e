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

import { z } from 'zod';

/**
 * What is read of pods and their templates. Everything else is dropped as soon
 * as it arrives, so that a large cluster fits into memory.
 */

const quantities = z
  .record(z.string(), z.union([z.string(), z.number()]))
  .optional();

const resources = z
  .object({ requests: quantities, limits: quantities })
  .optional();

const profile = z.object({ type: z.string().optional() }).optional();

const seLinux = z
  .object({
    type: z.string().optional(),
    user: z.string().optional(),
    role: z.string().optional(),
  })
  .optional();

const windows = z.object({ hostProcess: z.boolean().optional() }).optional();

const securityContext = z
  .object({
    privileged: z.boolean().optional(),
    allowPrivilegeEscalation: z.boolean().optional(),
    readOnlyRootFilesystem: z.boolean().optional(),
    runAsNonRoot: z.boolean().optional(),
    runAsUser: z.number().optional(),
    procMount: z.string().optional(),
    capabilities: z
      .object({
        add: z.array(z.string()).optional(),
        drop: z.array(z.string()).optional(),
      })
      .optional(),
    seccompProfile: profile,
    appArmorProfile: profile,
    seLinuxOptions: seLinux,
    windowsOptions: windows,
  })
  .optional();

const handler = z
  .object({
    httpGet: z.object({ host: z.string().optional() }).optional(),
    tcpSocket: z.object({ host: z.string().optional() }).optional(),
  })
  .optional();

const reference = z.object({ name: z.string().optional() }).optional();

const container = z.object({
  name: z.string(),
  image: z.string().optional(),
  restartPolicy: z.string().optional(),
  env: z
    .array(
      z.object({
        name: z.string(),
        value: z.string().optional(),
        valueFrom: z.object({ secretKeyRef: reference }).optional(),
      }),
    )
    .optional(),
  envFrom: z.array(z.object({ secretRef: reference })).optional(),
  ports: z.array(z.object({ hostPort: z.number().optional() })).optional(),
  resources,
  livenessProbe: handler,
  readinessProbe: handler,
  startupProbe: handler,
  lifecycle: z.object({ postStart: handler, preStop: handler }).optional(),
  securityContext,
});

const volume = z.looseObject({
  name: z.string(),
  secret: z.object({ secretName: z.string().optional() }).optional(),
  persistentVolumeClaim: z.object({ claimName: z.string() }).optional(),
  csi: z
    .object({
      driver: z.string(),
      volumeAttributes: z.record(z.string(), z.string()).optional(),
    })
    .optional(),
  projected: z
    .object({
      sources: z
        .array(
          z.object({
            secret: reference,
            serviceAccountToken: z
              .object({ audience: z.string().optional() })
              .optional(),
          }),
        )
        .nullish(),
    })
    .optional(),
});

/** What a pod selects others by. */
export const labelSelector = z.object({
  matchLabels: z.record(z.string(), z.string()).optional(),
  matchExpressions: z
    .array(
      z.object({
        key: z.string(),
        operator: z.string(),
        values: z.array(z.string()).optional(),
      }),
    )
    .optional(),
});

const antiAffinityTerm = z.object({
  topologyKey: z.string(),
  labelSelector: labelSelector.optional(),
});

export const podSpec = z.object({
  containers: z.array(container).default([]),
  initContainers: z.array(container).optional(),
  volumes: z.array(volume).optional(),
  nodeName: z.string().optional(),
  serviceAccountName: z.string().optional(),
  automountServiceAccountToken: z.boolean().optional(),
  priorityClassName: z.string().optional(),
  hostNetwork: z.boolean().optional(),
  hostPID: z.boolean().optional(),
  hostIPC: z.boolean().optional(),
  resources,
  securityContext: z
    .object({
      runAsNonRoot: z.boolean().optional(),
      runAsUser: z.number().optional(),
      sysctls: z.array(z.object({ name: z.string() })).optional(),
      seccompProfile: profile,
      appArmorProfile: profile,
      seLinuxOptions: seLinux,
      windowsOptions: windows,
    })
    .optional(),
  topologySpreadConstraints: z
    .array(
      z.object({
        topologyKey: z.string(),
        labelSelector: labelSelector.optional(),
      }),
    )
    .optional(),
  affinity: z
    .object({
      podAntiAffinity: z
        .object({
          requiredDuringSchedulingIgnoredDuringExecution: z
            .array(antiAffinityTerm)
            .optional(),
          preferredDuringSchedulingIgnoredDuringExecution: z
            .array(z.object({ podAffinityTerm: antiAffinityTerm }))
            .optional(),
        })
        .optional(),
    })
    .optional(),
});

export const podTemplate = z.object({
  metadata: z
    .object({
      labels: z.record(z.string(), z.string()).nullish(),
      annotations: z.record(z.string(), z.string()).nullish(),
    })
    .nullish(),
  spec: podSpec.optional(),
});

export type Container = z.output<typeof container>;
export type LabelSelector = z.output<typeof labelSelector>;
export type PodSpec = z.output<typeof podSpec>;
export type PodTemplate = z.output<typeof podTemplate>;

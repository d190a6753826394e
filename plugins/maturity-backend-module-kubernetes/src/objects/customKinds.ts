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
import { texts, text, count, loose, object, target, kind } from './kind';
import { labelSelector } from './pod';

/** What leads from a policy of Istio to a workload. */
const meshSelector = z
  .object({ matchLabels: texts.optional() })
  .nullish()
  .transform(value => value ?? undefined);

const route = object({
  spec: z
    .object({
      parentRefs: z
        .array(
          z.object({
            kind: text,
            name: z.string(),
            namespace: text,
            sectionName: text,
            port: count,
          }),
        )
        .optional(),
      rules: z
        .array(
          z.object({
            backendRefs: z
              .array(
                z.object({ kind: text, name: z.string(), namespace: text }),
              )
              .optional(),
          }),
        )
        .optional(),
    })
    .default({}),
});

const policyReport = object({
  scope: z.object({ kind: text, name: text, uid: text }).optional(),
  results: z
    .array(
      z.object({
        result: text,
        resources: z
          .array(z.object({ kind: text, name: text, uid: text }))
          .optional(),
      }),
    )
    .nullish(),
});

const secretStoreDestination = object({
  spec: z
    .object({ destination: z.object({ name: text }).optional() })
    .default({}),
});

/** What clusters know if somebody taught them. */
export const CUSTOM = {
  ScaledObject: kind({
    group: 'keda.sh',
    plural: 'scaledobjects',
    shape: object({
      spec: z.object({
        scaleTargetRef: target,
        minReplicaCount: count,
        triggers: z.array(z.object({ type: z.string() })).default([]),
      }),
    }),
  }),
  VerticalPodAutoscaler: kind({
    group: 'autoscaling.k8s.io',
    plural: 'verticalpodautoscalers',
    shape: object({ spec: z.object({ targetRef: target.optional() }) }),
  }),
  HTTPRoute: kind({
    group: 'gateway.networking.k8s.io',
    plural: 'httproutes',
    shape: route,
  }),
  GRPCRoute: kind({
    group: 'gateway.networking.k8s.io',
    plural: 'grpcroutes',
    shape: route,
  }),
  Gateway: kind({
    group: 'gateway.networking.k8s.io',
    plural: 'gateways',
    everywhere: true,
    shape: object({
      spec: z.object({
        listeners: z
          .array(
            z.object({ name: z.string(), port: count, protocol: z.string() }),
          )
          .default([]),
      }),
    }),
  }),
  ExternalSecret: kind({
    group: 'external-secrets.io',
    plural: 'externalsecrets',
    shape: object({
      spec: z.object({ target: z.object({ name: text }).optional() }),
    }),
  }),
  VaultStaticSecret: kind({
    group: 'secrets.hashicorp.com',
    plural: 'vaultstaticsecrets',
    shape: secretStoreDestination,
  }),
  VaultDynamicSecret: kind({
    group: 'secrets.hashicorp.com',
    plural: 'vaultdynamicsecrets',
    shape: secretStoreDestination,
  }),
  SecretProviderClass: kind({
    group: 'secrets-store.csi.x-k8s.io',
    plural: 'secretproviderclasses',
    shape: object({
      spec: z
        .object({
          secretObjects: z.array(z.object({ secretName: text })).optional(),
        })
        .default({}),
    }),
  }),
  AuthorizationPolicy: kind({
    group: 'security.istio.io',
    plural: 'authorizationpolicies',
    everywhere: true,
    shape: object({
      spec: z
        .object({
          selector: meshSelector,
          targetRefs: z.array(loose).optional(),
          targetRef: loose.optional(),
          action: text,
          rules: z
            .array(
              z.object({
                from: z
                  .array(z.object({ source: loose.optional() }))
                  .optional(),
              }),
            )
            .optional(),
        })
        .default({ selector: undefined }),
    }),
  }),
  PeerAuthentication: kind({
    group: 'security.istio.io',
    plural: 'peerauthentications',
    everywhere: true,
    shape: object({
      spec: z
        .object({
          selector: meshSelector,
          mtls: z.object({ mode: text }).optional(),
          portLevelMtls: z
            .record(z.string(), z.object({ mode: text }))
            .optional(),
        })
        .default({ selector: undefined }),
    }),
  }),
  PolicyReport: kind({
    group: 'wgpolicyk8s.io',
    plural: 'policyreports',
    shape: policyReport,
  }),
  Canary: kind({
    group: 'flagger.app',
    plural: 'canaries',
    shape: object({
      spec: z.object({
        targetRef: target,
        analysis: loose.optional(),
        skipAnalysis: z.boolean().optional(),
      }),
    }),
  }),
  SnapshotSchedule: kind({
    group: 'snapscheduler.backube',
    plural: 'snapshotschedules',
    shape: object({
      spec: z.object({
        claimSelector: labelSelector.nullish(),
        disabled: z.boolean().optional(),
      }),
    }),
  }),
  Schedule: kind({
    group: 'velero.io',
    plural: 'schedules',
    everywhere: true,
    shape: object({
      spec: z.object({
        paused: z.boolean().optional(),
        template: z
          .object({
            includedNamespaces: z.array(z.string()).nullish(),
            excludedNamespaces: z.array(z.string()).nullish(),
            includedResources: z.array(z.string()).nullish(),
            excludedResources: z.array(z.string()).nullish(),
            labelSelector: labelSelector.nullish(),
            orLabelSelectors: z.array(labelSelector).nullish(),
            snapshotVolumes: z.boolean().nullish(),
            defaultVolumesToFsBackup: z.boolean().nullish(),
          })
          .default({}),
      }),
    }),
  }),
} as const;

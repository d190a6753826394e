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
import { labelSelector, podSpec } from './pod';

const backend = z
  .object({ service: z.object({ name: z.string() }).optional() })
  .optional();

/** What every cluster knows. */
export const BUILT_IN = {
  Pod: kind({
    group: '',
    plural: 'pods',
    versions: ['v1'],
    shape: object({
      spec: podSpec,
      status: z
        .object({
          conditions: z
            .array(z.object({ type: z.string(), status: z.string() }))
            .optional(),
        })
        .default({}),
    }),
  }),
  Service: kind({
    group: '',
    plural: 'services',
    versions: ['v1'],
    shape: object({
      spec: z.object({ selector: texts.nullish() }).default({}),
    }),
  }),
  ServiceAccount: kind({
    group: '',
    plural: 'serviceaccounts',
    versions: ['v1'],
    shape: object({ automountServiceAccountToken: z.boolean().optional() }),
  }),
  PersistentVolumeClaim: kind({
    group: '',
    plural: 'persistentvolumeclaims',
    versions: ['v1'],
    shape: object({
      spec: z.object({ storageClassName: text }).default({}),
    }),
  }),
  ResourceQuota: kind({
    group: '',
    plural: 'resourcequotas',
    versions: ['v1'],
    shape: object({}),
  }),
  LimitRange: kind({
    group: '',
    plural: 'limitranges',
    versions: ['v1'],
    shape: object({}),
  }),
  Node: kind({
    group: '',
    plural: 'nodes',
    versions: ['v1'],
    everywhere: true,
    shape: object({}),
  }),
  StorageClass: kind({
    group: 'storage.k8s.io',
    plural: 'storageclasses',
    versions: ['v1'],
    everywhere: true,
    shape: object({
      provisioner: z.string(),
      allowVolumeExpansion: z.boolean().optional(),
      parameters: texts.nullish(),
    }),
  }),
  ControllerRevision: kind({
    group: 'apps',
    plural: 'controllerrevisions',
    versions: ['v1'],
    shape: object({}),
  }),
  HorizontalPodAutoscaler: kind({
    group: 'autoscaling',
    plural: 'horizontalpodautoscalers',
    versions: ['v2'],
    shape: object({
      spec: z.object({
        scaleTargetRef: target,
        minReplicas: count,
        maxReplicas: z.number(),
        metrics: z.array(z.object({ type: z.string() })).nullish(),
      }),
      status: z.object({ currentReplicas: count }).default({}),
    }),
  }),
  PodDisruptionBudget: kind({
    group: 'policy',
    plural: 'poddisruptionbudgets',
    versions: ['v1'],
    shape: object({
      spec: z.object({ selector: labelSelector.optional() }).default({}),
    }),
  }),
  NetworkPolicy: kind({
    group: 'networking.k8s.io',
    plural: 'networkpolicies',
    versions: ['v1'],
    shape: object({
      spec: z.object({
        podSelector: labelSelector.optional(),
        policyTypes: z.array(z.string()).optional(),
        ingress: z
          .array(
            z.object({
              from: z.array(loose).optional(),
              ports: z.array(loose).optional(),
            }),
          )
          .optional(),
        egress: z
          .array(
            z.object({
              to: z.array(loose).optional(),
              ports: z.array(loose).optional(),
            }),
          )
          .optional(),
      }),
    }),
  }),
  Ingress: kind({
    group: 'networking.k8s.io',
    plural: 'ingresses',
    versions: ['v1'],
    shape: object({
      spec: z.object({
        defaultBackend: backend,
        tls: z
          .array(z.object({ hosts: z.array(z.string()).optional() }))
          .optional(),
        rules: z
          .array(
            z.object({
              host: text,
              http: z
                .object({ paths: z.array(z.object({ backend })).default([]) })
                .optional(),
            }),
          )
          .optional(),
      }),
    }),
  }),
} as const;

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
import { labelSelector, podSpec, podTemplate } from './pod';

const texts = z.record(z.string(), z.string());
const text = z.string().optional();
const count = z.number().optional();
const loose = z.record(z.string(), z.unknown());

const metadata = z.object({
  name: z.string(),
  namespace: z.string().default(''),
  uid: z.string().optional(),
  labels: texts.nullish().transform(value => value ?? {}),
  annotations: texts.nullish().transform(value => value ?? {}),
  ownerReferences: z
    .array(z.object({ kind: z.string(), name: z.string() }))
    .optional(),
});

/** An object with the part of it that facts need. */
function object<T extends z.ZodRawShape>(shape: T) {
  return z.object({ metadata, ...shape });
}

const target = z.object({ kind: text, name: z.string() });

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

const workloadSpec = {
  selector: labelSelector.optional(),
  template: podTemplate.optional(),
  revisionHistoryLimit: count,
};

const backend = z
  .object({ service: z.object({ name: z.string() }).optional() })
  .optional();

/** How a kind is found at an API server, and what is read of it. */
function kind<T extends z.ZodType>(options: {
  group: string;
  plural: string;
  shape: T;
  /** Those that the shape fits, best first; else the one the server prefers. */
  versions?: readonly string[];
  /** It has no namespace, or is wanted from all of them. */
  everywhere?: boolean;
}) {
  return options;
}

/**
 * Every kind that facts are derived from. Secrets are not among them: their
 * names stand in what uses them.
 */
export const KINDS = {
  Deployment: kind({
    group: 'apps',
    plural: 'deployments',
    versions: ['v1'],
    shape: object({
      spec: z.object({
        ...workloadSpec,
        replicas: count,
        strategy: z.object({ type: text }).optional(),
      }),
    }),
  }),
  StatefulSet: kind({
    group: 'apps',
    plural: 'statefulsets',
    versions: ['v1'],
    shape: object({
      spec: z.object({
        ...workloadSpec,
        replicas: count,
        updateStrategy: z.object({ type: text }).optional(),
        volumeClaimTemplates: z
          .array(z.object({ metadata: z.object({ name: z.string() }) }))
          .optional(),
      }),
    }),
  }),
  DaemonSet: kind({
    group: 'apps',
    plural: 'daemonsets',
    versions: ['v1'],
    shape: object({
      spec: z.object({
        ...workloadSpec,
        updateStrategy: z.object({ type: text }).optional(),
      }),
    }),
  }),
  CronJob: kind({
    group: 'batch',
    plural: 'cronjobs',
    versions: ['v1'],
    shape: object({
      spec: z.object({
        jobTemplate: z
          .object({
            spec: z.object({ template: podTemplate.optional() }).optional(),
          })
          .optional(),
      }),
    }),
  }),
  Rollout: kind({
    group: 'argoproj.io',
    plural: 'rollouts',
    shape: object({
      spec: z.object({
        ...workloadSpec,
        replicas: count,
        workloadRef: target.optional(),
        strategy: z
          .object({
            canary: z
              .object({
                analysis: loose.optional(),
                steps: z.array(loose).optional(),
              })
              .optional(),
            blueGreen: z
              .object({
                prePromotionAnalysis: loose.optional(),
                postPromotionAnalysis: loose.optional(),
              })
              .optional(),
          })
          .optional(),
      }),
    }),
  }),
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

export type Kind = keyof typeof KINDS;

/** What is read of an object of a kind. */
export type ObjectOf<K extends Kind> = z.output<(typeof KINDS)[K]['shape']>;

/** The kinds that an entity's pods come from. */
export const WORKLOAD_KINDS = [
  'Deployment',
  'StatefulSet',
  'DaemonSet',
  'CronJob',
  'Rollout',
] as const satisfies readonly Kind[];

export type WorkloadKind = (typeof WORKLOAD_KINDS)[number];

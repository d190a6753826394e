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
import { text, count, loose, object, target, kind } from './kind';
import { labelSelector, podTemplate } from './pod';

const workloadSpec = {
  selector: labelSelector.optional(),
  template: podTemplate.optional(),
  revisionHistoryLimit: count,
};

/** Where the pods of entities come from. */
export const WORKLOADS = {
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
} as const;

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

import { matchesSelector } from '../objects/matchesSelector';
import { isScalable, isTarget, Workload } from '../objects/Workload';
import { Facts } from './Facts';
import { allOf, among, anyOf, Judged, Known, leastOf, together } from './judge';

/** What changes the number of replicas of a workload. */
interface Scaler {
  readonly least: number;
  /** It goes by more than processor and memory. */
  readonly byWork: boolean;
  /** Not there for one that does not say how many there are now. */
  readonly atMost?: boolean;
}

/** How many replicas there are, and who changes that. */
export function deriveScalingFacts(workloads: Judged<Workload>): Facts {
  const scalable = among(workloads, isScalable);
  const scaled = among(scalable, workload => scalersOf(workload)?.length !== 0);
  return {
    'k8s.replicas-min': leastOf(scalable, leastReplicas),
    'k8s.hpa-present': allOf(scalable, workload => {
      const scalers = scalersOf(workload);
      return scalers && scalers.length > 0;
    }),
    'k8s.hpa-beyond-cpu-memory': allOf(scalable, workload =>
      scalersOf(workload)?.some(({ byWork }) => byWork),
    ),
    'k8s.hpa-at-max': anyOf(scaled, isAtMost),
    // other recommenders leave no trace in a cluster, so only true is proved
    'k8s.vpa-or-recommender':
      allOf(
        among(workloads, ({ source }) => source.kind !== 'CronJob'),
        isRecommended,
      ) || undefined,
    'k8s.pdb-present': allOf(scalable, ({ around, podLabels }) =>
      around
        .list('PodDisruptionBudget')
        ?.some(({ spec }) => matchesSelector(podLabels, spec.selector)),
    ),
  };
}

function scalersOf(workload: Workload): Scaler[] | undefined {
  const { around } = workload;
  const autoscalers = around
    .list('HorizontalPodAutoscaler')
    ?.filter(({ spec }) => isTarget(workload, spec.scaleTargetRef))
    .map(({ spec, status }) => ({
      least: spec.minReplicas ?? 1,
      byWork: (spec.metrics ?? []).some(
        ({ type }) => type !== 'Resource' && type !== 'ContainerResource',
      ),
      atMost:
        status.currentReplicas === undefined
          ? undefined
          : status.currentReplicas >= spec.maxReplicas,
    }));
  const scaledObjects = around
    .list('ScaledObject')
    ?.filter(({ spec }) => isTarget(workload, spec.scaleTargetRef))
    .map(({ spec }) => ({
      least: spec.minReplicaCount ?? 0,
      byWork: spec.triggers.some(
        ({ type }) => type !== 'cpu' && type !== 'memory',
      ),
    }));
  return together<Scaler>([autoscalers, scaledObjects]);
}

function leastReplicas(workload: Workload): number | undefined {
  const { source } = workload;
  if (source.kind === 'CronJob' || source.kind === 'DaemonSet') {
    return undefined;
  }
  const scalers = scalersOf(workload);
  if (!scalers) {
    return undefined;
  }
  return scalers.length > 0
    ? Math.min(...scalers.map(({ least }) => least))
    : source.object.spec.replicas ?? 1;
}

/** KEDA works through autoscalers, which say what a ScaledObject does not. */
function isAtMost(workload: Workload): Known {
  const known = (scalersOf(workload) ?? [])
    .map(({ atMost }) => atMost)
    .filter(atMost => atMost !== undefined);
  return known.length > 0 ? known.includes(true) : undefined;
}

function isRecommended(workload: Workload): Known {
  return workload.around
    .list('VerticalPodAutoscaler')
    ?.some(({ spec }) => isTarget(workload, spec.targetRef));
}

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
import { isLongRunning, isTarget, Workload } from '../objects/Workload';
import { Facts } from './Facts';
import { allOf, among, Judged, Known, weakestOf } from './judge';

/** From the weakest to the strongest. */
const STRATEGIES = ['recreate', 'rolling', 'blue-green', 'canary'] as const;
type Strategy = (typeof STRATEGIES)[number];

/** How a new version comes, and how it goes again. */
export function deriveRolloutFacts(workloads: Judged<Workload>): Facts {
  const lasting = among(workloads, isLongRunning);
  return {
    'k8s.rollout-strategy': weakestOf({
      judged: lasting,
      order: STRATEGIES,
      judge: strategyOf,
    }),
    'k8s.rollback-available': allOf(lasting, hasEarlierRevision),
    'k8s.auto-rollback': allOf(lasting, revertsByItself),
  };
}

function strategyOf(workload: Workload): Strategy | undefined {
  const { source } = workload;
  switch (source.kind) {
    case 'Deployment': {
      const type = source.object.spec.strategy?.type ?? 'RollingUpdate';
      const canaries = canariesOf(workload);
      if (!canaries) {
        return undefined;
      }
      if (canaries.length > 0) {
        return canaries.every(stepsUp) ? 'canary' : 'blue-green';
      }
      return type === 'Recreate' ? 'recreate' : 'rolling';
    }
    case 'StatefulSet':
    case 'DaemonSet': {
      // with OnDelete somebody deletes pods, at once or one by one
      const type = source.object.spec.updateStrategy?.type ?? 'RollingUpdate';
      return type === 'RollingUpdate' ? 'rolling' : undefined;
    }
    case 'Rollout': {
      const { strategy } = source.object.spec;
      if (strategy?.blueGreen) {
        return 'blue-green';
      }
      // a canary without steps behaves like a rolling update
      const steps = strategy?.canary?.steps?.length ?? 0;
      return steps > 0 ? 'canary' : 'rolling';
    }
    default:
      return undefined;
  }
}

/** What Flagger does with a Deployment. */
function canariesOf(workload: Workload): ObjectOf<'Canary'>[] | undefined {
  return workload.around
    .list('Canary')
    ?.filter(({ spec }) => isTarget(workload, spec.targetRef));
}

/** Traffic moves step by step, or by who asks; else all of it moves at once. */
function stepsUp({ spec }: ObjectOf<'Canary'>): boolean {
  const { stepWeight, stepWeights, match } = spec.analysis ?? {};
  return [stepWeight, stepWeights, match].some(step => step !== undefined);
}

/**
 * Whether an earlier revision is kept. Of a first revision nothing is said:
 * there is none before it.
 */
function hasEarlierRevision({ source, around }: Workload): Known {
  if (source.kind === 'CronJob') {
    return undefined;
  }
  const { metadata, spec } = source.object;
  if (spec.revisionHistoryLimit === 0) {
    return false;
  }
  if (source.kind === 'Deployment' || source.kind === 'Rollout') {
    const prefix =
      source.kind === 'Deployment'
        ? 'deployment.kubernetes.io'
        : 'rollout.argoproj.io';
    const revision = Number(metadata.annotations[`${prefix}/revision`]);
    return revision > 1 ? true : undefined;
  }
  const kept = around
    .list('ControllerRevision')
    ?.filter(revision =>
      revision.metadata.ownerReferences?.some(
        owner => owner.kind === source.kind && owner.name === metadata.name,
      ),
    );
  return kept && kept.length > 1 ? true : undefined;
}

/**
 * Whether a failed analysis reverts the rollout. What runs beside a plain
 * Deployment cannot be seen, so nothing is said of it.
 */
function revertsByItself(workload: Workload): Known {
  const { source } = workload;
  if (source.kind === 'Rollout') {
    const { canary, blueGreen } = source.object.spec.strategy ?? {};
    return Boolean(
      canary?.analysis ||
        canary?.steps?.some(step => step.analysis !== undefined) ||
        blueGreen?.prePromotionAnalysis ||
        blueGreen?.postPromotionAnalysis,
    );
  }
  const canaries = canariesOf(workload);
  return canaries && canaries.length > 0
    ? canaries.every(({ spec }) => !spec.skipAnalysis)
    : undefined;
}

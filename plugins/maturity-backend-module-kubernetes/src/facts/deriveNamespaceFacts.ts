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

import { ObjectOf, WORKLOAD_KINDS } from '../objects/kinds';
import { Surroundings, Workload } from '../objects/Workload';
import { Agreements, Facts } from './Facts';
import { allOf, countOf, Judged, Known, shareOf, together } from './judge';

/** Namespaces that belong to everybody. */
const SHARED = new Set(['default', 'kube-system', 'kube-public']);

/** What surrounds the workloads, and what others say of them. */
export function deriveNamespaceFacts(
  workloads: Judged<Workload>,
  { costLabels }: Agreements,
): Facts {
  const spaces: Judged<Surroundings> = {
    items: [...new Set(workloads.items.map(({ around }) => around))],
    complete: workloads.complete,
  };
  return {
    'k8s.dedicated-namespace': allOf(spaces, around =>
      isDedicated(around, workloads.items),
    ),
    'k8s.resource-quota-present': allOf(spaces, around => {
      const quotas = around.list('ResourceQuota');
      return quotas && quotas.length > 0;
    }),
    'k8s.limit-range-present': allOf(spaces, around => {
      const ranges = around.list('LimitRange');
      return ranges && ranges.length > 0;
    }),
    'k8s.policy-violations-open': countOf(workloads, violationsOf),
    'k8s.cost-labels-set-ratio':
      costLabels.length > 0
        ? shareOf(workloads, ({ labels, podLabels }) =>
            costLabels.every(label => labels[label] || podLabels[label]),
          )
        : undefined,
  };
}

/** Nothing else runs in it. */
function isDedicated(around: Surroundings, own: readonly Workload[]): Known {
  if (SHARED.has(around.namespace)) {
    return false;
  }
  const ids = new Set(
    own
      .filter(workload => workload.around === around)
      .flatMap(({ source }) => [
        `${source.kind}/${source.object.metadata.name}`,
        ...(source.kind === 'Rollout' && source.object.spec.workloadRef
          ? [`Deployment/${source.object.spec.workloadRef.name}`]
          : []),
      ]),
  );
  const lists = WORKLOAD_KINDS.map(kind =>
    around.list(kind)?.map(({ metadata }) => `${kind}/${metadata.name}`),
  );
  if (lists.some(list => list?.some(id => !ids.has(id)))) {
    return false;
  }
  return together(lists) ? true : undefined;
}

/**
 * The checks of its namespace that fail for it. Where nothing was reported at
 * all nobody checks.
 */
function violationsOf({ source, around }: Workload): number | undefined {
  const reports = around.list('PolicyReport');
  if (!reports?.length) {
    return undefined;
  }
  const { metadata } = source.object;
  const isMeant = (named: { kind?: string; name?: string; uid?: string }) =>
    named.kind === source.kind && named.name === metadata.name;
  return reports
    .flatMap(report => failuresOf(report, isMeant))
    .reduce((sum, count) => sum + count, 0);
}

function failuresOf(
  { scope, results }: ObjectOf<'PolicyReport'>,
  isMeant: (named: { kind?: string; name?: string; uid?: string }) => boolean,
): number {
  return (results ?? []).filter(
    ({ result, resources }) =>
      result === 'fail' &&
      (resources?.length ? resources.some(isMeant) : scope && isMeant(scope)),
  ).length;
}

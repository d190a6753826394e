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

import { Kind, ObjectOf, WorkloadKind } from './kinds';
import { Labels, matchesSelector } from './matchesSelector';
import { LabelSelector, PodSpec, PodTemplate } from './pod';

/** What lies around the workloads of one namespace of one cluster. */
export interface Surroundings {
  readonly cluster: string;
  readonly namespace: string;
  /**
   * The API groups that the cluster serves. Not there if the cluster does not
   * say.
   */
  readonly groups?: ReadonlySet<string>;
  /**
   * The objects of a kind in the namespace, or in all of the cluster if the
   * kind is read everywhere. Not there if they could not be read; empty if the
   * cluster does not know the kind.
   */
  list<K extends Kind>(kind: K): readonly ObjectOf<K>[] | undefined;
}

/** The object that a workload is, by its kind. */
export type WorkloadObject = {
  [K in WorkloadKind]: { readonly kind: K; readonly object: ObjectOf<K> };
}[WorkloadKind];

/** Something that pods of an entity come from. */
export interface Workload {
  readonly source: WorkloadObject;
  readonly name: string;
  readonly labels: Labels;
  readonly pod: PodSpec;
  readonly podLabels: Labels;
  readonly podAnnotations: Labels;
  readonly selector?: LabelSelector;
  readonly around: Surroundings;
}

/**
 * A workload with the pods that it makes, or nothing if its template could not
 * be found.
 */
export function toWorkload(options: {
  source: WorkloadObject;
  around: Surroundings;
}): Workload | undefined {
  const { source, around } = options;
  const { template, selector } = readTemplate(source, around);
  if (!template?.spec || template.spec.containers.length === 0) {
    return undefined;
  }
  const { name, labels } = source.object.metadata;
  return {
    source,
    name,
    labels,
    pod: template.spec,
    podLabels: template.metadata?.labels ?? {},
    podAnnotations: template.metadata?.annotations ?? {},
    selector,
    around,
  };
}

function readTemplate(
  source: WorkloadObject,
  around: Surroundings,
): { template?: PodTemplate; selector?: LabelSelector } {
  if (source.kind === 'CronJob') {
    return { template: source.object.spec.jobTemplate?.spec?.template };
  }
  const { spec } = source.object;
  if (source.kind === 'Rollout') {
    const reference = source.object.spec.workloadRef;
    if (reference) {
      // the pods of such a rollout are described by the Deployment it took over
      const deployment = around
        .list('Deployment')
        ?.find(({ metadata }) => metadata.name === reference.name);
      return {
        template: deployment?.spec.template,
        selector: spec.selector ?? deployment?.spec.selector,
      };
    }
  }
  return { template: spec.template, selector: spec.selector };
}

/** Whether its pods run all the time, unlike those of a job. */
export function isLongRunning({ source }: Workload): boolean {
  return source.kind !== 'CronJob';
}

/** Whether it has a number of replicas that can change. */
export function isScalable({ source }: Workload): boolean {
  return source.kind !== 'CronJob' && source.kind !== 'DaemonSet';
}

/** Its pods, or nothing if pods could not be read. */
export function podsOf(workload: Workload): ObjectOf<'Pod'>[] | undefined {
  return workload.around
    .list('Pod')
    ?.filter(({ metadata }) =>
      matchesSelector(metadata.labels, workload.selector),
    );
}

/** Whether an object names the workload as its target. */
export function isTarget(
  { source, name }: Workload,
  target: { kind?: string; name: string } | undefined,
  otherwise = 'Deployment',
): boolean {
  if (!target) {
    return false;
  }
  const kind = target.kind ?? otherwise;
  if (kind === source.kind) {
    return target.name === name;
  }
  return (
    source.kind === 'Rollout' &&
    kind === source.object.spec.workloadRef?.kind &&
    target.name === source.object.spec.workloadRef.name
  );
}

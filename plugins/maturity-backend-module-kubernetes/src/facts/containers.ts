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
import { Workload } from '../objects/Workload';
import { Judged } from './judge';

/** A container, and the pod and workload that it stands in. */
export interface PlacedContainer {
  readonly container: Container;
  readonly pod: PodSpec;
  readonly workload: Workload;
}

/** All containers, also those that prepare the others. */
export function allContainers(
  workloads: Judged<Workload>,
): Judged<PlacedContainer> {
  return place(workloads, pod => [
    ...pod.containers,
    ...(pod.initContainers ?? []),
  ]);
}

/**
 * The containers that run as long as the pod: an initialising one that is
 * always restarted is a sidecar.
 */
export function runningContainers(
  workloads: Judged<Workload>,
): Judged<PlacedContainer> {
  return place(workloads, pod => [
    ...pod.containers,
    ...(pod.initContainers ?? []).filter(
      ({ restartPolicy }) => restartPolicy === 'Always',
    ),
  ]);
}

function place(
  { items, complete }: Judged<Workload>,
  list: (pod: PodSpec) => Container[],
): Judged<PlacedContainer> {
  return {
    complete,
    items: items.flatMap(workload =>
      list(workload.pod).map(container => ({
        container,
        pod: workload.pod,
        workload,
      })),
    ),
  };
}

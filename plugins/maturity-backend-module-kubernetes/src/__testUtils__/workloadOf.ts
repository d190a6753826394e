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

import { Kind, KINDS, WorkloadKind } from '../objects/kinds';
import {
  Surroundings,
  toWorkload,
  Workload,
  WorkloadObject,
} from '../objects/Workload';

type Raw = Record<string, unknown>;

/** Objects around a workload, by kind; `undefined` for what is not readable. */
export type RawObjects = Partial<Record<Kind, Raw[] | undefined>>;

/**
 * A workload and what lies around it, of objects as an API server shows them:
 * they pass the same shapes as those that are read.
 */
export function workloadOf(options: {
  kind?: WorkloadKind;
  name?: string;
  namespace?: string;
  cluster?: string;
  annotations?: Raw;
  spec?: Raw;
  pod?: Raw;
  podAnnotations?: Raw;
  around?: RawObjects;
  groups?: string[];
}): Workload {
  const { kind = 'Deployment', name = 'app', namespace = 'ns' } = options;
  const { around: objects = {}, groups = [], cluster = 'prod' } = options;
  const template = {
    metadata: { labels: { app: name }, annotations: options.podAnnotations },
    spec: { containers: [{ name: 'main', image: 'a/b:1' }], ...options.pod },
  };
  const spec =
    kind === 'CronJob'
      ? { jobTemplate: { spec: { template } } }
      : { selector: { matchLabels: { app: name } }, template, ...options.spec };
  const around: Surroundings = {
    cluster,
    namespace,
    groups: new Set(groups),
    list: wanted =>
      wanted in objects && objects[wanted] === undefined
        ? undefined
        : (objects[wanted] ?? []).map(object =>
            parse(wanted, object, namespace),
          ),
  };
  const source = {
    kind,
    object: parse(
      kind,
      { metadata: { name, annotations: options.annotations }, spec },
      namespace,
    ),
  } as WorkloadObject;
  const workload = toWorkload({ source, around });
  if (!workload) {
    throw new Error('has no pods');
  }
  return workload;
}

function parse(kind: Kind, object: Raw, namespace: string) {
  const { metadata, ...rest } = object;
  return KINDS[kind].shape.parse({
    ...rest,
    metadata: { name: 'x', namespace, ...(metadata as Raw) },
  }) as never;
}

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
import { BUILT_IN } from './builtInKinds';
import { CUSTOM } from './customKinds';
import { WORKLOADS } from './workloadKinds';

/**
 * Every kind that facts are derived from. Secrets are not among them: their
 * names stand in what uses them.
 */
export const KINDS = { ...WORKLOADS, ...BUILT_IN, ...CUSTOM } as const;

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

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

import { FactValue } from '@platform-maturity/backstage-plugin-maturity-common';
import { Workload } from '../objects/Workload';
import { Judged } from './judge';

/** What is said of an entity, by the id of the fact; unknown is undefined. */
export type Facts = Readonly<Record<string, FactValue | undefined>>;

/** What only the people who run the portal can say. */
export interface Agreements {
  /** Prefixes of images, such as `ghcr.io/acme`. */
  readonly approvedRegistries: readonly string[];
  /** Labels that every workload carries. */
  readonly costLabels: readonly string[];
  /** Where the policies of Istio are that count for the whole mesh. */
  readonly istioRootNamespace: string;
}

/** Derives some facts about an entity from its workloads. */
export type Derive = (
  workloads: Judged<Workload>,
  agreements: Agreements,
) => Facts;

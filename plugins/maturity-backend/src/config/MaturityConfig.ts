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

import { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';
import { FilterPredicate } from '@backstage/filter-predicates';
import { Grade } from '@platform-maturity/backstage-plugin-maturity-common';
import { ModelConfig } from '@platform-maturity/backstage-plugin-maturity-node';

/** The configuration of the plugin, read once and checked. */
export interface MaturityConfig {
  /** Absent: the first model. */
  readonly defaultModel?: string;
  readonly models: readonly ModelConfig[];
  readonly targets: readonly TargetConfig[];
  readonly platform?: string;
  readonly catalog: {
    readonly schedule: SchedulerServiceTaskScheduleDefinition;
  };
  readonly facts: {
    readonly sources: readonly PushSourceConfig[];
    readonly files: readonly FactFileConfig[];
  };
  readonly badges: BadgesConfig;
  readonly attestations: { readonly byOwners: boolean };
  readonly limits: LimitsConfig;
  /** In milliseconds. */
  readonly retention: {
    readonly removedSubjects: number;
    readonly waitingFacts: number;
    /** How long the history of scorecards is kept. */
    readonly transitions: number;
  };
  /** The directory with the history of the demo. */
  readonly historyDirectory?: string;
}

export interface TargetConfig {
  readonly filter?: FilterPredicate;
  readonly model: string;
  readonly level?: string;
  readonly categories: Readonly<Record<string, string>>;
}

export interface PushSourceConfig {
  readonly id: string;
  readonly subjects: readonly string[];
  readonly facts: readonly string[];
  readonly grade: Grade;
  readonly events: boolean;
}

export interface FactFileConfig {
  readonly path: string;
  readonly source: string;
  readonly grade: Grade;
  readonly schedule: SchedulerServiceTaskScheduleDefinition;
}

export interface BadgesConfig {
  readonly enabled: boolean;
  /** Whether they are shown to whoever is not signed in. */
  readonly public: boolean;
  /** Of which entities then. */
  readonly publicFilter?: FilterPredicate;
}

export interface LimitsConfig {
  readonly factsPerEntity: number;
  readonly waitingFactsPerSource: number;
}

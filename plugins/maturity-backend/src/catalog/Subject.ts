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

import { Entity } from '@backstage/catalog-model';
import {
  FactRecord,
  FactValue,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { ChosenTarget } from './ChosenTarget';

/** An entity of the catalog as the last scans saw it. */
export interface Subject {
  /** Stands for it in the tables. */
  readonly id: number;
  /** Lower case, as `stringifyEntityRef` gives it. */
  readonly ref: string;
  readonly uid?: string;
  /** Lower case. */
  readonly kind: string;
  readonly namespace: string;
  /** As written. */
  readonly name: string;
  readonly title: string;
  readonly type?: string;
  readonly lifecycle?: string;
  /** Ref of the first `ownedBy` target. */
  readonly owner?: string;
  /** Ref of the first system that it is part of. */
  readonly system?: string;
  /** Ref of the first domain that it is itself part of. */
  readonly domain?: string;
  /** Ref of the group or domain that it is a child of. */
  readonly parent?: string;
  readonly tags: readonly string[];
  /** Without status and with long texts cut. */
  readonly entity: Entity;
  readonly hash: string;
  /** What the catalog scan observed. */
  readonly scanFacts: readonly FactRecord[];
  /** The levels that people chose to aim at, of all models. */
  readonly chosenTargets?: readonly ChosenTarget[];
  /** When it came, or came back, into the catalog; milliseconds. */
  readonly createdAt: number;
  /** Milliseconds. */
  readonly updatedAt: number;
  /** Milliseconds; absent while the catalog has it. */
  readonly removedAt?: number;
}

/** What a scan observed about one fact, and since when. */
export interface ScanFact {
  readonly fact: string;
  readonly value: FactValue;
  /** Milliseconds. */
  readonly observedAt: number;
}

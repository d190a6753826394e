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

import {
  CompiledModel,
  EvaluateInput,
  Evaluation,
  MemberPractice,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { Entity } from '@backstage/catalog-model';
import { Foreseen } from '../scoring';
import { Visibility } from './Visibility';

/** A waiver as it is noted beside what it covers. */
export interface DetailWaiver {
  readonly id?: string;
  readonly practice?: string;
  readonly check?: string;
  readonly state: string;
  readonly reason?: string;
  readonly approvedBy?: string;
  /** Milliseconds. */
  readonly expiresAt: number;
}

/** A member of a system, as a roll-up counts it. */
export interface DetailMember {
  readonly ref: string;
  readonly title: string;
  readonly entity: Entity;
  /** By practice id. */
  readonly practices: Readonly<Record<string, MemberPractice>>;
}

/** All that the detail of one scorecard is made of. */
export interface DetailInput {
  readonly entityRef: string;
  readonly title?: string;
  readonly entity: Entity;
  /** Ref of who has to do what is to be done. */
  readonly owner?: string;
  readonly model: CompiledModel;
  readonly version: string;
  readonly input: EvaluateInput;
  readonly evaluation: Evaluation;
  /** What is foreseen; absent where nobody asks. */
  readonly foreseen?: readonly Foreseen[];
  /** The template that made the entity, where the catalog has it. */
  readonly template?: Entity;
  readonly waivers: readonly DetailWaiver[];
  /** Of a system: its members that the model asks. */
  readonly members?: readonly DetailMember[];
  /** How many of them have no scorecard yet. */
  readonly pendingMembers: number;
  /** Milliseconds; when it was evaluated. */
  readonly now: number;
  readonly visibility?: Visibility;
}

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
  FactRecord,
  Waiver,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { Subject } from '../../catalog';
import { Tx } from '../../database';
import { StoredScorecard } from '../cards/StoredScorecard';
import { Foreseen } from '../forecast/Foreseen';

/** A waiver with the model that it is about. */
export type ModelWaiver = Waiver & { readonly modelId: string };

/** Where the facts about entities come from. */
export interface FactReader {
  forEntities(
    tx: Tx | undefined,
    refs: readonly string[],
  ): Promise<Map<string, FactRecord[]>>;
}

/** Where the waivers of entities come from. */
export interface WaiverReader {
  forEntities(
    tx: Tx | undefined,
    refs: readonly string[],
  ): Promise<Map<string, readonly ModelWaiver[]>>;
}

/** What a system counts of a member under one version of each model. */
export interface MemberCounts {
  /** By model id. */
  readonly practices: ReadonlyMap<string, Uint8Array>;
  /** What it foresees of itself, by model id, where it foresees anything. */
  readonly foreseen?: ReadonlyMap<string, readonly Foreseen[]>;
}

/** A member of a system, as it counts under the active versions. */
export interface MemberInputs extends MemberCounts {
  readonly subject: Subject;
  /** The same under the staged versions. */
  readonly staged?: MemberCounts;
  /** It could not be scored when that was last tried. */
  readonly failed?: boolean;
}

/** Everything that the scorecards of one subject are made from. */
export interface SubjectInputs {
  readonly subject: Subject;
  /** From the fact store; what the scan saw is with the subject. */
  readonly facts: readonly FactRecord[];
  readonly waivers: readonly ModelWaiver[];
  /** Of a system. */
  readonly members: readonly MemberInputs[];
  /** What is stored, of every model and version. */
  readonly cards: readonly StoredScorecard[];
}

/** What the scorecards under the staged versions are made from. */
export function stagedInputs(inputs: SubjectInputs): SubjectInputs {
  const none: MemberCounts = { practices: new Map() };
  return {
    ...inputs,
    members: inputs.members.map(({ subject, failed, staged = none }) => ({
      ...staged,
      subject,
      failed,
    })),
  };
}

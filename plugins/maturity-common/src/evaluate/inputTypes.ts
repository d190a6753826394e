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
import { FactValue, Grade } from '../model/types';
import { PracticeState } from './types';

/**
 * A moment: ISO 8601 text (a date alone is midnight UTC), milliseconds since
 * the epoch (the quickest), or a Date.
 *
 * @public
 */
export type Moment = string | number | Date;

/**
 * One value about one entity, as it is on record.
 *
 * @public
 */
export interface FactRecord {
  fact: string;
  /** Normally of the fact's type; old records can have another. */
  value: FactValue;
  evidence: Grade;
  observedAt: Moment;
  source: string;
  expiresAt?: Moment;
  /** Where a person finds the evidence. */
  url?: string;
}

/**
 * Where a waiver is in its life.
 *
 * @public
 */
export type WaiverState =
  | 'requested'
  | 'approved'
  | 'rejected'
  | 'revoked'
  | 'expired';

/**
 * An exemption of one practice or one check; only approved ones that have not
 * expired have an effect.
 *
 * @public
 */
export interface Waiver {
  id?: string;
  practice?: string;
  check?: string;
  /** One of {@link WaiverState}. */
  state: string;
  expiresAt: Moment;
  reason?: string;
  approvedBy?: string;
}

/**
 * What of an entity can be worked out once for a model, whatever the facts and
 * the time; see `prepareEntity`. Good for as long as the entity is unchanged.
 *
 * @public
 */
export interface PreparedEntity {
  readonly entity: Entity;
  readonly entityRef: string;
  /** The version of the model that it was prepared for. */
  readonly modelVersion: string;
}

/**
 * A practice of a member, as it counts in a roll-up.
 *
 * @public
 */
export interface MemberPractice {
  state: PracticeState;
  /** The state with waivers ignored. */
  strict: PracticeState;
  /** The grade with which it counts. */
  evidence?: Grade;
  /** The grade with waivers ignored, where it differs from `evidence`. */
  strictEvidence?: Grade;
}

/**
 * A member of a system with its practices.
 *
 * @public
 */
export interface Member {
  entity: Entity;
  /** By practice id; absent practices are not asked about. */
  practices: { readonly [practiceId: string]: MemberPractice };
  /** The same entity prepared under the same model, to save work. */
  prepared?: PreparedEntity;
}

/**
 * The level that somebody chose for a subject.
 *
 * @public
 */
export interface Target {
  level?: number;
  categories?: { readonly [categoryId: string]: number };
}

/**
 * What an evaluation depends on beside the entity.
 *
 * @public
 */
export interface EvaluateOptions {
  facts?: readonly FactRecord[];
  waivers?: readonly Waiver[];
  /** Members of a system. */
  members?: readonly Member[];
  now: Moment;
  /**
   * Checks that begin to count until then count already, to look ahead;
   * `now` without it.
   */
  enabledBy?: Moment;
  target?: Target;
  /** Check ids that are taken as passed and observed. */
  assume?: readonly string[];
}

/**
 * Everything that an evaluation depends on.
 *
 * @public
 */
export type EvaluateInput = EvaluateOptions &
  (
    | { entity: Entity; prepared?: undefined }
    | { prepared: PreparedEntity; entity?: Entity }
  );

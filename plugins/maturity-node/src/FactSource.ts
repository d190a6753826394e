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
import { Entity } from '@backstage/catalog-model';
import { FilterPredicate } from '@backstage/filter-predicates';
import { HumanDuration } from '@backstage/types';
import {
  FactValue,
  Grade,
  Moment,
} from '@platform-maturity/backstage-plugin-maturity-common';

/**
 * Something that reports facts about entities on a schedule: a scanner, a
 * cluster, a metrics server, a file.
 *
 * @remarks
 *
 * A source is asked by one replica at a time. What it answers is checked like
 * a push: facts that it did not declare, unknown entities' refs that do not
 * parse and values of another type are left out and show in the source's
 * health, beside everything else that it said, which is stored. A source that
 * throws leaves what it reported before to go stale, and never disturbs the
 * others.
 *
 * @public
 */
export interface FactSource {
  /**
   * Names the source in records, models (`sources`) and `GET /v1/status`:
   * lower-case letters, digits, `.` and `-`, at most 63 characters. The names
   * `declaration`, `catalog`, `catalog-scan` and `attestation` are taken.
   */
  readonly id: string;

  /**
   * The fact ids that it can report; `*` stands for any characters, so
   * `k8s.*` covers `k8s.replicas`. What is named in full and in none of the
   * portal's models is left out of its answers without a word, so that a
   * source can know more than a portal asks.
   */
  readonly facts: readonly string[];

  /**
   * What its word is worth. Facts that only machines report
   * (`attest: nobody`) are taken from `observed` sources alone.
   */
  readonly grade: Grade;

  /** How often it is asked, and how long one round may take. */
  readonly schedule: SchedulerServiceTaskScheduleDefinition;

  /**
   * Which entities it is asked about, in batches. A source without it is asked
   * once a round, with no entities, and says what it knows of any.
   */
  readonly entities?: FilterPredicate;

  /** How many entities a batch holds at most. Default 100. */
  readonly batchSize?: number;

  /** How long the answer about a batch may take. Default 1 minute. */
  readonly batchTimeout?: HumanDuration;

  /** About how many batches it is asked at once, 1 to 10. Default 1. */
  readonly concurrency?: number;

  /**
   * Reports what is known about the entities of a batch, in at most 100,000
   * facts. One that fails is asked twice more, after growing pauses.
   *
   * @param batch - what is asked about
   * @param signal - aborted when the batch or the round takes too long, or the
   *   backend stops
   * @throws whatever went wrong; its message shows in the source's health
   */
  collect(batch: FactSourceBatch, signal: AbortSignal): Promise<CollectedFacts>;
}

/**
 * What a source is asked about at once.
 *
 * @public
 */
export interface FactSourceBatch {
  /** Empty for a source that names no entities. */
  readonly entities: readonly Entity[];
  /** The time of asking, in milliseconds since the epoch. */
  readonly now: number;
}

/**
 * What a source answers.
 *
 * @public
 */
export interface CollectedFacts {
  readonly facts: readonly CollectedFact[];

  /**
   * The answer is all that the source knows: of the entities of the batch, or
   * at all if it is asked without entities. What is on record from it and not
   * in the answer is withdrawn, and what is in the answer replaces the record
   * even if it is older. Default `false`: records that are not repeated stay
   * until they are stale, and of two the newer counts.
   */
  readonly complete?: boolean;

  /**
   * What the source could not find out, in words for the people who run the
   * portal, such as a repository that it may not read. They show in the
   * source's health; the facts beside them are stored as ever.
   */
  readonly problems?: readonly string[];
}

/**
 * One fact about one entity.
 *
 * @public
 */
export interface CollectedFact {
  readonly entityRef: string;
  readonly fact: string;
  /** Of the type that the fact's definition says, at most 4 kB as JSON. */
  readonly value: FactValue;
  /** Default: the time of asking. */
  readonly observedAt?: Moment;
  /** Default: by the `ttl` of the fact's definition. */
  readonly expiresAt?: Moment;
  /** Where a person finds the evidence; `http` or `https`. */
  readonly url?: string;
}

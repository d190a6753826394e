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

import { FilterPredicate } from '@backstage/filter-predicates';
import { Rule } from './ruleTypes';

/**
 * How strong the evidence for a value is, weakest first: `declared` (an
 * annotation or a field of the entity says so), `attested` (a person said so),
 * `observed` (a machine saw it).
 *
 * @public
 */
export type Grade = 'declared' | 'attested' | 'observed';

/**
 * The types that a fact can have.
 *
 * @public
 */
export type FactType =
  | 'boolean'
  | 'number'
  | 'string'
  | 'string[]'
  | 'datetime';

/**
 * The value of a fact. A `datetime` is ISO 8601 text with an offset.
 *
 * @public
 */
export type FactValue = boolean | number | string | string[];

/**
 * A maturity model as it is written down, in YAML or JSON.
 *
 * @public
 */
export interface MaturityModelDocument {
  apiVersion: 'platform-maturity.io/v1';
  kind: 'MaturityModel';
  metadata: ModelMetadata;
  spec: ModelSpec;
}

/**
 * Who a model is, and where it comes from.
 *
 * @public
 */
export interface ModelMetadata {
  id: string;
  title: string;
  description?: string;
  /** Language tag (BCP 47) of the model's texts, for example `en`. */
  language?: string;
  source?: { title: string; url?: string; license?: string };
}

/**
 * What a model asks of whom.
 *
 * @public
 */
export interface ModelSpec {
  /** Whether there is one level over all categories. Default `combined`. */
  overall?: 'combined' | 'none';
  /** Who is a subject at all; without it every entity is. */
  appliesTo?: FilterPredicate;
  /** In order, from level 1 on. */
  levels: LevelDefinition[];
  categories: CategoryDefinition[];
  facts: FactDefinition[];
  practices: PracticeDefinition[];
  goldenPaths?: GoldenPathDefinition[];
  painPoints?: PainPoint[];
  guidance?: Guidance[];
}

/**
 * A level, with the words that tell people whether it is for them.
 *
 * @public
 */
export interface LevelDefinition {
  id: string;
  title: string;
  summary?: string;
  /** What has to be in place before the level makes sense; `fact` names the fact that tells. */
  requirements?: LevelRequirement[];
  /** For whom the level is right. */
  audience?: string[];
  benefits?: string[];
  do?: string[];
  dont?: string[];
  /** The weakest grade that counts at this level. */
  minEvidence?: Grade;
}

/**
 * Something that has to be in place before a level makes sense.
 *
 * @public
 */
export interface LevelRequirement {
  text: string;
  fact?: string;
}

/**
 * A set of practices that is climbed on its own.
 *
 * @public
 */
export interface CategoryDefinition {
  id: string;
  title: string;
  description?: string;
}

/**
 * A typed value that is known, or not, about an entity.
 *
 * @public
 */
export interface FactDefinition {
  /** At most 63 characters, since it is the name part of an annotation. */
  id: string;
  type: FactType;
  title?: string;
  meaning?: string;
  unit?: string;
  /** ISO 8601 duration (weeks, days, hours, minutes, seconds) after which a record is stale. */
  ttl?: string;
  /** Values that say "could not tell". */
  inconclusive?: FactValue[];
  derive?: FactDerivation;
  /** Sources in order of trust; those not named come last. */
  sources?: string[];
  /** Who can report the fact, in words. */
  reportedBy?: string[];
  /** Who may attest it. Default `not-owner`. */
  attest?: 'anyone' | 'not-owner' | 'nobody';
}

/**
 * How the catalog entry itself gives a fact: by a predicate, or by reading a
 * field or annotation like a declaration.
 *
 * @public
 */
export type FactDerivation =
  | { when: FilterPredicate; value: FactValue; otherwise?: FactValue }
  | { from: string };

/**
 * A named capability, proved by checks or by the members of a system.
 *
 * @public
 */
export interface PracticeDefinition {
  id: string;
  title: string;
  description?: string;
  categories: string[];
  /** The levels (numbers from 1) at which the source lists the practice. */
  listedAt?: number[];
  /** The levels (numbers from 1) at which the practice is asked for. */
  requiredAt: number[];
  /** A word for the kind of practice, for example `starting-state`. */
  kind?: string;
  /** Practices that stand in for this one, in order. */
  supersededBy?: string[];
  checks: CheckDefinition[];
  rollup?: RollupDefinition;
}

/**
 * How the members of a system prove a practice of the system.
 *
 * @public
 */
export interface RollupDefinition {
  /** Who rolls up, for example systems. */
  appliesTo: FilterPredicate;
  /** Which members are counted. */
  of: FilterPredicate;
  /** The share of members that has to be met, 0 to 1. */
  share: number;
}

/**
 * How much work a check is to meet: hours, days, weeks.
 *
 * @public
 */
export type Effort = 'small' | 'medium' | 'large';

/**
 * A rule over one subject, with a target.
 *
 * @public
 */
export interface CheckDefinition {
  /** Reads `practice-id/what`, unique in the model. */
  id: string;
  title: string;
  description?: string;
  appliesTo?: FilterPredicate;
  rule: Rule;
  /** A check that is not required is advice. Default `true`. */
  required?: boolean;
  /** The weakest grade at which a pass counts. */
  minEvidence?: Grade;
  /** A date or time before which the check only says what it would be. */
  enabledOn?: string;
  effort?: Effort;
  remediation?: Remediation;
}

/**
 * What to do when a check or step does not hold.
 *
 * @public
 */
export interface Remediation {
  text: string;
  /** URLs with `{{ path }}` templates over the entity. */
  links?: RemediationLink[];
  /** Ref of a software template that does it. */
  template?: string;
  /** The line to add to the catalog entry, for example `backstage.io/techdocs-ref: dir:.`. */
  annotation?: string;
}

/**
 * A link with a title; of its URL see {@link Remediation}.
 *
 * @public
 */
export interface RemediationLink {
  title: string;
  url: string;
}

/**
 * An opinionated, supported way to build one kind of thing, as a checklist.
 *
 * @public
 */
export interface GoldenPathDefinition {
  id: string;
  title: string;
  description?: string;
  owner?: string;
  support?: string;
  status?: 'draft' | 'recommended' | 'deprecated';
  appliesTo?: FilterPredicate;
  /** Refs of the software templates that start the path. */
  templates?: string[];
  docs?: string[];
  steps: GoldenPathStepDefinition[];
}

/**
 * A step of a golden path, proved by checks or by a rule, never ticked.
 *
 * @public
 */
export interface GoldenPathStepDefinition {
  id: string;
  title: string;
  why?: string;
  who?: 'developer' | 'platform' | 'automatic';
  /** Progress counts required steps only. Default `true`. */
  required?: boolean;
  /** Either the checks that prove the step, or a rule of its own. */
  checks?: string[];
  rule?: Rule;
  practices?: string[];
  remediation?: Remediation;
}

/**
 * What hurts, and where to look first.
 *
 * @public
 */
export interface PainPoint {
  id: string;
  title: string;
  categories: string[];
  practices?: string[];
  advice?: string;
}

/**
 * Advice that is shown where a target is chosen.
 *
 * @public
 */
export interface Guidance {
  atLevel?: number;
  text: string;
}

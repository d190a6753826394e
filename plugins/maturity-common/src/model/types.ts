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
import { JsonValue } from '@backstage/types';

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

/** @public */
export interface ModelMetadata {
  id: string;
  title: string;
  description?: string;
  source?: { title: string; url?: string; license?: string };
}

/** @public */
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

/** @public */
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

/** @public */
export interface LevelRequirement {
  text: string;
  fact?: string;
}

/** @public */
export interface CategoryDefinition {
  id: string;
  title: string;
  description?: string;
}

/** @public */
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

/** @public */
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

/** @public */
export interface RollupDefinition {
  /** Who rolls up, for example systems. */
  appliesTo: FilterPredicate;
  /** Which members are counted. */
  of: FilterPredicate;
  /** The share of members that has to be met, 0 to 1. */
  share: number;
}

/** @public */
export type Effort = 'small' | 'medium' | 'large';

/** @public */
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

/** @public */
export interface Remediation {
  text: string;
  /** URLs with `{{ path }}` templates over the entity. */
  links?: RemediationLink[];
  /** Ref of a software template that does it. */
  template?: string;
  /** The line to add to the catalog entry, for example `backstage.io/techdocs-ref: dir:.`. */
  annotation?: string;
}

/** @public */
export interface RemediationLink {
  title: string;
  url: string;
}

/** @public */
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

/** @public */
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

/** @public */
export interface PainPoint {
  id: string;
  title: string;
  categories: string[];
  practices?: string[];
  advice?: string;
}

/** @public */
export interface Guidance {
  atLevel?: number;
  text: string;
}

/**
 * A rule: one leaf, or a combination of rules.
 *
 * @public
 */
export type Rule = { all: Rule[] } | { any: Rule[] } | { not: Rule } | RuleLeaf;

/**
 * One operand and one operator.
 *
 * @public
 */
export type RuleLeaf = RuleOperand & RuleComparison;

/** @public */
export type RuleOperand =
  | { fact: string }
  | { annotation: string }
  | { field: string };

/** @public */
export type RuleOperator =
  | 'eq'
  | 'ne'
  | 'gt'
  | 'gte'
  | 'lt'
  | 'lte'
  | 'in'
  | 'notIn'
  | 'contains'
  | 'matches'
  | 'within'
  | 'exists';

/** @public */
export type RuleComparison =
  | { eq: RuleScalar }
  | { ne: RuleScalar }
  | { gt: number }
  | { gte: number }
  | { lt: number }
  | { lte: number }
  | { in: RuleScalar[] }
  | { notIn: RuleScalar[] }
  | { contains: RuleScalar }
  | { matches: string }
  | { within: string }
  | { exists: boolean };

/** @public */
export type RuleScalar = boolean | number | string;

/**
 * One mistake in a model document.
 *
 * @public
 */
export interface ModelMistake {
  /** Keys from the root of the document; empty for the document as a whole. */
  path: (string | number)[];
  message: string;
  /** Line (from 1) in the text, when the document was read from one. */
  line?: number;
}

/**
 * A place in the text of a model, both from 1.
 *
 * @public
 */
export interface TextPosition {
  line: number;
  column: number;
}

/**
 * What {@link parseModel} returns: not checked yet.
 *
 * @public
 */
export interface ParsedModel {
  document: JsonValue;
  /** Where a path (or its nearest parent that the text has) begins. */
  locate(path: readonly (string | number)[]): TextPosition | undefined;
}

/**
 * A change that an installation makes to a check or practice of a model it
 * did not write.
 *
 * @public
 */
export type ModelOverride = (
  | { check: string; practice?: never }
  | { practice: string; check?: never }
) & {
  /** Takes the check, or the practice with its checks, out of the model. */
  disabled?: boolean;
  /** Of a check. */
  required?: boolean;
  /** Of a check. */
  rule?: Rule;
  /** Of a practice with a roll-up. */
  share?: number;
  /** Of a check, or of every check of a practice. */
  enabledOn?: string;
};

/** @public */
export interface ModelOverrides {
  /** Narrows who is a subject, beside the model's own `appliesTo`. */
  subjects?: FilterPredicate;
  overrides?: ModelOverride[];
}

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
import { Outcome, Reason } from '../evaluate/types';
import { RuleOperator } from '../model/ruleTypes';
import { FactValue, Grade, RemediationLink } from '../model/types';

/**
 * What a rule asks and what came of it, as data. Words are made of it by
 * `createWords`.
 *
 * @public
 */
export interface ExplainedRule {
  readonly type: 'all' | 'any' | 'not' | 'fact' | 'annotation' | 'field';
  /** Of a leaf: the id of the fact, the key of the annotation or the path of the field. */
  readonly id?: string;
  /** The fact's title. */
  readonly title?: string;
  readonly unit?: string;
  readonly operator?: RuleOperator;
  /** What the operator compares with. */
  readonly wanted?: unknown;
  readonly outcome?: Outcome;
  readonly reason?: Reason;
  /** What was seen; absent when there is nothing. */
  readonly value?: unknown;
  /** Of `all`, `any` and `not`. */
  readonly parts?: readonly ExplainedRule[];
}

/**
 * Another record that says something else than the one in use.
 *
 * @public
 */
export interface ConflictingRecord {
  readonly value: FactValue;
  readonly source: string;
  readonly grade: Grade;
  /** ISO 8601. */
  readonly observedAt?: string;
}

/**
 * One fact, annotation or field that a rule read.
 *
 * @public
 */
export interface SeenEvidence {
  readonly type: 'fact' | 'annotation' | 'field';
  readonly id: string;
  readonly title?: string;
  readonly meaning?: string;
  readonly unit?: string;
  /** Absent when there is none that counts. */
  readonly value?: unknown;
  /** Of the record in use, or of the one that would be but for its age. */
  readonly source?: string;
  readonly grade?: Grade;
  /** ISO 8601; absent for what the entity itself says. */
  readonly observedAt?: string;
  /** ISO 8601: as given, or by the fact's ttl. */
  readonly expiresAt?: string;
  /** http or https. */
  readonly url?: string;
  /** Why there is no value. */
  readonly reason?: Reason;
  readonly conflict?: readonly ConflictingRecord[];
  /** Who could report it, when there is no value. */
  readonly reportedBy?: readonly string[];
  /** The annotation that would declare it, where a declaration may count. */
  readonly declarable?: string;
}

/**
 * What to do, filled in from the entity. Links that would be incomplete are
 * left out.
 *
 * @public
 */
export interface ExplainedRemediation {
  readonly text: string;
  readonly links?: readonly RemediationLink[];
  /** Entity ref of a software template. */
  readonly template?: string;
  /** The line to add to the entity. */
  readonly annotation?: string;
}

/**
 * A check in words: what it expects, what was seen, and what to do about it.
 *
 * @public
 */
export interface CheckExplanation {
  readonly id: string;
  readonly expected: ExplainedRule;
  readonly actual: readonly SeenEvidence[];
  /** The target that does not match, when the check is not applicable. */
  readonly whyNotApplicable?: FilterPredicate;
  /** Of a check that applies. */
  readonly remediation?: ExplainedRemediation;
}

/**
 * A step of a golden path in words.
 *
 * @public
 */
export interface StepExplanation {
  readonly path: string;
  readonly id: string;
  /** Of a step with a rule of its own. */
  readonly expected?: ExplainedRule;
  readonly actual?: readonly SeenEvidence[];
  readonly remediation?: ExplainedRemediation;
}

/**
 * What was asked and what was seen, in the order of the model.
 *
 * @public
 */
export interface Explanation {
  readonly checks: readonly CheckExplanation[];
  readonly steps: readonly StepExplanation[];
}

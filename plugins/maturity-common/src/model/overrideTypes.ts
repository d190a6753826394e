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

/**
 * What an installation changes in a model that it did not write.
 *
 * @public
 */
export interface ModelOverrides {
  /** Narrows who is a subject, beside the model's own `appliesTo`. */
  subjects?: FilterPredicate;
  overrides?: ModelOverride[];
}

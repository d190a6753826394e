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

import { CheckFactsOptions, FactCheck } from './FactCheck';
import { CheckedFact, FactKey, FactMistake } from './types';

export interface CheckFactsResult {
  /** Those without mistakes. */
  facts: CheckedFact[];
  /** All that is wrong with the others. */
  mistakes: FactMistake[];
  /** What the others are about, where that can be said. */
  refused: FactKey[];
}

/**
 * Checks facts whatever way they came: that the source may report them, that
 * the entity is named well, that the value is of the fact's type, that the
 * times make sense. Finds every mistake, and never throws.
 */
export function checkFacts(options: CheckFactsOptions): CheckFactsResult {
  const { candidates } = options;
  const check = FactCheck.create(options);
  return {
    facts: candidates.flatMap(candidate => check.check(candidate) ?? []),
    mistakes: check.mistakes,
    refused: check.refused,
  };
}

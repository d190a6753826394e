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
  ActualEvidence,
  ExpectedRule,
  Outcome,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { useMaturityTranslation } from '../hooks';

/** Makes words of what was asked and seen. */
export interface Words {
  /** What a rule asks. */
  asked(expected: ExpectedRule): string;
  /** A value that was read, or why there is none. */
  seen(evidence: ActualEvidence): string;
  value(value: unknown, unit?: string): string;
  /** Whom a target asks. */
  askedOf(predicate: object): string;
  outcome(outcome: Outcome): string;
}

export function useWords(): Words {
  const { t } = useMaturityTranslation();
  const value = (v: unknown, unit?: string): string => {
    const text = typeof v === 'string' ? v : JSON.stringify(v);
    return unit ? `${text} ${unit}` : text;
  };
  const asked = (e: ExpectedRule): string =>
    e.parts
      ? e.parts.map(asked).join(e.type === 'any' ? ' or ' : ' and ')
      : `${e.title ?? e.id} ${e.operator} ${value(e.wanted, e.unit)}`;
  return {
    asked,
    seen: e =>
      e.value === undefined
        ? `No data: nobody reports ${e.id}`
        : `${e.title ?? e.id}: ${value(e.value, e.unit)}`,
    value,
    askedOf: p => JSON.stringify(p),
    outcome: o => t(`shared.state.${o}`),
  };
}

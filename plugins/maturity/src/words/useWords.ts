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
  ExplainedRule,
  RollupDefinition,
  SeenEvidence,
  createWords,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { useMemo } from 'react';
import { Format, useFormat, useMaturityTranslation } from '../hooks';

/** Makes words of what was asked and seen, in the language of the portal. */
export interface Words {
  /** What a rule asks. */
  asked(expected: ExpectedRule | ExplainedRule): string;
  /** A value that was read, or why there is none. */
  seen(evidence: ActualEvidence): string;
  value(value: unknown, unit?: string): string;
  /** Whom a target asks. */
  askedOf(target: object | RollupDefinition['appliesTo']): string;
}

/** A key of a text with its values, for the texts that the engine names. */
type Say = (key: string, values: Record<string, string>) => string;

export function useWords(): Words {
  const { t } = useMaturityTranslation();
  const format = useFormat();
  return useMemo(() => {
    // The engine names the keys; that all of them are there is checked where
    // the translation takes its messages from.
    const say = t as unknown as Say;
    const words = createWords((key, values) => say(`words.${key}`, values));
    return {
      asked: expected => words.asked(expected as ExplainedRule),
      seen: evidence =>
        words.seen({
          ...evidence,
          value: readable(evidence.value, format),
        } as SeenEvidence),
      value: (value, unit) => words.value(readable(value, format), unit),
      askedOf: target =>
        words.askedOf(target as Parameters<typeof words.askedOf>[0]),
    };
  }, [t, format]);
}

/** Moments as people write them. */
function readable(value: unknown, format: Format): unknown {
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+/.test(value)) {
    return format.dateTime(value);
  }
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) {
    return format.date(value);
  }
  return value;
}

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
  FilterPredicate,
  filterPredicateToFilterFunction,
} from '@backstage/filter-predicates';
import { JsonValue } from '@backstage/types';

/** Whether the value at a path, undefined for none, is what is asked for. */
export type ValueMatcher = (value: unknown) => boolean;

/** Kinds, types and lifecycles are few; what varies more is not kept. */
const KEPT_VALUES = 200;

function isExistence(matcher: JsonValue | undefined): boolean {
  return (
    typeof matcher === 'object' &&
    matcher !== null &&
    Object.hasOwn(matcher, '$exists')
  );
}

/**
 * The matcher of a single key. What it means is Backstage's to say; what it
 * said of a text is remembered, since a catalog asks the same of thousands.
 */
export function valueMatcher(matcher: JsonValue | undefined): ValueMatcher {
  const holds = filterPredicateToFilterFunction({
    value: matcher,
  } as FilterPredicate);

  function ask(value: unknown): boolean {
    try {
      return holds({ value });
    } catch {
      // a comparison with a value that cannot be made text throws: no match
      return false;
    }
  }

  if (isExistence(matcher)) {
    const present = ask('');
    const absent = ask(undefined);
    return value => (value === undefined ? absent : present);
  }
  const absent = ask(undefined);
  const known = new Map<string, boolean>();
  return value => {
    if (value === undefined) {
      return absent;
    }
    if (typeof value !== 'string') {
      return ask(value);
    }
    let answer = known.get(value);
    if (answer === undefined) {
      answer = ask(value);
      if (known.size < KEPT_VALUES) {
        known.set(value, answer);
      }
    }
    return answer;
  };
}

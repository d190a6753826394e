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

import { lintPredicate } from '../rules/lintPredicate';
import { isFactValue } from '../rules/readText';
import { parseDuration } from '../rules/time';
import { LintScope } from './LintScope';
import { Mistakes, Path } from './Mistakes';
import { asObject, asText, items, member } from './raw';
import { FactType } from './types';

function lintValue(
  value: unknown,
  type: FactType,
  path: Path,
  mistakes: Mistakes,
): void {
  if (!isFactValue(value, type)) {
    mistakes.add(path, `is not a value of type ${type}`);
  }
}

function lintDerivation(
  derive: unknown,
  type: FactType,
  path: Path,
  mistakes: Mistakes,
): void {
  const fields = asObject(derive);
  if (!fields) {
    mistakes.add(path, 'is not a derivation');
    return;
  }
  const reads = Object.hasOwn(fields, 'from');
  const keys = reads ? ['from'] : ['when', 'value', 'otherwise'];
  for (const key of Object.keys(fields)) {
    if (!keys.includes(key)) {
      mistakes.add(
        [...path, key],
        reads ? 'does not go with "from"' : 'is not a key of a derivation',
      );
    }
  }
  if (reads) {
    if ((asText(fields.from) ?? '').trim() === '') {
      mistakes.add([...path, 'from'], 'is not a path');
    }
    return;
  }
  lintPredicate(fields.when, [...path, 'when'], mistakes);
  lintValue(fields.value, type, [...path, 'value'], mistakes);
  if (Object.hasOwn(fields, 'otherwise')) {
    lintValue(fields.otherwise, type, [...path, 'otherwise'], mistakes);
  }
}

/** Checks the values, durations and derivation of a fact definition. */
export function lintFact(fact: unknown, path: Path, scope: LintScope): void {
  const { mistakes } = scope;
  const ttl = asText(member(fact, 'ttl'));
  if (ttl !== undefined && parseDuration(ttl) === undefined) {
    mistakes.add(
      [...path, 'ttl'],
      'is not a duration of weeks, days, hours, minutes and seconds (such as P7D)',
    );
  }
  scope.once(fact, 'sources', path);
  const type = asText(member(fact, 'type')) as FactType | undefined;
  if (!type) {
    return;
  }
  items(fact, 'inconclusive').forEach((value, i) =>
    lintValue(value, type, [...path, 'inconclusive', i], mistakes),
  );
  const derive = member(fact, 'derive');
  if (derive !== undefined) {
    lintDerivation(derive, type, [...path, 'derive'], mistakes);
  }
}

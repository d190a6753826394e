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
import { lintRule } from '../rules/lintRule';
import { parseMoment } from '../rules/time';
import { lintRemediation } from './lintRemediation';
import { LintScope } from './LintScope';
import { Path } from './Mistakes';
import { asText, items, member } from './raw';
import { supersessionOrder } from './supersessionOrder';

const SUFFIX = /^[a-z0-9]+([.-][a-z0-9]+)*$/;

function lintCheckId(
  check: unknown,
  practiceId: string | undefined,
  path: Path,
  scope: LintScope,
  seen: Set<string>,
): void {
  const id = asText(member(check, 'id'));
  if (id === undefined) {
    return;
  }
  if (seen.has(id)) {
    scope.mistakes.add([...path, 'id'], `"${id}" is used twice`);
  }
  seen.add(id);
  const prefix = `${practiceId}/`;
  if (
    practiceId !== undefined &&
    !(id.startsWith(prefix) && SUFFIX.test(id.slice(prefix.length)))
  ) {
    scope.mistakes.add([...path, 'id'], `does not read "${prefix}<what>"`);
  }
}

function lintCheck(check: unknown, path: Path, scope: LintScope): void {
  const { mistakes, factTypes } = scope;
  const appliesTo = member(check, 'appliesTo');
  if (appliesTo !== undefined) {
    lintPredicate(appliesTo, [...path, 'appliesTo'], mistakes);
  }
  lintRule(member(check, 'rule'), [...path, 'rule'], { factTypes, mistakes });
  const enabledOn = asText(member(check, 'enabledOn'));
  if (enabledOn !== undefined && parseMoment(enabledOn) === undefined) {
    mistakes.add(
      [...path, 'enabledOn'],
      'is not a date, or not a time with an offset, of the calendar',
    );
  }
  lintRemediation(
    member(check, 'remediation'),
    [...path, 'remediation'],
    mistakes,
  );
}

function lintCircles(spec: unknown, scope: LintScope): void {
  const practices = items(spec, 'practices');
  const indexOf = new Map(
    practices.map((practice, i) => [member(practice, 'id'), i]),
  );
  const { circles } = supersessionOrder(
    practices.map(practice =>
      items(practice, 'supersededBy').map(id => indexOf.get(id)),
    ),
  );
  for (const [index, place] of circles) {
    scope.mistakes.add(
      ['spec', 'practices', index, 'supersededBy', place],
      'leads back to itself',
    );
  }
}

/** Checks practices with their checks, levels, roll-ups and stand-ins. */
export function lintPractices(spec: unknown, scope: LintScope): void {
  const checkIds = new Set<string>();
  items(spec, 'practices').forEach((practice, i) => {
    const path = ['spec', 'practices', i];
    const id = asText(member(practice, 'id'));
    scope.references('category', practice, 'categories', path);
    scope.references('practice', practice, 'supersededBy', path);
    scope.levels(practice, 'listedAt', path);
    scope.levels(practice, 'requiredAt', path);
    items(practice, 'checks').forEach((check, j) => {
      const at = [...path, 'checks', j];
      lintCheckId(check, id, at, scope, checkIds);
      lintCheck(check, at, scope);
    });
    const rollup = member(practice, 'rollup');
    if (rollup !== undefined) {
      for (const key of ['appliesTo', 'of']) {
        const at = [...path, 'rollup', key];
        lintPredicate(member(rollup, key), at, scope.mistakes);
      }
    }
  });
  lintCircles(spec, scope);
}

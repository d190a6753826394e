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
import { isEntityRef } from './isEntityRef';
import { lintRemediation } from './lintRemediation';
import { LintScope } from './LintScope';
import { Mistakes, Path } from './Mistakes';
import { asText, items, member } from './raw';

function lintRefs(
  owner: unknown,
  key: string,
  defaultKind: string,
  path: Path,
  mistakes: Mistakes,
): void {
  items(owner, key).forEach((value, i) => {
    const ref = asText(value);
    if (ref !== undefined && !isEntityRef(ref, defaultKind)) {
      mistakes.add([...path, key, i], `"${ref}" is not an entity reference`);
    }
  });
}

function lintStep(step: unknown, path: Path, scope: LintScope): void {
  const { mistakes, factTypes } = scope;
  const rule = member(step, 'rule');
  const checks = member(step, 'checks');
  if ((rule === undefined) === (checks === undefined)) {
    mistakes.add(path, 'needs either "checks" or a "rule", to be proved by');
  }
  if (rule !== undefined) {
    lintRule(rule, [...path, 'rule'], { factTypes, mistakes });
  }
  scope.references('check', step, 'checks', path);
  scope.references('practice', step, 'practices', path);
  lintRemediation(
    member(step, 'remediation'),
    [...path, 'remediation'],
    mistakes,
  );
}

/** Checks golden paths and their steps. */
export function lintGoldenPaths(spec: unknown, scope: LintScope): void {
  scope.unique(spec, 'goldenPaths', ['spec']);
  items(spec, 'goldenPaths').forEach((goldenPath, i) => {
    const path = ['spec', 'goldenPaths', i];
    const appliesTo = member(goldenPath, 'appliesTo');
    if (appliesTo !== undefined) {
      lintPredicate(appliesTo, [...path, 'appliesTo'], scope.mistakes);
    }
    lintRefs(goldenPath, 'templates', 'template', path, scope.mistakes);
    lintRefs(goldenPath, 'docs', 'component', path, scope.mistakes);
    scope.unique(goldenPath, 'steps', path);
    items(goldenPath, 'steps').forEach((step, j) =>
      lintStep(step, [...path, 'steps', j], scope),
    );
  });
}

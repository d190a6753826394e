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

import { lintFact } from './lintFact';
import { lintGoldenPaths } from './lintGoldenPaths';
import { lintPractices } from './lintPractices';
import { LintScope } from './LintScope';
import { Mistakes } from './Mistakes';
import { asText, items, member } from './raw';
import { lintPredicate } from '../rules/lintPredicate';

function lintLevels(spec: unknown, scope: LintScope): void {
  items(spec, 'levels').forEach((level, i) =>
    items(level, 'requirements').forEach((requirement, j) =>
      scope.reference('fact', member(requirement, 'fact'), [
        'spec',
        'levels',
        i,
        'requirements',
        j,
        'fact',
      ]),
    ),
  );
}

function lintPainPoints(spec: unknown, scope: LintScope): void {
  scope.unique(spec, 'painPoints', ['spec']);
  items(spec, 'painPoints').forEach((point, i) => {
    const path = ['spec', 'painPoints', i];
    scope.references('category', point, 'categories', path);
    scope.references('practice', point, 'practices', path);
  });
}

function lintGuidance(spec: unknown, scope: LintScope): void {
  items(spec, 'guidance').forEach((entry, i) =>
    scope.level(member(entry, 'atLevel'), ['spec', 'guidance', i, 'atLevel']),
  );
}

function lintSource(document: unknown, mistakes: Mistakes): void {
  const source = member(member(document, 'metadata'), 'source');
  const url = asText(member(source, 'url'));
  if (url !== undefined && !/^https?:\/\/\S+$/.test(url)) {
    mistakes.add(['metadata', 'source', 'url'], 'is not an http(s) link');
  }
}

function lintLanguage(document: unknown, mistakes: Mistakes): void {
  const language = asText(member(member(document, 'metadata'), 'language'));
  if (language !== undefined && !isLanguageTag(language)) {
    mistakes.add(
      ['metadata', 'language'],
      "is not a language tag such as 'en' or 'de-CH'",
    );
  }
}

/** Languages have names of two or three letters; longer ones are words. */
function isLanguageTag(text: string): boolean {
  try {
    return (
      /^[a-z]{2,3}(-|$)/i.test(text) && new Intl.Locale(text) !== undefined
    );
  } catch {
    return false;
  }
}

/**
 * Finds what the shape of a document cannot say: references that lead
 * nowhere, doubled ids, comparisons that a type cannot have, patterns,
 * predicates, durations and dates that do not parse.
 */
export function lintModel(document: unknown, mistakes: Mistakes): void {
  const spec = member(document, 'spec');
  const scope = LintScope.create(spec, mistakes);
  lintSource(document, mistakes);
  lintLanguage(document, mistakes);
  for (const list of ['levels', 'categories', 'facts', 'practices']) {
    scope.unique(spec, list, ['spec']);
  }
  const appliesTo = member(spec, 'appliesTo');
  if (appliesTo !== undefined) {
    lintPredicate(appliesTo, ['spec', 'appliesTo'], mistakes);
  }
  lintLevels(spec, scope);
  items(spec, 'facts').forEach((fact, i) =>
    lintFact(fact, ['spec', 'facts', i], scope),
  );
  lintPractices(spec, scope);
  lintGoldenPaths(spec, scope);
  lintPainPoints(spec, scope);
  lintGuidance(spec, scope);
}

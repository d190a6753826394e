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

import { CompiledModel } from '../model/CompiledModel';
import { catalogFacts } from '../catalogFacts';
import {
  declaredFactOf,
  FACT_ANNOTATION_PREFIX,
  RESERVED_SOURCES,
} from '../annotations';
import { FactDefinition, FactValue } from '../model/types';
import { canonicalJson } from '../model/canonicalJson';
import { readFactText } from '../rules/readText';
import { AnnotationScope, ModelView } from './AnnotationScope';
import { acceptsDeclaration } from './acceptsDeclaration';
import { expectedOf } from './expectedOf';
import { suggest } from './suggest';

interface Declaration {
  readonly annotation: string;
  readonly value: string;
}

/** A declaration names a fact, has its type, and should be worth something. */
export function checkDeclaration(
  scope: AnnotationScope,
  { annotation, value }: Declaration,
): void {
  const id = declaredFactOf(annotation) ?? '';
  const definition = scope.views
    .map(({ model }) => factOf(model, id))
    .find(found => found !== undefined);
  if (!definition) {
    const meant = suggest(id, factIds(scope));
    scope.unknown({
      annotation,
      code: 'unknown-fact',
      message: id ? `No model has a fact ${id}` : 'The fact is not named',
      suggestion: meant && FACT_ANNOTATION_PREFIX + meant,
    });
    return;
  }
  const read = readFactText(value, definition.type);
  if (read === undefined) {
    scope.error({
      annotation,
      code: 'invalid-value',
      message: `${quoted(value)} is not ${expectedOf(definition.type)}`,
    });
    return;
  }
  if (!checkAgainstEntry(scope, { annotation, id, read })) {
    checkWorth(scope, { annotation, id });
  }
}

/** Whether the entry says something of the fact in another place, too. */
function checkAgainstEntry(
  scope: AnnotationScope,
  options: { annotation: string; id: string; read: FactValue },
): boolean {
  const { annotation, id, read } = options;
  const seen = catalogFacts(scope.entity).find(({ fact }) => fact === id);
  const derived = scope.views
    .map(view => derivedValue(view, id))
    .find(value => value !== undefined);
  const other = seen?.value ?? derived;
  if (other === undefined) {
    return false;
  }
  if (canonicalJson(other) === canonicalJson(read)) {
    scope.warn({
      annotation,
      code: 'duplicate',
      message: `The rest of the entry shows ${id} already; this declares it a second time`,
    });
  } else {
    scope.warn({
      annotation,
      code: 'contradiction',
      message: seen
        ? `The catalog sees for itself that ${id} is ${other}; this declaration does not count`
        : `The rest of the entry says that ${id} is ${other}; this declaration goes before`,
    });
  }
  return true;
}

/** Says so when nothing that asks for the fact is content with a declaration. */
function checkWorth(
  scope: AnnotationScope,
  { annotation, id }: { annotation: string; id: string },
): void {
  const answers = scope.views.flatMap(
    ({ model }) => acceptsDeclaration(model, id) ?? [],
  );
  if (answers.length > 0 && !answers.includes(true)) {
    scope.warn({
      annotation,
      code: 'not-counted',
      message: `Every level that asks for ${id} wants it attested or observed; a declaration does not count there`,
    });
  }
}

function derivedValue(
  { prepared }: ModelView,
  id: string,
): FactValue | undefined {
  const { own, profile, program } = prepared;
  const fact = program.factIndex.get(id);
  return [...own, ...profile.derived].find(
    record =>
      record.fact === fact && record.source === RESERVED_SOURCES.derivation,
  )?.value;
}

function factOf(model: CompiledModel, id: string): FactDefinition | undefined {
  const index = model.factIndex(id);
  return index === undefined ? undefined : model.facts[index];
}

function factIds({ views }: AnnotationScope): Set<string> {
  return new Set(views.flatMap(({ model }) => model.facts.map(({ id }) => id)));
}

function quoted(value: string): string {
  const text = value.trim();
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}

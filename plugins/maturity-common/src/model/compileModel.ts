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

import { Entity } from '@backstage/catalog-model';
import { JsonValue } from '@backstage/types';
import { askedKinds } from './askedKinds';
import { boundDocument } from './boundDocument';
import { buildProgram } from './buildProgram';
import { checkShape } from './checkShape';
import { CompiledCheck, CompiledModel, CompiledStep } from './CompiledModel';
import { lintModel } from './lintModel';
import { Mistakes } from './Mistakes';
import { modelVersion } from './modelVersion';
import { ModelContent, Program, setProgram } from './Program';
import { ParsedModel } from './sourceTypes';
import { MaturityModelDocument } from './types';

/**
 * Options of {@link compileModel}.
 *
 * @public
 */
export interface CompileModelOptions {
  /** Where a path stands in the text that the document was read from. */
  locate?: ParsedModel['locate'];
}

function isParsed(model: unknown): model is ParsedModel {
  return (
    typeof model === 'object' &&
    model !== null &&
    'document' in model &&
    typeof (model as ParsedModel).locate === 'function'
  );
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

function checkDocument(
  document: unknown,
  locate: ParsedModel['locate'] | undefined,
): MaturityModelDocument {
  const mistakes = new Mistakes();
  if (boundDocument(document, mistakes)) {
    checkShape(document, mistakes);
    lintModel(document, mistakes);
  }
  mistakes.throwIfAny(locate);
  // a copy, so that nobody changes what has been checked
  return deepFreeze(JSON.parse(JSON.stringify(document)));
}

function listChecks(document: MaturityModelDocument): CompiledCheck[] {
  return document.spec.practices
    .flatMap(practice =>
      practice.checks.map(definition => ({ practice, definition })),
    )
    .map(({ practice, definition }, index) => ({
      index,
      id: definition.id,
      practice: practice.id,
      required: definition.required !== false,
      definition,
    }));
}

function listSteps(document: MaturityModelDocument): CompiledStep[] {
  return (document.spec.goldenPaths ?? [])
    .flatMap(path => path.steps.map(definition => ({ path, definition })))
    .map(({ path, definition }, index) => ({
      index,
      path: path.id,
      definition,
    }));
}

/** Whether a required check that counts, or a roll-up, addresses the entity. */
function asks(program: Program, entity: Entity): boolean {
  const { predicates } = program;
  const asked = predicates.ask(entity);
  return (
    predicates.holds(program.subject, asked) &&
    program.practices.some(
      ({ requiredAt, rollup, requiredChecks }) =>
        requiredAt.length > 0 &&
        ((rollup && predicates.holds(rollup.appliesTo, asked)) ||
          requiredChecks.some(check =>
            predicates.holds(check.appliesTo, asked),
          )),
    )
  );
}

/**
 * Checks a model and compiles it. Takes a document, or what `parseModel`
 * returned, in which case mistakes carry lines. The document is copied; later
 * changes to it have no effect.
 *
 * @public
 * @throws ModelError with every mistake found.
 */
export function compileModel(
  source: MaturityModelDocument | ParsedModel | JsonValue,
  options: CompileModelOptions = {},
): CompiledModel {
  const parsed = isParsed(source) ? source : undefined;
  const document = checkDocument(
    parsed ? parsed.document : source,
    options.locate ?? parsed?.locate,
  );
  const { metadata, spec } = document;
  const model: ModelContent = {
    document,
    id: metadata.id,
    title: metadata.title,
    version: modelVersion(document),
    overall: spec.overall ?? 'combined',
    levels: spec.levels,
    categories: spec.categories,
    facts: spec.facts,
    practices: spec.practices,
    checks: listChecks(document),
    steps: listSteps(document),
    kinds: askedKinds(spec),
  };
  const program = buildProgram(model);
  const { predicates } = program;
  const compiled = Object.freeze<CompiledModel>({
    ...model,
    checkIndex: id => program.checkIndex.get(id),
    practiceIndex: id => program.practiceIndex.get(id),
    factIndex: id => program.factIndex.get(id),
    isSubject: entity =>
      predicates.holds(program.subject, predicates.ask(entity)),
    asks: entity => asks(program, entity),
  });
  setProgram(compiled, program);
  return compiled;
}

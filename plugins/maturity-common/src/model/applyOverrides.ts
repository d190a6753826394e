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

import { JsonObject, JsonValue } from '@backstage/types';
import { Mistakes, Path } from './Mistakes';
import { ModelOverride, ModelOverrides } from './overrideTypes';
import { ParsedModel } from './sourceTypes';

type Item = JsonObject;

const CHECK_CHANGES = ['check', 'disabled', 'required', 'rule', 'enabledOn'];
const PRACTICE_CHANGES = ['practice', 'disabled', 'share', 'enabledOn'];

/**
 * A model with the changes of an installation: a document to compile, whose
 * content, and so version, has the changes in it. What takes a check or
 * practice out takes it out of golden paths and pain points too.
 *
 * @param model - a document, or what `parseModel` returned
 * @throws ModelError whose mistakes have paths from `overrides` on; what the
 *   changes make of the document is checked when it is compiled
 * @public
 */
export function applyOverrides(
  model: JsonValue | ParsedModel,
  options: ModelOverrides,
): JsonValue {
  const { subjects, overrides = [] } = options;
  const document: JsonValue = JSON.parse(
    JSON.stringify(isParsed(model) ? model.document : model),
  );
  const spec = isItem(document) ? document.spec : undefined;
  if (!isItem(spec)) {
    // Compiling says what is wrong with it.
    return document;
  }
  if (subjects !== undefined) {
    spec.appliesTo = (
      spec.appliesTo === undefined
        ? subjects
        : { $all: [spec.appliesTo, subjects] }
    ) as JsonValue;
  }
  const mistakes = new Mistakes();
  overrides.forEach((override, index) => {
    const path = ['overrides', index];
    if (typeof override.check === 'string') {
      changeCheck(spec, override, path, mistakes);
    } else if (typeof override.practice === 'string') {
      changePractice(spec, override, path, mistakes);
    } else {
      mistakes.add(path, 'names neither a check nor a practice');
    }
  });
  mistakes.throwIfAny();
  return document;
}

function changeCheck(
  spec: Item,
  override: ModelOverride,
  path: Path,
  mistakes: Mistakes,
): void {
  refuseUnknownKeys(override, CHECK_CHANGES, path, mistakes);
  const id = override.check;
  const practice = items(spec.practices).find(candidate =>
    items(candidate.checks).some(check => check.id === id),
  );
  const check = items(practice?.checks).find(found => found.id === id);
  if (!practice || !check) {
    mistakes.add([...path, 'check'], `there is no check '${id}'`);
    return;
  }
  if (override.disabled) {
    practice.checks = items(practice.checks).filter(one => one !== check);
    forgetInPaths(spec, 'checks', id);
    return;
  }
  for (const key of ['required', 'rule', 'enabledOn'] as const) {
    if (override[key] !== undefined) {
      check[key] = override[key] as JsonValue;
    }
  }
}

function changePractice(
  spec: Item,
  override: ModelOverride,
  path: Path,
  mistakes: Mistakes,
): void {
  refuseUnknownKeys(override, PRACTICE_CHANGES, path, mistakes);
  const id = override.practice;
  const practice = items(spec.practices).find(found => found.id === id);
  if (!practice) {
    mistakes.add([...path, 'practice'], `there is no practice '${id}'`);
    return;
  }
  if (override.disabled) {
    removePractice(spec, practice);
    return;
  }
  if (override.share !== undefined) {
    if (isItem(practice.rollup)) {
      practice.rollup.share = override.share;
    } else {
      mistakes.add([...path, 'share'], `practice '${id}' has no roll-up`);
    }
  }
  if (override.enabledOn !== undefined) {
    for (const check of items(practice.checks)) {
      check.enabledOn = override.enabledOn;
    }
  }
}

function removePractice(spec: Item, practice: Item): void {
  const { id } = practice;
  spec.practices = items(spec.practices).filter(other => other !== practice);
  for (const other of items(spec.practices)) {
    without(other, 'supersededBy', id);
  }
  for (const painPoint of items(spec.painPoints)) {
    without(painPoint, 'practices', id);
  }
  for (const check of items(practice.checks)) {
    forgetInPaths(spec, 'checks', check.id);
  }
  forgetInPaths(spec, 'practices', id);
}

/** A step that nothing proves any more goes; so does a path without steps. */
function forgetInPaths(
  spec: Item,
  key: 'checks' | 'practices',
  id: JsonValue | undefined,
): void {
  for (const goldenPath of items(spec.goldenPaths)) {
    for (const step of items(goldenPath.steps)) {
      without(step, key, id);
    }
    goldenPath.steps = items(goldenPath.steps).filter(
      step => step.checks !== undefined || step.rule !== undefined,
    );
  }
  if (spec.goldenPaths !== undefined) {
    spec.goldenPaths = items(spec.goldenPaths).filter(
      goldenPath => items(goldenPath.steps).length > 0,
    );
  }
}

function without(item: Item, key: string, value: JsonValue | undefined): void {
  const list = item[key];
  if (Array.isArray(list) && list.includes(value as JsonValue)) {
    const rest = list.filter(one => one !== value);
    item[key] = rest.length > 0 ? rest : undefined;
  }
}

function refuseUnknownKeys(
  override: ModelOverride,
  known: readonly string[],
  path: Path,
  mistakes: Mistakes,
): void {
  for (const key of Object.keys(override)) {
    if (!known.includes(key)) {
      mistakes.add(
        [...path, key],
        `cannot be changed here; there are ${known.slice(1).join(', ')}`,
      );
    }
  }
}

function isParsed(model: JsonValue | ParsedModel): model is ParsedModel {
  return isItem(model) && typeof model.locate === 'function';
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function items(value: JsonValue | undefined): Item[] {
  return Array.isArray(value) ? value.filter(isItem) : [];
}

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

import { declaredFactOf, RESERVED_SOURCES } from '../annotations';
import { FactProgram, Program } from '../model/Program';
import { FactValue } from '../model/types';
import { getAnnotations, getField } from '../rules/paths';
import { readFactField, readFactText } from '../rules/readText';

/** A record that the entity itself carries; without value it did not parse. */
export interface OwnRecord {
  fact: number;
  source: string;
  value: FactValue | undefined;
}

function readDeclarations(
  program: Program,
  entity: unknown,
  records: OwnRecord[],
): void {
  const annotations = getAnnotations(entity);
  for (const key of Object.keys(annotations)) {
    const id = declaredFactOf(key);
    if (id === undefined) {
      continue;
    }
    const fact = program.factIndex.get(id);
    if (fact !== undefined) {
      const text = annotations[key];
      const value =
        typeof text === 'string'
          ? readFactText(text, program.facts[fact].type)
          : undefined;
      records.push({ fact, source: RESERVED_SOURCES.declaration, value });
    }
  }
}

/** The record that a fact has from a field of the entity, if the field is set. */
function readDerivation(
  fact: FactProgram,
  entity: unknown,
): OwnRecord | undefined {
  const field =
    fact.derive?.kind === 'from'
      ? getField(entity, fact.derive.path)
      : undefined;
  if (
    field === undefined ||
    field === null ||
    (Array.isArray(field) && field.length === 0)
  ) {
    return undefined;
  }
  return {
    fact: fact.index,
    source: RESERVED_SOURCES.derivation,
    value: readFactField(field, fact.type),
  };
}

const NONE: readonly OwnRecord[] = [];

/**
 * What an entity says by declarations and by its fields. Derivations from a
 * predicate are part of its profile.
 */
export function ownRecords(
  program: Program,
  entity: unknown,
): readonly OwnRecord[] {
  const records: OwnRecord[] = [];
  readDeclarations(program, entity, records);
  for (const fact of program.derived) {
    const record = readDerivation(fact, entity);
    if (record) {
      records.push(record);
    }
  }
  return records.length === 0 ? NONE : records;
}

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

import { FACT_ANNOTATION_PREFIX, RESERVED_SOURCES } from '../annotations';
import { FactProgram, Program } from '../model/Program';
import { FactValue } from '../model/types';
import { getAnnotations, getField } from '../rules/paths';
import { readFactField, readFactText } from '../rules/readText';
import type { EntityPreparation } from './prepareEntity';

/** A record that the entity itself carries; without value it did not parse. */
export interface OwnRecord {
  fact: number;
  source: string;
  value: FactValue | undefined;
}

function declarations(program: Program, entity: unknown): OwnRecord[] {
  const annotations = getAnnotations(entity);
  return Object.keys(annotations).flatMap(key => {
    if (!key.startsWith(FACT_ANNOTATION_PREFIX)) {
      return [];
    }
    const fact = program.factIndex.get(
      key.slice(FACT_ANNOTATION_PREFIX.length),
    );
    if (fact === undefined) {
      return [];
    }
    const text = annotations[key];
    const value =
      typeof text === 'string'
        ? readFactText(text, program.facts[fact].type)
        : undefined;
    return [{ fact, source: RESERVED_SOURCES.declaration, value }];
  });
}

/** The value that an entity gives a fact by derivation, and whether it does. */
function derive(
  fact: FactProgram,
  prepared: EntityPreparation,
): OwnRecord | undefined {
  const { derive: derivation } = fact;
  const source = RESERVED_SOURCES.derivation;
  if (derivation?.kind === 'when') {
    const value = prepared.matches(derivation.when)
      ? derivation.value
      : derivation.otherwise;
    return value === undefined
      ? undefined
      : { fact: fact.index, source, value };
  }
  const field = derivation && getField(prepared.entity, derivation.path);
  if (
    field === undefined ||
    field === null ||
    (Array.isArray(field) && field.length === 0)
  ) {
    return undefined;
  }
  return { fact: fact.index, source, value: readFactField(field, fact.type) };
}

/** The declarations and derivations of an entity. */
export function ownRecords(
  program: Program,
  prepared: EntityPreparation,
): OwnRecord[] {
  return [
    ...declarations(program, prepared.entity),
    ...program.derived.flatMap(fact => derive(fact, prepared) ?? []),
  ];
}

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

import { parseDuration } from '../rules/time';
import { FactProgram } from './Program';
import { addPredicate, Tables } from './ProgramTables';
import { FactDefinition } from './types';

function buildDerivation(
  definition: FactDefinition,
  tables: Tables,
): FactProgram['derive'] {
  const { derive } = definition;
  if (!derive) {
    return undefined;
  }
  return 'from' in derive
    ? { kind: 'from', path: derive.from }
    : {
        kind: 'when',
        when: addPredicate(tables, derive.when),
        value: derive.value,
        otherwise: derive.otherwise,
      };
}

function buildFact(
  definition: FactDefinition,
  index: number,
  tables: Tables,
): FactProgram {
  return {
    index,
    id: definition.id,
    type: definition.type,
    definition,
    ttl:
      definition.ttl === undefined
        ? Infinity
        : parseDuration(definition.ttl) ?? Infinity,
    trust: new Map(definition.sources?.map((source, i) => [source, i])),
    inconclusive: definition.inconclusive ?? [],
    derive: buildDerivation(definition, tables),
  };
}

/** The facts of a model, durations and order of trust read. */
export function buildFacts(tables: Tables): FactProgram[] {
  return tables.model.facts.map((fact, i) => buildFact(fact, i, tables));
}

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

import {
  CompiledModel,
  FactRecord,
  FactValue,
  Grade,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { Duration } from 'luxon';
import { FactDocument, refOf, refuse } from './readExamples';

/** A fact as a document of the examples says it, with its offsets made moments. */
export interface ExampleFact extends FactRecord {
  entityRef: string;
  /** Has a time of its own, so nobody repeats it. */
  once: boolean;
}

const DETAILS = ['value', 'observedAt', 'expiresAt', 'url'];

/** Adds an offset such as `-P12D` to a moment. */
export function after(moment: number, offset: string): number {
  const duration = Duration.fromISO(offset);
  return duration.isValid
    ? moment + duration.toMillis()
    : refuse(`${offset} is no offset`);
}

/** The facts of a document, read at a moment. */
export function factsOf(options: {
  document: FactDocument;
  source: string;
  grade: Grade;
  models: CompiledModel[];
  now: number;
}): ExampleFact[] {
  const { document, source, grade, models, now } = options;
  const listed = (document.facts ?? []).map(({ entityRef, fact, ...rest }) => ({
    entityRef,
    fact,
    details: rest as Record<string, unknown>,
  }));
  const grouped = Object.entries(document.entities ?? {}).flatMap(
    ([entityRef, facts]) =>
      Object.entries(facts).map(([fact, value]) => ({
        entityRef,
        fact,
        details: (typeof value === 'object' ? value : { value }) as Record<
          string,
          unknown
        >,
      })),
  );
  return [...listed, ...grouped].map(({ entityRef, fact, details }) => {
    Object.keys(details)
      .filter(key => !DETAILS.includes(key))
      .forEach(key => refuse(`${source} ${entityRef} ${fact}: unknown ${key}`));
    const { value, observedAt, expiresAt } = details;
    return {
      entityRef: refOf(entityRef),
      fact,
      source,
      evidence: grade,
      value:
        typeOf(fact, models) === 'datetime'
          ? new Date(after(now, String(value))).toISOString()
          : (value as FactValue),
      observedAt: observedAt ? after(now, String(observedAt)) : now,
      ...(expiresAt ? { expiresAt: after(now, String(expiresAt)) } : {}),
      once: observedAt !== undefined,
    };
  });
}

/** The type of a fact in the models, undefined where none knows it. */
export function typeOf(fact: string, models: CompiledModel[]) {
  return models
    .flatMap(model => model.document.spec.facts)
    .find(definition => definition.id === fact)?.type;
}

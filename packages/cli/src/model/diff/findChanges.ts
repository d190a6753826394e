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
  canonicalJson,
  CompiledModel,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { JsonValue } from '@backstage/types';
import { ModelChange } from './ModelDiff';

type What = ModelChange['what'];
type Part = object & { id: string };

/** What differs between two models, in the order of the later one. */
export function findChanges(
  before: CompiledModel,
  after: CompiledModel,
): ModelChange[] {
  return [
    ...compareOne('model', headOf(before), headOf(after)),
    ...compareAll('level', before.levels, after.levels),
    ...order('level', before.levels, after.levels),
    ...compareAll('category', before.categories, after.categories),
    ...compareAll('fact', before.facts, after.facts),
    ...compareAll('practice', practicesOf(before), practicesOf(after)),
    ...compareAll('check', checksOf(before), checksOf(after)),
    ...compareAll('golden path', pathsOf(before), pathsOf(after)),
  ];
}

function headOf({ document }: CompiledModel): Part {
  const { metadata, spec } = document;
  const { overall, appliesTo, painPoints, guidance } = spec;
  return { ...metadata, overall, appliesTo, painPoints, guidance } as Part;
}

function practicesOf({ practices }: CompiledModel): Part[] {
  return practices.map(({ checks: _, ...practice }) => practice);
}

function checksOf({ checks }: CompiledModel): Part[] {
  return checks.map(({ definition }) => definition);
}

function pathsOf({ document }: CompiledModel): readonly Part[] {
  return document.spec.goldenPaths ?? [];
}

function compareAll(
  what: What,
  before: readonly Part[],
  after: readonly Part[],
): ModelChange[] {
  const old = new Map(before.map(part => [part.id, part]));
  const left = new Set(after.map(({ id }) => id));
  return [
    ...before
      .filter(({ id }) => !left.has(id))
      .map(
        ({ id }): ModelChange => ({
          what,
          id,
          change: 'removed',
          fields: [],
        }),
      ),
    ...after.flatMap((part): ModelChange[] => {
      const known = old.get(part.id);
      return known
        ? compareOne(what, known, part)
        : [{ what, id: part.id, change: 'added', fields: [] }];
    }),
  ];
}

function compareOne(what: What, before: Part, after: Part): ModelChange[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  const fields = [...keys].filter(
    key => text(before, key) !== text(after, key),
  );
  return fields.length > 0
    ? [{ what, id: after.id, change: 'changed', fields }]
    : [];
}

/** A level's number is its place. */
function order(
  what: What,
  before: readonly Part[],
  after: readonly Part[],
): ModelChange[] {
  return after.flatMap(({ id }, index): ModelChange[] => {
    const old = before.findIndex(part => part.id === id);
    return old >= 0 && old !== index
      ? [{ what, id, change: 'changed', fields: ['number'] }]
      : [];
  });
}

function text(part: Part, key: string): string | undefined {
  const value = (part as unknown as Record<string, JsonValue | undefined>)[key];
  return value === undefined ? undefined : canonicalJson(value);
}

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

import { Database } from '../database';

interface Nesting {
  outer: number;
  inner: number;
}

/**
 * The ids of systems that have other systems as members, by depth: each comes
 * after those that are its members. In a cycle, one goes without another. Few catalogs have any.
 */
export async function nestedSystems({ knex }: Database): Promise<number[][]> {
  const rows: Nesting[] = await knex('members')
    .join('subjects as outer', 'outer.ref', 'members.system_ref')
    .join('subjects as inner', 'inner.ref', 'members.member_ref')
    .where('members.member_ref', 'like', 'system:%')
    .whereNull('outer.removed_at')
    .whereNull('inner.removed_at')
    .orderBy('outer.id')
    .select({ outer: 'outer.id', inner: 'inner.id' });
  const waiting = new Map<number, Set<number>>();
  for (const { outer, inner } of rows) {
    waiting.set(outer, (waiting.get(outer) ?? new Set()).add(inner));
  }
  const depths: number[][] = [];
  while (waiting.size > 0) {
    const open = [...waiting.keys()];
    const ready = open.filter(
      id => ![...(waiting.get(id) ?? [])].some(inner => waiting.has(inner)),
    );
    const depth = ready.length > 0 ? ready : [inCycle(waiting)];
    depth.forEach(id => waiting.delete(id));
    depths.push(depth);
  }
  return depths;
}

/** One of those that wait in a circle, where everybody waits. */
function inCycle(waiting: ReadonlyMap<number, ReadonlySet<number>>): number {
  let [id] = waiting.keys();
  const seen = new Set<number>();
  while (!seen.has(id)) {
    seen.add(id);
    id = [...(waiting.get(id) ?? [])].find(inner => waiting.has(inner)) ?? id;
  }
  return id;
}

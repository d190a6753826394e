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

import { PracticeDefinition } from '@platform-maturity/backstage-plugin-maturity-common';
import { useUrlParams } from '../../hooks';

/** Which practices are shown, in the address. */
export interface ExplorerFilter {
  readonly find: string;
  /** Id of a category. */
  readonly area: string | undefined;
  /** Number of a level. */
  readonly level: string | undefined;
  /** Lower case. */
  readonly kind: string | undefined;
  readonly isNarrowed: boolean;
  change(
    changes: Partial<Record<'find' | 'area' | 'level' | 'kind', string>>,
  ): void;
  clear(): void;
  matches(practice: PracticeDefinition): boolean;
}

// Beside the names that the filter of the page has.
const names = {
  find: 'find',
  area: 'area',
  level: 'askedAt',
  kind: 'askedOf',
} as const;

export function useExplorerFilter(): ExplorerFilter {
  const params = useUrlParams();
  const find = params.get(names.find) ?? '';
  const area = params.get(names.area);
  const level = params.get(names.level);
  const kind = params.get(names.kind);
  const wanted = find.trim().toLowerCase();
  return {
    find,
    area,
    level,
    kind,
    isNarrowed: Boolean(wanted || area || level || kind),
    change: changes =>
      params.set(
        Object.fromEntries(
          Object.entries(changes).map(([key, value]) => [
            names[key as keyof typeof names],
            value || undefined,
          ]),
        ),
      ),
    clear: () =>
      params.set(
        Object.fromEntries(Object.values(names).map(name => [name, undefined])),
      ),
    matches: practice =>
      (!area || practice.categories.includes(area)) &&
      (!level || practice.requiredAt.includes(Number(level))) &&
      (!kind || kindsOf(practice).has(kind)) &&
      (!wanted || textOf(practice).includes(wanted)),
  };
}

function textOf(practice: PracticeDefinition): string {
  const { id, title, description = '', checks } = practice;
  return [
    id,
    title,
    description,
    ...checks.flatMap(check => [check.id, check.title]),
    JSON.stringify(checks.map(({ rule }) => rule)),
  ]
    .join('\n')
    .toLowerCase();
}

/** The kinds that targets name plainly, in lower case. */
function kindsOf(practice: PracticeDefinition): ReadonlySet<string> {
  const targets = [
    ...practice.checks.map(({ appliesTo }) => appliesTo),
    practice.rollup?.appliesTo,
  ];
  const found = new Set<string>();
  for (const target of targets) {
    collect(target, found);
  }
  return found;
}

function collect(part: unknown, found: Set<string>): void {
  if (Array.isArray(part)) {
    part.forEach(item => collect(item, found));
  } else if (typeof part === 'object' && part !== null) {
    for (const [key, value] of Object.entries(part)) {
      if (key.toLowerCase() === 'kind') {
        for (const kind of namesIn(value)) {
          found.add(kind.toLowerCase());
        }
      } else if (key !== '$not') {
        collect(value, found);
      }
    }
  }
}

function namesIn(value: unknown): string[] {
  if (typeof value === 'string') {
    return [value];
  }
  const list = (value as { $in?: unknown } | null)?.$in;
  return Array.isArray(list) ? list.map(String) : [];
}

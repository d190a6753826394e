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
  WhatIfCounts,
  WhatIfLadder,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { isClimb, isDrop } from './ComparedSubject';
import { NO_LEVEL } from './WhatIfLayout';
import { WhatIfResult } from './WhatIfResult';

/** How many owners and practices are told. */
const MOST = 100;

/** A subject of the result that may be told. */
export interface VisibleSubject {
  /** In the result. */
  readonly position: number;
  /** In the snapshot. */
  readonly row: number;
}

/** What the draft would change for subjects, in numbers. */
export function countWhatIf(
  result: WhatIfResult,
  options: {
    subjects: readonly VisibleSubject[];
    ownerOf: (row: number) => string | undefined;
  },
): WhatIfCounts {
  const { subjects } = options;
  const { layout } = result;
  const ladders = [
    ...(layout.overall.before || layout.overall.after
      ? [countLadder(result, subjects, 0)]
      : []),
    ...layout.categories.map((category, index) => ({
      category,
      ...countLadder(result, subjects, index + 1),
    })),
  ];
  return {
    subjects: subjects.length,
    ladders,
    ...countOwners(result, options),
    practices: countPractices(result, subjects),
  };
}

function countLadder(
  result: WhatIfResult,
  subjects: readonly VisibleSubject[],
  ladder: number,
): Omit<WhatIfLadder, 'category'> {
  const { levels } = result.layout;
  const counts = { drops: 0, climbs: 0, unchanged: 0, starts: 0, stops: 0 };
  const before = new Int32Array(NO_LEVEL + 1);
  const after = new Int32Array(NO_LEVEL + 1);
  for (const { position } of subjects) {
    const from = result.before(position, ladder);
    const to = result.after(position, ladder);
    before[from] += 1;
    after[to] += 1;
    if (from === to) {
      counts.unchanged += from === NO_LEVEL ? 0 : 1;
    } else if (from === NO_LEVEL) {
      counts.starts += 1;
    } else if (to === NO_LEVEL) {
      counts.stops += 1;
    } else {
      counts[isDrop(from, to) ? 'drops' : 'climbs'] += 1;
    }
  }
  const top = Math.max(levels.before.length, levels.after.length);
  return {
    ...counts,
    withoutLevel: { before: before[NO_LEVEL], after: after[NO_LEVEL] },
    levels: Array.from({ length: top + 1 }, (_, level) => ({
      level,
      ...(level > 0 && {
        title: (levels.after[level - 1] ?? levels.before[level - 1]).title,
      }),
      before: before[level],
      after: after[level],
    })),
  };
}

/** A subject that drops in one category and climbs in another does both. */
function countOwners(
  result: WhatIfResult,
  options: {
    subjects: readonly VisibleSubject[];
    ownerOf: (row: number) => string | undefined;
  },
): Pick<WhatIfCounts, 'owners' | 'totalOwners'> {
  const ladders = result.mainLadders();
  const owners = new Map<
    string | undefined,
    { drops: number; climbs: number }
  >();
  for (const { position, row } of options.subjects) {
    const moves = (is: (before: number, after: number) => boolean) =>
      ladders.some(ladder =>
        is(result.before(position, ladder), result.after(position, ladder)),
      );
    const [drops, climbs] = [moves(isDrop), moves(isClimb)];
    if (drops || climbs) {
      const owner = options.ownerOf(row);
      const counts = owners.get(owner) ?? { drops: 0, climbs: 0 };
      counts.drops += drops ? 1 : 0;
      counts.climbs += climbs ? 1 : 0;
      owners.set(owner, counts);
    }
  }
  return {
    totalOwners: owners.size,
    owners: [...owners]
      .map(([owner, counts]) => ({ owner: owner ?? null, ...counts }))
      .sort(
        (a, b) =>
          b.drops - a.drops ||
          b.climbs - a.climbs ||
          (a.owner ?? '').localeCompare(b.owner ?? '', 'en'),
      )
      .slice(0, MOST),
  };
}

/** What stops those who drop where they would be. */
function countPractices(
  result: WhatIfResult,
  subjects: readonly VisibleSubject[],
): WhatIfCounts['practices'] {
  const ladders = result.mainLadders();
  const { practices } = result.layout;
  const drops = practices.map(() => 0);
  const ofChecks = practices.map(({ checks }) => checks.map(() => 0));
  for (const { position } of subjects) {
    // once per subject, however many ladders it stops
    const steps = new Map(
      ladders
        .flatMap(ladder => result.stops(position, ladder))
        .map(([practice, ...checks]) => [practice, checks]),
    );
    for (const [practice, checks] of steps) {
      drops[practice] += 1;
      checks.forEach(check => {
        ofChecks[practice][check] += 1;
      });
    }
  }
  return practices
    .map(({ id, title, checks }, index) => ({
      id,
      title,
      drops: drops[index],
      checks: checks
        .map((check, position) => ({
          ...check,
          drops: ofChecks[index][position],
        }))
        .filter(check => check.drops > 0)
        .sort((a, b) => b.drops - a.drops),
    }))
    .filter(practice => practice.drops > 0)
    .sort((a, b) => b.drops - a.drops)
    .slice(0, MOST);
}

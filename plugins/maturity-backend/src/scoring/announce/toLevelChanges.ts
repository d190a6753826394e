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

import { LevelChangedPayload } from '@platform-maturity/backstage-plugin-maturity-node';
import { firstCause, Transition } from '../transitions/Transition';

/** A change of a subject's level, before its ref is looked up. */
export interface LevelChange {
  readonly subjectId: number;
  readonly payload: Omit<LevelChangedPayload, 'entityRef'>;
}

/**
 * The changes of levels among transitions that were written together: of each
 * subject and model one. Where there is no overall level, those of categories
 * make one. Who is scored for the first time, is not scored any more or has
 * left has no level on one of the sides, and has not changed it.
 */
export function toLevelChanges(
  transitions: readonly Transition[],
): LevelChange[] {
  const bySubject = new Map<string, Transition[]>();
  for (const transition of transitions) {
    if (transition.kind === 'level' || transition.kind === 'category') {
      const { subjectId, modelId } = transition;
      const key = `${subjectId} ${modelId}`;
      const known = bySubject.get(key);
      if (known) {
        known.push(transition);
      } else {
        bySubject.set(key, [transition]);
      }
    }
  }
  return [...bySubject.values()].flatMap(changes => toLevelChange(changes));
}

function toLevelChange(changes: readonly Transition[]): LevelChange[] {
  const overall = changes.find(({ kind }) => kind === 'level');
  const ofCategories = changes.filter(({ kind }) => kind === 'category');
  const told = overall ? [overall] : ofCategories;
  const [first] = told;
  const cause = firstCause(told.map(change => change.cause));
  if (!cause || !told.some(hasBoth)) {
    return [];
  }
  return [
    {
      subjectId: first.subjectId,
      payload: {
        modelId: first.modelId,
        modelVersion: first.modelVersion,
        from: levelOf(overall?.from),
        to: levelOf(overall?.to),
        cause,
        at: new Date(first.at).toISOString(),
        categories: ofCategories.map(({ item = '', from, to }) => ({
          id: item,
          from: levelOf(from),
          to: levelOf(to),
        })),
      },
    },
  ];
}

function hasBoth({ from, to }: Transition): boolean {
  return from !== undefined && to !== undefined;
}

function levelOf(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}

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
  LevelDrop,
  LevelDropReason,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { falls, Foreseen, ForeseenReason, isDrop } from '../scoring';

/**
 * What is foreseen of a scorecard as the contract has it: only where a level
 * falls, with the titles of the model.
 */
export function toDrops(
  model: CompiledModel,
  foreseen: readonly Foreseen[],
): LevelDrop[] {
  return foreseen.filter(isDrop).map(change => ({
    at: isoTime(change.at),
    from: change.from,
    to: change.to,
    categories: change.categories.filter(falls).map(category => ({
      ...category,
      title:
        model.categories.find(({ id }) => id === category.id)?.title ??
        category.id,
    })),
    why: change.why.map(reason => toReason(model, reason)),
    checks: change.checks.map(({ id, from, to }) => {
      const { practice, definition } = model.checks[model.checkIndex(id) ?? -1];
      return { id, title: definition.title, practice, from, to };
    }),
  }));
}

function toReason(
  model: CompiledModel,
  reason: ForeseenReason,
): LevelDropReason {
  if (reason.kind === 'members') {
    return { ...reason };
  }
  if (reason.kind === 'silence') {
    const since = isoTime(reason.since);
    return { ...reason, since, title: titleOf(model, reason) };
  }
  return { ...reason, title: titleOf(model, reason) };
}

/** Of the fact, check or practice that a reason is about. */
function titleOf(
  model: CompiledModel,
  {
    fact,
    check,
    practice,
  }: { fact?: string; check?: string; practice?: string },
): string | undefined {
  if (fact !== undefined) {
    return model.facts[model.factIndex(fact) ?? -1]?.title;
  }
  return check !== undefined
    ? model.checks[model.checkIndex(check) ?? -1]?.definition.title
    : model.practices[model.practiceIndex(practice ?? '') ?? -1]?.title;
}

function isoTime(at: number): string {
  return new Date(at).toISOString();
}

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

import { CompiledModel } from '@platform-maturity/backstage-plugin-maturity-common';
import { StoredScorecard } from '../cards/StoredScorecard';
import { CHECK_STATES, checkStateOf, readCategory } from '../codec';
import { checkCause, levelCause, MembersContext } from './causes';
import { structureOf } from './ModelStructure';
import { Cause, Transition } from './Transition';

export interface FindTransitionsOptions {
  readonly model: CompiledModel;
  readonly before: StoredScorecard | undefined;
  readonly after: StoredScorecard;
  /** Why there was none before. */
  readonly arrival: Cause;
  /** Of a system whose levels changed. */
  readonly members?: MembersContext;
}

type Change = Pick<Transition, 'kind' | 'item' | 'from' | 'to' | 'cause'>;

/**
 * What changed between two scorecards of a subject under one version of a
 * model, each change with its cause. The first scorecard makes one transition without
 * `from`.
 */
export function findTransitions(options: FindTransitionsOptions): Transition[] {
  const { before, after } = options;
  const changes = before
    ? [
        ...levelChanges(options, before),
        ...categoryChanges(options, before),
        ...checkChanges(options, before),
      ]
    : [arrival(options)];
  return changes.map(change => ({
    subjectId: after.subjectId,
    modelId: after.modelId,
    modelVersion: after.modelVersion,
    at: after.evaluatedAt,
    ...change,
  }));
}

function textOf(level: number | null): string | undefined {
  return level === null ? undefined : String(level);
}

function arrival({ after, arrival: cause }: FindTransitionsOptions): Change {
  return { kind: 'level', to: textOf(after.level), cause };
}

function* levelChanges(
  options: FindTransitionsOptions,
  before: StoredScorecard,
): Generator<Change> {
  const { model, after } = options;
  if (before.level !== after.level) {
    yield {
      kind: 'level',
      from: textOf(before.level),
      to: textOf(after.level),
      cause: levelCause(
        { ...options, before },
        { demand: structureOf(model).demand, before, after },
      ),
    };
  }
}

function* categoryChanges(
  options: FindTransitionsOptions,
  before: StoredScorecard,
): Generator<Change> {
  const { model, after } = options;
  for (const [index, { id }] of model.categories.entries()) {
    const was = readCategory(before.categories, index);
    const is = readCategory(after.categories, index);
    if (was.level !== is.level) {
      yield {
        kind: 'category',
        item: id,
        from: textOf(was.level),
        to: textOf(is.level),
        cause: levelCause(
          { ...options, before },
          {
            demand: structureOf(model).demandOfCategory[index],
            before: was,
            after: is,
          },
        ),
      };
    }
  }
}

function* checkChanges(
  options: FindTransitionsOptions,
  before: StoredScorecard,
): Generator<Change> {
  const { model, after } = options;
  for (const [index, { id }] of model.checks.entries()) {
    const was = checkStateOf[before.checks[index]];
    const is = checkStateOf[after.checks[index]];
    if (was !== is) {
      yield {
        kind: 'check',
        item: id,
        from: CHECK_STATES[was],
        to: CHECK_STATES[is],
        cause: checkCause({ ...options, before }, index),
      };
    }
  }
}

/** A subject left the catalog. */
export function goneTransition(card: StoredScorecard, at: number): Transition {
  return {
    subjectId: card.subjectId,
    modelId: card.modelId,
    modelVersion: card.modelVersion,
    at,
    kind: 'subject',
    from: textOf(card.level),
    to: 'gone',
    cause: 'catalog',
  };
}

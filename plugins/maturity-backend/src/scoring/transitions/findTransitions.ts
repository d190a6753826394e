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
  Climb,
  CompiledModel,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { StoredScorecard } from '../cards/StoredScorecard';
import { CHECK_STATES, checkStateOf, readCategory } from '../codec';
import { checkCause, levelCause, MembersContext } from './causes';
import { structureOf } from './ModelStructure';
import { Cause, Transition } from './Transition';

/** How a former version of a model called what the bytes stand for. */
export interface ModelNames {
  readonly checks: readonly { readonly id: string }[];
  readonly categories: readonly { readonly id: string }[];
}

export interface FindTransitionsOptions {
  readonly model: CompiledModel;
  readonly before: StoredScorecard | undefined;
  readonly after: StoredScorecard;
  /** Of the model that made `before`, when it was another version. */
  readonly namesBefore?: ModelNames;
  /** Why there was none before. */
  readonly arrival: Cause;
  /** Of a system whose levels changed. */
  readonly members?: MembersContext;
}

type Change = Pick<Transition, 'kind' | 'item' | 'from' | 'to' | 'cause'>;

/**
 * What changed between two scorecards of a subject under one model, each
 * change with its cause. The first scorecard makes one transition without
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

/** Positions of ids in the version that made the former scorecard. */
function positionsBefore(
  names: readonly { readonly id: string }[],
): (id: string) => number | undefined {
  const positions = new Map(names.map(({ id }, index) => [id, index]));
  return id => positions.get(id);
}

function* categoryChanges(
  options: FindTransitionsOptions,
  before: StoredScorecard,
): Generator<Change> {
  const { model, after } = options;
  const wasAt = positionsBefore((options.namesBefore ?? model).categories);
  for (const [index, { id }] of model.categories.entries()) {
    const position = wasAt(id);
    const was: Climb | undefined =
      position === undefined
        ? undefined
        : readCategory(before.categories, position);
    const is = readCategory(after.categories, index);
    if ((was?.level ?? null) !== is.level) {
      yield {
        kind: 'category',
        item: id,
        from: textOf(was?.level ?? null),
        to: textOf(is.level),
        cause: was
          ? levelCause(
              { ...options, before },
              {
                demand: structureOf(model).demandOfCategory[index],
                before: was,
                after: is,
              },
            )
          : 'model',
      };
    }
  }
}

function* checkChanges(
  options: FindTransitionsOptions,
  before: StoredScorecard,
): Generator<Change> {
  const { model, after } = options;
  const wasAt = positionsBefore((options.namesBefore ?? model).checks);
  for (const [index, { id }] of model.checks.entries()) {
    const position = wasAt(id);
    // a check that the former version did not have has no history
    const was =
      position === undefined
        ? undefined
        : checkStateOf[before.checks[position]];
    const is = checkStateOf[after.checks[index]];
    if (was !== undefined && was !== is) {
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

/** A model does not ask a subject any more. */
export function unaskedTransition(
  card: StoredScorecard,
  options: { modelVersion: string; at: number },
): Transition {
  return {
    subjectId: card.subjectId,
    modelId: card.modelId,
    modelVersion: options.modelVersion,
    at: options.at,
    kind: 'level',
    from: textOf(card.level),
    cause: card.modelVersion === options.modelVersion ? 'catalog' : 'model',
  };
}

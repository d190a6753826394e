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
  evaluate,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { setImmediate as nextTurn } from 'timers/promises';
import { Clock } from '../../clock';
import { ActiveModel } from '../../models';
import { ScorecardStore } from '../cards/ScorecardStore';
import { makeScorecard, StoredScorecard } from '../cards/StoredScorecard';
import { forecast } from '../forecast/forecast';
import { InputLoader } from '../subjects/InputLoader';
import { entityHash, membersHash } from '../subjects/inputHashes';
import {
  asksKind,
  pendingMembers,
  TargetOf,
  toEvaluateInput,
} from '../subjects/evaluateSubject';
import { PreparedEntities } from '../subjects/PreparedEntities';
import { SubjectInputs } from '../subjects/SubjectInputs';
import { BatchResult } from './BatchResult';
import { BatchComparison } from './BatchComparison';
import { Evaluated } from './ChangedCard';
import { FormerModels } from './FormerModels';
import { SourceNumbers } from './SourceNumbers';
import { TransitionStore } from '../transitions/TransitionStore';

/** So many evaluations, then others may have their turn. */
const EVALUATIONS_PER_TURN = 50;

export interface BatchScorerOptions {
  loader: InputLoader;
  cards: ScorecardStore;
  transitions: TransitionStore;
  former: FormerModels;
  sourceNumbers: SourceNumbers;
  prepared: PreparedEntities;
  targetOf: TargetOf;
  clock: Clock;
}

/**
 * Evaluates subjects under every model that asks them, and works out what has
 * to be written. Nothing is written here.
 */
export class BatchScorer {
  readonly #options: BatchScorerOptions;

  static create(options: BatchScorerOptions): BatchScorer {
    return new BatchScorer(options);
  }

  private constructor(options: BatchScorerOptions) {
    this.#options = options;
  }

  /**
   * Scores as of the moment after everything was loaded. Subjects that cannot
   * be scored are in the result, with why.
   *
   * @throws whatever goes wrong for all of them, or for one of them while they
   * are loaded together
   */
  async score(
    subjectIds: readonly number[],
    models: readonly ActiveModel[],
  ): Promise<BatchResult> {
    const { loader, clock, sourceNumbers } = this.#options;
    const inputs = await loader.load(subjectIds, models);
    const now = clock.now();
    const comparison = BatchComparison.begin({ ...this.#options, now, models });
    const failed = new Map<number, unknown>();
    const evaluated = new Map<SubjectInputs, Evaluated[]>();
    let turn = 0;
    for (const subject of inputs) {
      try {
        evaluated.set(subject, this.#evaluateAll(subject, models, now));
      } catch (error) {
        failed.set(subject.subject.id, error);
      }
      turn += models.length;
      if (turn >= EVALUATIONS_PER_TURN) {
        turn = 0;
        await nextTurn();
      }
    }
    await sourceNumbers.know(sourcesOf([...evaluated.values()].flat()));
    for (const [subject, ofModels] of evaluated) {
      try {
        this.#compare(comparison, subject, ofModels);
      } catch (error) {
        failed.set(subject.subject.id, error);
      }
    }
    comparison.forget(await this.#leftBehind(subjectIds, inputs));
    const result = await comparison.finish();
    return { ...result, failed: new Map([...failed, ...result.failed]) };
  }

  #compare(
    comparison: BatchComparison,
    inputs: SubjectInputs,
    evaluated: readonly Evaluated[],
  ): void {
    if (inputs.subject.removedAt !== undefined) {
      comparison.remove(inputs);
    } else {
      comparison.add(
        inputs,
        evaluated.map(one => ({
          ...one,
          card: this.#toCard(one),
        })),
      );
    }
  }

  #evaluateAll(
    inputs: SubjectInputs,
    models: readonly ActiveModel[],
    now: number,
  ): Evaluated[] {
    if (inputs.subject.removedAt !== undefined) {
      return [];
    }
    return models.flatMap(({ compiled: model }) => {
      const evaluated = this.#evaluate(inputs, model, now);
      return evaluated ? [evaluated] : [];
    });
  }

  /** Undefined where there is to be no scorecard, now or for ever. */
  #evaluate(
    inputs: SubjectInputs,
    model: CompiledModel,
    now: number,
  ): Evaluated | undefined {
    const asked = asksKind(model, inputs.subject.kind);
    if (!asked || pendingMembers(inputs, model).length > 0) {
      return undefined;
    }
    const { prepared, targetOf } = this.#options;
    const input = toEvaluateInput({ inputs, model, now, prepared, targetOf });
    const evaluation = evaluate(model, input);
    const { members } = inputs;
    return {
      inputs,
      model,
      evaluation,
      forecast: forecast({ model, input, evaluation, members }),
    };
  }

  #toCard({ inputs, evaluation, forecast: ahead }: Evaluated) {
    const { subject, members } = inputs;
    const { sourceNumbers } = this.#options;
    return makeScorecard({
      subjectId: subject.id,
      evaluation,
      forecast: ahead,
      entityHash: entityHash(subject),
      membersHash: membersHash(members.map(member => member.subject.ref)),
      sourceNumber: source => sourceNumbers.of(source),
    });
  }

  /** Scorecards of subjects that are not even remembered. */
  async #leftBehind(
    subjectIds: readonly number[],
    inputs: readonly SubjectInputs[],
  ): Promise<StoredScorecard[]> {
    const found = new Set(inputs.map(({ subject }) => subject.id));
    const missing = subjectIds.filter(id => !found.has(id));
    const left = await this.#options.cards.ofSubjects(missing);
    return [...left.values()].flat();
  }
}

function* sourcesOf(evaluated: readonly Evaluated[]): Generator<string> {
  for (const { evaluation } of evaluated) {
    for (const { source } of evaluation.facts) {
      if (source !== undefined) {
        yield source;
      }
    }
  }
}

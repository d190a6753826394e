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

import { evaluate } from '@platform-maturity/backstage-plugin-maturity-common';
import { setImmediate as nextTurn } from 'timers/promises';
import { Clock } from '../../clock';
import { ActiveModel, ModelVersion, ScoredVersions } from '../../models';
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
import { stagedInputs, SubjectInputs } from '../subjects/SubjectInputs';
import { BatchResult } from './BatchResult';
import { BatchComparison } from './BatchComparison';
import { Evaluated, EvaluatedCard } from './ChangedCard';
import { SourceNumbers } from './SourceNumbers';
import { TransitionStore } from '../transitions/TransitionStore';

/** So many evaluations, then others may have their turn. */
const EVALUATIONS_PER_TURN = 50;

export interface BatchScorerOptions {
  loader: InputLoader;
  cards: ScorecardStore;
  transitions: TransitionStore;
  sourceNumbers: SourceNumbers;
  prepared: PreparedEntities;
  targetOf: TargetOf;
  clock: Clock;
}

/** A subject as it was evaluated under all versions. */
interface EvaluatedSubject {
  readonly active?: readonly Evaluated<ActiveModel>[];
  readonly staged?: readonly Evaluated[];
}

/**
 * Evaluates subjects under every model that asks them, and works out what has
 * to be written. Nothing is written here. Who cannot be scored under a staged
 * version stays current under the active one, and the other way round.
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
    versions: ScoredVersions,
  ): Promise<BatchResult> {
    const { loader, clock, sourceNumbers } = this.#options;
    const inputs = await loader.load(subjectIds, versions);
    const now = clock.now();
    const comparison = BatchComparison.begin({
      ...this.#options,
      now,
      versions,
    });
    const failed = new Map<number, unknown>();
    const evaluated = new Map<SubjectInputs, EvaluatedSubject>();
    let turn = 0;
    for (const subject of inputs) {
      evaluated.set(subject, this.#evaluate(subject, versions, now, failed));
      turn += versions.active.length + versions.staged.length;
      if (turn >= EVALUATIONS_PER_TURN) {
        turn = 0;
        await nextTurn();
      }
    }
    await sourceNumbers.know(sourcesOf([...evaluated.values()]));
    for (const [subject, cards] of evaluated) {
      try {
        this.#compare(comparison, subject, cards);
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
    { active, staged }: EvaluatedSubject,
  ): void {
    if (inputs.subject.removedAt !== undefined) {
      comparison.remove(inputs);
      return;
    }
    if (active) {
      comparison.add(inputs, this.#toCards(active));
    }
    if (staged) {
      comparison.stage(inputs, this.#toCards(staged));
    } else {
      comparison.unstage(inputs);
    }
  }

  /** What failed is absent. */
  #evaluate(
    inputs: SubjectInputs,
    { active, staged }: ScoredVersions,
    now: number,
    failed: Map<number, unknown>,
  ): EvaluatedSubject {
    const tried = <T>(work: () => T): T | undefined => {
      try {
        return work();
      } catch (error) {
        failed.set(inputs.subject.id, error);
        return undefined;
      }
    };
    return {
      active: tried(() => this.#evaluateUnder(inputs, active, now)),
      staged: tried(() =>
        staged.length === 0
          ? []
          : this.#evaluateUnder(stagedInputs(inputs), staged, now),
      ),
    };
  }

  #evaluateUnder<Model extends ModelVersion>(
    inputs: SubjectInputs,
    models: readonly Model[],
    now: number,
  ): Evaluated<Model>[] {
    if (inputs.subject.removedAt !== undefined) {
      return [];
    }
    return models.flatMap(model => {
      const evaluated = this.#evaluateOne(inputs, model, now);
      return evaluated ? [evaluated] : [];
    });
  }

  /** Undefined where there is to be no scorecard, now or for ever. */
  #evaluateOne<Model extends ModelVersion>(
    inputs: SubjectInputs,
    model: Model,
    now: number,
  ): Evaluated<Model> | undefined {
    const { compiled } = model;
    const asked = asksKind(compiled, inputs.subject.kind);
    if (!asked || pendingMembers(inputs, compiled).length > 0) {
      return undefined;
    }
    const { prepared, targetOf } = this.#options;
    const { members } = inputs;
    const input = toEvaluateInput({
      inputs,
      model: compiled,
      now,
      prepared,
      targetOf,
    });
    const evaluation = evaluate(compiled, input);
    return {
      inputs,
      model,
      evaluation,
      forecast: forecast({ model: compiled, input, evaluation, members }),
    };
  }

  #toCards<Model extends ModelVersion>(
    evaluated: readonly Evaluated<Model>[],
  ): EvaluatedCard<Model>[] {
    return evaluated.map(one => ({ ...one, card: this.#toCard(one) }));
  }

  #toCard({ inputs, model, evaluation, forecast: ahead }: Evaluated) {
    const { subject, members } = inputs;
    const { sourceNumbers } = this.#options;
    return makeScorecard({
      subjectId: subject.id,
      modelVersion: model.version,
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

function* sourcesOf(subjects: readonly EvaluatedSubject[]): Generator<string> {
  for (const { active = [], staged = [] } of subjects) {
    for (const { evaluation } of [...active, ...staged]) {
      for (const { source } of evaluation.facts) {
        if (source !== undefined) {
          yield source;
        }
      }
    }
  }
}

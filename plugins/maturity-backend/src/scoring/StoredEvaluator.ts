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

import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import {
  evaluate,
  EvaluateInput,
  Evaluation,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { readSubject, Subject } from '../catalog';
import { Clock } from '../clock';
import { Database, markDirty, ScorecardRow, SubjectRow } from '../database';
import { ActiveModel, ModelRegistry } from '../models';
import { WakeUp } from '../wakeUp';
import { SourceNumbers } from './batch/SourceNumbers';
import { sameResult } from './cards/sameScorecard';
import {
  makeScorecard,
  readScorecard,
  StoredScorecard,
} from './cards/StoredScorecard';
import { Forecast, forecast } from './forecast/forecast';
import { readForecast } from './forecast/storedForecast';
import {
  asksKind,
  pendingMembers,
  TargetOf,
  toEvaluateInput,
} from './subjects/evaluateSubject';
import { entityHash, membersHash } from './subjects/inputHashes';
import { PreparedEntities } from './subjects/PreparedEntities';
import {
  FactReader,
  MemberInputs,
  ModelWaiver,
  SubjectInputs,
  WaiverReader,
} from './subjects/SubjectInputs';

export interface StoredEvaluatorOptions {
  database: Database;
  registry: Pick<ModelRegistry, 'get'>;
  facts: FactReader;
  waivers: WaiverReader;
  sourceNumbers: SourceNumbers;
  prepared: PreparedEntities;
  targetOf: TargetOf;
  clock: Clock;
  wakeUp: WakeUp;
  logger: LoggerService;
}

/** One subject evaluated from what is stored, with what it was made from. */
export interface StoredEvaluation {
  readonly subject: Subject;
  readonly model: ActiveModel;
  /** Whether the model looks at entities of this kind. */
  readonly asked: boolean;
  readonly input: EvaluateInput;
  readonly evaluation: Evaluation;
  /** What is foreseen of it. */
  readonly forecast: Forecast;
  /** The stored scorecard, which lists and counts are made from. */
  readonly card: StoredScorecard | undefined;
  /** Of this model. */
  readonly waivers: readonly ModelWaiver[];
  readonly members: readonly MemberInputs[];
  /** Members that have no scorecard yet, though they will have one. */
  readonly pendingMembers: readonly MemberInputs[];
}

type JoinedRow = SubjectRow &
  (ScorecardRow | { subject_id: null }) & { attempts: number | null };

/**
 * Makes the detail of one scorecard when it is read: three statements, and an
 * evaluation. Where that differs from the stored scorecard the subject is
 * queued.
 */
export class StoredEvaluator {
  readonly #options: StoredEvaluatorOptions;

  static create(options: StoredEvaluatorOptions): StoredEvaluator {
    return new StoredEvaluator(options);
  }

  private constructor(options: StoredEvaluatorOptions) {
    this.#options = options;
  }

  /**
   * @param ref - as `stringifyEntityRef` gives it
   * @param modelId - without it the default model
   * @returns undefined for an entity that the catalog does not have
   * @throws NotFoundError for a model that there is not
   */
  async evaluate(
    ref: string,
    modelId?: string,
  ): Promise<StoredEvaluation | undefined> {
    const { registry, clock, prepared, targetOf } = this.#options;
    const model = registry.get(modelId);
    const inputs = await this.#load(ref, model);
    if (!inputs) {
      return undefined;
    }
    const { compiled } = model;
    const input = toEvaluateInput({
      inputs,
      model: compiled,
      now: clock.now(),
      prepared,
      targetOf,
    });
    const evaluation = evaluate(compiled, input);
    const { members } = inputs;
    const stored: StoredEvaluation = {
      subject: inputs.subject,
      model,
      asked: asksKind(compiled, inputs.subject.kind),
      input,
      evaluation,
      forecast: forecast({ model: compiled, input, evaluation, members }),
      card: inputs.cards[0],
      waivers: inputs.waivers.filter(waiver => waiver.modelId === model.id),
      members,
      pendingMembers: pendingMembers(inputs, compiled),
    };
    if (await this.#isOutdated(stored)) {
      // nobody waits for it
      this.#enqueue(stored.subject);
    }
    return stored;
  }

  async #load(
    ref: string,
    model: ActiveModel,
  ): Promise<SubjectInputs | undefined> {
    const { facts, waivers } = this.#options;
    const [rows, factsOf, waiversOf] = await Promise.all([
      this.#readWithMembers(ref, model),
      facts.forEntities(undefined, [ref]),
      waivers.forEntities(undefined, [ref]),
    ]);
    const own = rows.find(row => row.ref === ref);
    if (!own) {
      return undefined;
    }
    return {
      subject: readSubject(own),
      facts: factsOf.get(ref) ?? [],
      waivers: waiversOf.get(ref) ?? [],
      members: rows
        .filter(row => row.ref !== ref)
        .map(row => ({
          subject: readSubject(row),
          practices: new Map(
            row.subject_id === null ? [] : [[model.id, row.practices]],
          ),
          foreseen: new Map(
            row.subject_id === null
              ? []
              : [[model.id, readForecast(row.forecast)]],
          ),
          failed: (row.attempts ?? 0) > 0,
        })),
      cards: own.subject_id === null ? [] : [readScorecard(own)],
    };
  }

  /** The subject and, of a system, its members, each with its scorecard. */
  async #readWithMembers(
    ref: string,
    model: ActiveModel,
  ): Promise<JoinedRow[]> {
    const { knex } = this.#options.database;
    return knex('subjects')
      .leftJoin('scorecards', join =>
        join
          .on('scorecards.subject_id', 'subjects.id')
          .andOnVal('scorecards.model_id', model.id)
          .andOnVal('scorecards.model_version', model.version),
      )
      .leftJoin('dirty', 'dirty.subject_id', 'subjects.id')
      .whereIn(
        'subjects.ref',
        knex('members')
          .select('member_ref')
          .where({ system_ref: ref })
          .unionAll(knex.raw('select cast(? as varchar(400))', [ref])),
      )
      .whereNull('subjects.removed_at')
      .orderBy('subjects.ref')
      .select('subjects.*', 'scorecards.*', 'dirty.attempts');
  }

  async #isOutdated(stored: StoredEvaluation): Promise<boolean> {
    const { subject, model, evaluation, card, members } = stored;
    if (!stored.asked || stored.pendingMembers.length > 0) {
      return false;
    }
    if (!card) {
      return true;
    }
    const { sourceNumbers } = this.#options;
    await sourceNumbers.know(evaluation.facts.flatMap(f => f.source ?? []));
    const fresh = makeScorecard({
      subjectId: subject.id,
      modelVersion: model.version,
      evaluation,
      forecast: stored.forecast,
      entityHash: entityHash(subject),
      membersHash: membersHash(members.map(member => member.subject.ref)),
      sourceNumber: source => sourceNumbers.of(source),
    });
    // a later end alone is found when the earlier one has come
    const endsEarlier =
      (fresh.validUntil ?? Infinity) < (card.validUntil ?? Infinity);
    return endsEarlier || !sameResult(fresh, card);
  }

  #enqueue(subject: Subject): void {
    const { database, clock, wakeUp, logger } = this.#options;
    database.knex
      .transaction(tx =>
        markDirty(tx, { subjectIds: [subject.id], now: clock.now() }),
      )
      .then(() => wakeUp.notify())
      .catch(error =>
        logger.warn(`Could not queue ${subject.ref}: ${stringifyError(error)}`),
      );
  }
}

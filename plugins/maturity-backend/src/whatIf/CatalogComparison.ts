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

import { stringifyError } from '@backstage/errors';
import {
  CompiledModel,
  evaluate,
  Evaluation,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { setImmediate as nextTurn } from 'timers/promises';
import { Clock } from '../clock';
import { Database, SubjectRow } from '../database';
import {
  asksKind,
  encodePractice,
  PreparedEntities,
  SubjectInputs,
  TargetOf,
  toEvaluateInput,
} from '../scoring';
import { ComparedSubject, compareSubject } from './ComparedSubject';
import { countSubjects, subjectPages } from './subjectPages';
import { WhatIfFailure } from './WhatIf';
import {
  InputSides,
  MemberBytes,
  WhatIfInputs,
  WhatIfInputsOptions,
} from './WhatIfInputs';
import { layoutOf, Sides, WhatIfLayout } from './WhatIfLayout';

/** So many subjects, each under both versions, then others have their turn. */
const SUBJECTS_PER_TURN = 25;

export interface CatalogComparisonOptions extends WhatIfInputsOptions {
  database: Database;
  targetOf: TargetOf;
  clock: Clock;
}

/** A part of the catalog under both versions. */
export interface ComparedPage {
  readonly subjects: readonly ComparedSubject[];
  readonly failures: readonly WhatIfFailure[];
  /** How many subjects were looked at. */
  readonly seen: number;
}

/**
 * Evaluates the whole catalog under the version in force and under a draft.
 *
 * Both sides of a subject are evaluated from the same inputs as of the same
 * moment, so that the model alone makes the difference. What is stored of the
 * version in force is not taken for it: it is from another moment, and may
 * wait in the queue. Nothing is written; what is kept meanwhile is one page
 * and, for the systems that come last, a byte per practice of every subject
 * and side.
 */
export class CatalogComparison {
  readonly layout: WhatIfLayout;
  readonly #options: CatalogComparisonOptions;
  readonly #models: Sides<CompiledModel>;
  readonly #inputs: WhatIfInputs;
  readonly #membersById = new Map<number, MemberBytes>();
  /** Every subject comes once. */
  readonly #prepared = PreparedEntities.create({ limit: 1 });

  static create(
    options: CatalogComparisonOptions,
    models: Sides<CompiledModel>,
  ): CatalogComparison {
    return new CatalogComparison(options, models);
  }

  private constructor(
    options: CatalogComparisonOptions,
    models: Sides<CompiledModel>,
  ) {
    this.#options = options;
    this.#models = models;
    this.#inputs = WhatIfInputs.create(options);
    this.layout = layoutOf(models.before, models.after);
  }

  /** How many subjects will be looked at. */
  async count(): Promise<number> {
    return countSubjects(this.#options.database, { kinds: this.#kinds() });
  }

  /** @throws what goes wrong for no subject in particular */
  async *run(): AsyncGenerator<ComparedPage> {
    const { database } = this.#options;
    for await (const ids of subjectPages(database, { kinds: this.#kinds() })) {
      yield await this.#compare(ids);
    }
  }

  /** All that either version looks at. */
  #kinds(): string[] | undefined {
    const { before, after } = this.#models;
    return before.kinds && after.kinds
      ? [...before.kinds, ...after.kinds].map(kind => kind.toLowerCase())
      : undefined;
  }

  /**
   * What cannot be loaded together is halved until who is to blame is alone.
   */
  async #compare(ids: readonly number[]): Promise<ComparedPage> {
    let loaded: InputSides[];
    try {
      loaded = await this.#inputs.load(ids, {
        modelId: this.#models.before.id,
        membersById: this.#membersById,
      });
    } catch (error) {
      if (ids.length === 1) {
        return this.#failed(ids[0], error);
      }
      const middle = Math.ceil(ids.length / 2);
      const one = await this.#compare(ids.slice(0, middle));
      const other = await this.#compare(ids.slice(middle));
      return {
        subjects: [...one.subjects, ...other.subjects],
        failures: [...one.failures, ...other.failures],
        seen: ids.length,
      };
    }
    return { ...(await this.#evaluateAll(loaded)), seen: ids.length };
  }

  async #evaluateAll(
    loaded: readonly InputSides[],
  ): Promise<Omit<ComparedPage, 'seen'>> {
    const now = this.#options.clock.now();
    const subjects: ComparedSubject[] = [];
    const failures: WhatIfFailure[] = [];
    for (const [index, inputs] of loaded.entries()) {
      if (index > 0 && index % SUBJECTS_PER_TURN === 0) {
        await nextTurn();
      }
      const { id: subjectId, ref } = inputs.subject;
      try {
        const before = this.#evaluate('before', inputs, now);
        const after = this.#evaluate('after', inputs, now);
        if (before || after) {
          subjects.push(
            compareSubject(this.layout, { subjectId, before, after }),
          );
          this.#remember(inputs, { before, after });
        }
      } catch (error) {
        failures.push({ subjectId, ref, message: stringifyError(error) });
      }
    }
    await nextTurn();
    return { subjects, failures };
  }

  /** Undefined where the version does not look at the subject. */
  #evaluate(
    side: keyof Sides<unknown>,
    sides: InputSides,
    now: number,
  ): Evaluation | undefined {
    const { targetOf } = this.#options;
    const model = this.#models[side];
    const inputs: SubjectInputs = sides[side];
    return asksKind(model, inputs.subject.kind)
      ? evaluate(
          model,
          toEvaluateInput({
            inputs,
            model,
            now,
            prepared: this.#prepared,
            targetOf,
          }),
        )
      : undefined;
  }

  /** What systems count of it. */
  #remember(
    { subject }: InputSides,
    { before, after }: Sides<Evaluation | undefined>,
  ): void {
    const { before: base, after: draft } = this.#models;
    if (asksKind(base, 'system') || asksKind(draft, 'system')) {
      this.#membersById.set(subject.id, {
        before: before && practiceBytes(before),
        after: after && practiceBytes(after),
      });
    }
  }

  /**
   * @throws the error where the database gives no answer: then it is not the
   * subject's
   */
  async #failed(subjectId: number, error: unknown): Promise<ComparedPage> {
    const row: Pick<SubjectRow, 'ref'> | undefined =
      await this.#options.database
        .knex('subjects')
        .where({ id: subjectId })
        .first('ref');
    return {
      subjects: [],
      failures: row
        ? [{ subjectId, ref: row.ref, message: stringifyError(error) }]
        : [],
      seen: 1,
    };
  }
}

function practiceBytes({ practices }: Evaluation): Uint8Array {
  return Uint8Array.from(practices, encodePractice);
}

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
import { HistoryFrame, HistoryStore, StoredMove } from './HistoryStore';
import { LevelTransition, MoveBatch } from './MoveBatch';
import { MoveLog } from './MoveLog';
import { SubjectTable } from './SubjectTable';

const NO_FRAME: HistoryFrame = {
  since: undefined,
  edge: undefined,
  activations: [],
  days: new Map(),
};

/** What is known of a model's past. */
export class ModelHistory {
  readonly moves: MoveLog;
  #frame: HistoryFrame;

  /** Without anything that ever moved. */
  static empty(model: CompiledModel): ModelHistory {
    return new ModelHistory(MoveLog.create(model), NO_FRAME);
  }

  static async load(options: {
    store: HistoryStore;
    subjects: SubjectTable;
    model: CompiledModel;
    since: number;
  }): Promise<ModelHistory> {
    const { store, subjects, model, since } = options;
    const moves = MoveBatch.create(model);
    for await (const page of store.moves(model.id, since)) {
      for (const move of page) {
        withRow(subjects, move).forEach(found => moves.add(found));
      }
    }
    return new ModelHistory(
      MoveLog.create(model, moves),
      await store.frame(model.id),
    );
  }

  private constructor(moves: MoveLog, frame: HistoryFrame) {
    this.moves = moves;
    this.#frame = frame;
  }

  get frame(): HistoryFrame {
    return this.#frame;
  }

  setFrame(frame: HistoryFrame): void {
    this.#frame = frame;
  }

  /** Replaces the moves of some rows. */
  setMoves(
    subjects: SubjectTable,
    rows: readonly number[],
    moves: readonly StoredMove[],
  ): void {
    this.moves.set(
      rows,
      moves.flatMap(move => withRow(subjects, move)),
    );
  }
}

/** Nothing for a subject that the snapshot does not know yet. */
function withRow(
  subjects: SubjectTable,
  { subjectId, ...move }: StoredMove,
): LevelTransition[] {
  const row = subjects.rowOfId(subjectId);
  return row === undefined ? [] : [{ ...move, row }];
}

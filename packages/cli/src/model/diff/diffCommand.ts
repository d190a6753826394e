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
  Evaluation,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { evaluateEntities } from '../../evaluate/evaluateEntities';
import { EXIT } from '../../io/CliError';
import type { CommandContext } from '../../run';
import { loadModel } from '../loadModel';
import { CatalogInput, readCatalog } from './CatalogInput';
import { findChanges } from './findChanges';
import { LevelMove, ModelDiff } from './ModelDiff';
import { toHuman } from './toHuman';

/** Prints what changed between two models, and whose level would change. */
export async function diffModels(
  options: {
    before: string;
    after: string;
    catalog?: string;
    format: 'human' | 'json';
  } & CommandContext,
): Promise<void> {
  const { catalog, format, io, exit } = options;
  const before = await loadModel({ model: options.before, cwd: io.cwd });
  const after = await loadModel({ model: options.after, cwd: io.cwd });
  const diff: ModelDiff = {
    version: 1,
    before: { id: before.id, version: before.version },
    after: { id: after.id, version: after.version },
    changes: findChanges(before, after),
    ...(catalog
      ? {
          effect: findEffect({
            before,
            after,
            catalog: await readCatalog({
              from: catalog,
              models: [before, after],
              io,
            }),
            now: Date.now(),
          }),
        }
      : {}),
  };
  io.out(
    format === 'json' ? `${JSON.stringify(diff, null, 2)}\n` : toHuman(diff),
  );
  exit((diff.effect?.drop.length ?? 0) > 0 ? EXIT.below : EXIT.fine);
}

/** Who would climb and who would drop. */
export function findEffect(options: {
  before: CompiledModel;
  after: CompiledModel;
  catalog: CatalogInput;
  now: number;
}): NonNullable<ModelDiff['effect']> {
  const { before, after, catalog, now } = options;
  const old = evaluateEntities({ model: before, now, ...catalog });
  const moves = evaluateEntities({ model: after, now, ...catalog }).flatMap(
    ({ subject, evaluation }, index) =>
      movesOf(subject.entityRef, old[index].evaluation, evaluation),
  );
  const isMove = ({ from, to }: LevelMove) => from !== null && to !== null;
  const rise = ({ from, to }: LevelMove) => (to ?? 0) - (from ?? 0);
  return {
    entities: catalog.entities.length,
    climb: moves.filter(move => isMove(move) && rise(move) > 0),
    drop: moves.filter(move => isMove(move) && rise(move) < 0),
    other: moves.filter(move => !isMove(move)),
  };
}

function movesOf(
  entityRef: string,
  before: Evaluation,
  after: Evaluation,
): LevelMove[] {
  const old = new Map(before.categories.map(({ id, level }) => [id, level]));
  const overall = { entityRef, from: before.level, to: after.level };
  const categories = after.categories.map(
    ({ id, level }): LevelMove => ({
      entityRef,
      category: id,
      from: old.get(id) ?? null,
      to: level,
    }),
  );
  return [overall, ...categories].filter(({ from, to }) => from !== to);
}

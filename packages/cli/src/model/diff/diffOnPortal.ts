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

import { JsonObject } from '@backstage/types';
import {
  CompiledModel,
  compileModel,
  WhatIfAnswer,
  WhatIfMove,
  WhatIfMovesAnswer,
  WhatIfMovesQuery,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { setTimeout as sleep } from 'timers/promises';
import { CliError, EXIT } from '../../io/CliError';
import { Io } from '../../io/Io';
import { openPortal, Portal } from '../../portal/Portal';
import type { CommandContext } from '../../run';
import { loadModel } from '../loadModel';
import { findChanges } from './findChanges';
import { LevelMove, ModelDiff } from './ModelDiff';
import { toHuman } from './toHuman';

/** The most that one page may hold. */
const PAGE = 500;
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 5_000;

/**
 * Has a portal try a draft of one of its models on its whole catalog, and
 * prints what would change.
 */
export async function diffOnPortal(
  options: {
    draft: string;
    url: string;
    format: 'human' | 'json';
  } & CommandContext,
): Promise<void> {
  const { url, format, io, exit } = options;
  const portal = openPortal({ url, io });
  const draft = await loadModel({ model: options.draft, cwd: io.cwd });
  const before = await loadPortalModel(portal, draft.id);
  const done = await follow(portal, await start(portal, draft), io);
  const counts = done.result;
  if (done.state !== 'done' || !counts) {
    throw new CliError(
      `The portal did not finish: ${done.state}${
        done.error ? `, ${done.error}` : ''
      }`,
      EXIT.unreachable,
    );
  }
  const moves = (move: WhatIfMovesQuery['move']) =>
    readMoves(portal, done.id, move);
  const diff: ModelDiff = {
    version: 1,
    before: { id: done.modelId, version: done.baseVersion },
    after: { id: done.modelId, version: done.draftVersion },
    changes: findChanges(before, draft),
    effect: {
      entities: counts.subjects,
      climb: await moves('climb'),
      drop: await moves('drop'),
      other: [...(await moves('start')), ...(await moves('stop'))],
    },
    portal: { whatIf: done.id, counts, failed: done.failed },
  };
  io.out(
    format === 'json' ? `${JSON.stringify(diff, null, 2)}\n` : toHuman(diff),
  );
  exit((diff.effect?.drop.length ?? 0) > 0 ? EXIT.below : EXIT.fine);
}

async function loadPortalModel(
  { call, maturity, token }: Portal,
  id: string,
): Promise<CompiledModel> {
  const { document } = await call(() => maturity.getModel(id, { token }));
  return compileModel(document as unknown as JsonObject);
}

async function start(
  { call, maturity, token }: Portal,
  draft: CompiledModel,
): Promise<WhatIfAnswer> {
  return call(() =>
    maturity.startWhatIf(
      {
        modelId: draft.id,
        model: draft.document as unknown as Record<string, unknown>,
      },
      { token },
    ),
  );
}

/** Waits for the end, and says how far it is. */
async function follow(
  { call, maturity, token }: Portal,
  started: WhatIfAnswer,
  io: Io,
): Promise<WhatIfAnswer> {
  let now = started;
  let told = '';
  for (
    let wait = FIRST_WAIT_MS;
    now.state === 'queued' || now.state === 'running';
    wait = Math.min(2 * wait, LONGEST_WAIT_MS)
  ) {
    const line = progressOf(now);
    if (line !== told) {
      io.err(`${line}\n`);
      told = line;
    }
    await sleep(wait);
    now = await call(() => maturity.getWhatIf(started.id, { token }));
  }
  return now;
}

function progressOf({ id, progress }: WhatIfAnswer): string {
  const { share, done, total } = progress;
  const entities =
    done !== undefined && total !== undefined ? ` (${done} of ${total})` : '';
  return `${id}: ${Math.round(100 * share)} %${entities}`;
}

async function readMoves(
  portal: Portal,
  id: string,
  move: WhatIfMovesQuery['move'],
): Promise<LevelMove[]> {
  const moves: LevelMove[] = [];
  let cursor: string | undefined;
  do {
    const page = await readPage(portal, { id, move, cursor });
    moves.push(...page.items.map(toLevelMove));
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return moves;
}

async function readPage(
  { call, maturity, token }: Portal,
  request: { id: string } & Pick<WhatIfMovesQuery, 'move' | 'cursor'>,
): Promise<WhatIfMovesAnswer> {
  return call(() =>
    maturity.getWhatIfMoves(
      { ...request, category: '*', limit: PAGE },
      { token },
    ),
  );
}

function toLevelMove(move: WhatIfMove): LevelMove {
  const { entityRef, category, owner, from, to, stoppedBy } = move;
  return {
    entityRef,
    ...(category !== undefined && { category }),
    ...(owner !== undefined && { owner }),
    from,
    to,
    ...(stoppedBy.length > 0 && { stoppedBy }),
  };
}

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

import { Tx } from './Database';
import { readSetting, writeSetting } from './settings';

/**
 * Since when the history of models is whole, in milliseconds by model id.
 * Models of which no history was ever deleted are not in it: theirs begins
 * with their first transition.
 */
export async function readHistoryEdges(
  tx: Tx,
): Promise<Readonly<Record<string, number>>> {
  return JSON.parse((await readSetting(tx, 'history-since')) ?? '{}');
}

/** Written in the transaction that deletes what is older. */
export async function moveHistoryEdge(
  tx: Tx,
  modelId: string,
  edge: number,
): Promise<void> {
  const edges = await readHistoryEdges(tx);
  const moved = { ...edges, [modelId]: Math.max(edges[modelId] ?? 0, edge) };
  await writeSetting(tx, 'history-since', JSON.stringify(moved));
}

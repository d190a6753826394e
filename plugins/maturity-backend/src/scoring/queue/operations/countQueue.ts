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

import { BigIntColumn, toNumber, Tx } from '../../../database';

/** After so many failures nobody waits for a subject any more. */
export const GIVEN_UP_AFTER = 3;

export interface QueueLength {
  /** Without those that failed three times or more. */
  waiting: number;
  /** When the oldest of them was marked. */
  oldest?: number;
  /** Could not be scored three times or more. */
  failed: number;
}

/** How many subjects wait, those that are being worked on included. */
export async function countQueue(tx: Tx): Promise<QueueLength> {
  const [row]: { waiting: BigIntColumn; oldest: BigIntColumn | null }[] =
    await tx('dirty')
      .where('attempts', '<', GIVEN_UP_AFTER)
      .count({ waiting: '*' })
      .min({ oldest: 'marked_at' });
  const [{ failed }]: { failed: BigIntColumn }[] = await tx('dirty')
    .where('attempts', '>=', GIVEN_UP_AFTER)
    .count({ failed: '*' });
  return {
    waiting: toNumber(row.waiting),
    ...(row.oldest === null ? {} : { oldest: toNumber(row.oldest) }),
    failed: toNumber(failed),
  };
}

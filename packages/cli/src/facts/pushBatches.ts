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

import { PushedFact } from '@platform-maturity/backstage-plugin-maturity-common';
import { Portal } from '../portal/Portal';

/** The most that one request may hold. */
const BATCH = 5_000;
/** Requests may have 5 MiB; this leaves room for what is around the facts. */
const BATCH_BYTES = 4 * 1024 * 1024;

/** What became of facts that were pushed. */
export interface PushResult {
  readonly accepted: number;
  readonly unchanged: number;
  readonly requests: number;
}

/**
 * Pushes facts in as many requests as needed. Each is stored whole or not at
 * all, and pushing the same again changes nothing, so that one that failed
 * half way is simply run again.
 */
export async function pushBatches(options: {
  portal: Portal;
  source: string;
  facts: readonly PushedFact[];
}): Promise<PushResult> {
  const { portal, source } = options;
  const { maturity, token } = portal;
  const result = { accepted: 0, unchanged: 0, requests: 0 };
  for (const facts of batchesOf(options.facts)) {
    const answer = await portal.call(() =>
      maturity.pushFacts({ source, facts }, { token }),
    );
    result.accepted += answer.accepted;
    result.unchanged += answer.unchanged;
    result.requests += 1;
  }
  return result;
}

/** Facts in parts that one request can hold. */
export function batchesOf(facts: readonly PushedFact[]): PushedFact[][] {
  const batches: PushedFact[][] = [];
  let bytes = Infinity;
  for (const fact of facts) {
    const size = Buffer.byteLength(JSON.stringify(fact)) + 1;
    const current = batches.at(-1);
    if (!current || current.length >= BATCH || bytes + size > BATCH_BYTES) {
      batches.push([fact]);
      bytes = size;
    } else {
      current.push(fact);
      bytes += size;
    }
  }
  return batches;
}

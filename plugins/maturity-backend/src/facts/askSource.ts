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
  CollectedFacts,
  FactSource,
  FactSourceBatch,
} from '@platform-maturity/backstage-plugin-maturity-node';
import { durationToMilliseconds } from '@backstage/types';
import { ExponentialBackoff, handleWhen, retry } from 'cockatiel';
import { z } from 'zod';
import { FactFileError } from './FactFileError';

const DEFAULT_TIMEOUT = { minutes: 1 };
/** Of the problems that a source names. */
const MAX_PROBLEM_LENGTH = 500;
/** More than any batch can know; what is longer is not an answer. */
const MAX_FACTS = 100_000;

/** How often, and after which pauses, a source that fails is asked again. */
export interface BackOff {
  attempts: number;
  /** Milliseconds; each later pause is about twice as long. */
  initialDelay: number;
}

export const DEFAULT_BACK_OFF: BackOff = { attempts: 2, initialDelay: 1_000 };

/** What a source said about a batch; its facts have not been looked at. */
export interface SourceAnswer {
  facts: unknown[];
  complete?: boolean;
  problems?: string[];
}

const answerShape: z.ZodType<SourceAnswer> = z.object({
  facts: z.array(z.unknown()).max(MAX_FACTS),
  complete: z.boolean().optional(),
  problems: z
    .array(z.string().transform(text => text.slice(0, MAX_PROBLEM_LENGTH)))
    .optional(),
});

/** A source took too long; it is not asked again in this round. */
class NoAnswerError extends Error {
  constructor(milliseconds: number) {
    super(`gave no answer within ${milliseconds / 1_000} s`);
  }
}

/**
 * Asks a source about one batch. One that fails is asked again after a pause;
 * one that does not answer in time, or listens to no signal, is left alone.
 *
 * @throws what the source threw last, or that its answer is none
 */
export async function askSource(options: {
  source: FactSource;
  batch: FactSourceBatch;
  /** Ends the round. */
  signal: AbortSignal;
  backOff?: BackOff;
}): Promise<SourceAnswer> {
  const { source, batch, signal, backOff = DEFAULT_BACK_OFF } = options;
  signal.throwIfAborted();
  const again = retry(
    handleWhen(error => !signal.aborted && !isFinal(error)),
    {
      maxAttempts: backOff.attempts,
      backoff: new ExponentialBackoff({ initialDelay: backOff.initialDelay }),
    },
  );
  return again.execute(() => askOnce(source, batch, signal), signal);
}

/** Asking again would not help, or take too long. */
function isFinal(error: Error): boolean {
  return error instanceof NoAnswerError || error instanceof FactFileError;
}

async function askOnce(
  source: FactSource,
  batch: FactSourceBatch,
  signal: AbortSignal,
): Promise<SourceAnswer> {
  const { batchTimeout = DEFAULT_TIMEOUT } = source;
  const milliseconds = durationToMilliseconds(batchTimeout);
  const late = new AbortController();
  const timer = setTimeout(
    () => late.abort(new NoAnswerError(milliseconds)),
    milliseconds,
  );
  const either = AbortSignal.any([signal, late.signal]);
  try {
    return answerShape.parse(
      await orAborted(() => source.collect(batch, either), either),
    );
  } finally {
    clearTimeout(timer);
  }
}

/** A source that does not listen to the signal must not hold up its task. */
async function orAborted(
  collect: () => Promise<CollectedFacts>,
  signal: AbortSignal,
): Promise<CollectedFacts> {
  signal.throwIfAborted();
  let stop: (() => void) | undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([collect(), aborted]);
  } finally {
    if (stop) {
      signal.removeEventListener('abort', stop);
    }
  }
}

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
import { JsonValue } from '@backstage/types';
import { Answer, Question } from './ChildProcess';

type Handlers = Readonly<
  Record<string, (body: JsonValue | undefined) => unknown>
>;

/** Lets a started process answer whoever started it. */
export function answerQuestions(handlers: Handlers): void {
  process.on('message', async ({ id, name, body }: Question) => {
    const answer: Answer = { id };
    try {
      answer.body = ((await handlers[name](body)) ?? null) as JsonValue;
    } catch (error) {
      answer.error = stringifyError(error);
    }
    process.send?.(answer);
  });
  // Whoever started it may be killed.
  process.on('disconnect', () => process.exit(0));
}

/** What the process was started with. */
export function readOptions<T>(): T {
  return JSON.parse(process.env.BENCH_OPTIONS ?? '{}');
}

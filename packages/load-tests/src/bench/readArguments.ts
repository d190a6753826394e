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

import { InputError } from '@backstage/errors';
import { parseArgs } from 'node:util';

const SCALES = [1_000, 10_000, 100_000];

export interface BenchArguments {
  readonly scales: readonly number[];
  readonly peer: boolean;
  /** Few runs, no engine, and nothing into the document. */
  readonly quick: boolean;
  /** A file that the figures are written to as well. */
  readonly json: string | undefined;
  /** Such files of earlier runs, of whose scales the figures stay. */
  readonly earlier: readonly string[];
}

/** @throws InputError for what it does not know */
export function readArguments(args: readonly string[]): BenchArguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      scale: { type: 'string', multiple: true },
      peer: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      json: { type: 'string' },
      with: { type: 'string', multiple: true },
    },
  });
  const scales = (values.scale ?? ['1000', '10000'])
    .flatMap(text => text.split(/[,|]/))
    .map(Number);
  const unknown = scales.find(scale => !SCALES.includes(scale));
  if (unknown !== undefined) {
    throw new InputError(`--scale is one of ${SCALES.join(', ')}`);
  }
  return {
    scales: [...new Set(scales)].sort((a, b) => a - b),
    peer: values.peer,
    quick: values.quick,
    json: values.json,
    earlier: values.with ?? [],
  };
}

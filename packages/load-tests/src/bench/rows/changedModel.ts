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

import { setTimeout as sleep } from 'node:timers/promises';
import { Portal } from '../Portal';
import { spreadOf } from '../report/statistics';
import { Measurement } from './Measurement';
import { untilQuiet } from './passes';
import { Row } from './Row';

const POLL_MS = 100;
/** No longer required: what hung on it rises. */
const OVERRIDE = {
  check: 'shift-left-security/static-analysis',
  required: false,
};

interface Overview {
  modelVersion: string;
  pending: number;
}

/** A changed model, scored while the overview is read. */
export async function measureChangedModel({
  portal,
  components,
}: Measurement): Promise<Row[]> {
  await untilQuiet(portal);
  const { modelVersion } = await portal.json<Overview>('/v1/overview');
  await portal.stopBackend();
  await portal.startBackend({
    models: [
      { builtin: 'five-level', overrides: [OVERRIDE] },
      { builtin: 'cncf' },
    ],
  });
  const started = performance.now();
  const times: number[] = [];
  while (!(await isScored(portal, modelVersion, times))) {
    await sleep(POLL_MS);
  }
  const seconds = (performance.now() - started) / 1_000;
  const reads = spreadOf(times);
  return [
    {
      id: 'changed-model',
      what: 'A changed model: everything scored again',
      unit: 's',
      value: seconds,
    },
    {
      id: 'changed-model-rate',
      what: '… components per second',
      unit: '/s',
      value: components / seconds,
    },
    {
      id: 'changed-model-reads',
      what: '… overview meanwhile',
      unit: 'ms',
      value: reads.median,
      p95: reads.p95,
      runs: reads.runs,
    },
  ];
}

async function isScored(
  portal: Portal,
  before: string,
  times: number[],
): Promise<boolean> {
  const answer = await portal.ask({ path: '/v1/overview' });
  times.push(answer.milliseconds);
  const overview: Overview = JSON.parse(answer.text);
  if (overview.modelVersion === before || overview.pending > 0) {
    return false;
  }
  const { state } = await portal.json<{ state: string }>('/v1/status');
  return state === 'scored';
}

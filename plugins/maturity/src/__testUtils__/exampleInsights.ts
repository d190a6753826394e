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
  Heatmap,
  HeatmapRow,
  Movers,
  Moves,
  NextAction,
  TrendCause,
} from '@platform-maturity/backstage-plugin-maturity-common';

export const exampleAction: NextAction = {
  check: 'secrets/scanned',
  title: 'Secrets are scanned for',
  practice: { id: 'secrets', title: 'Secrets management' },
  categories: ['security'],
  do: 'fix',
  lifts: 4,
  contributes: 9,
  systems: { lifts: 0, contributes: 2 },
  effort: 'small',
  remediation: { text: 'Turn on `secret scanning`.' },
  owners: [
    { owner: 'group:default/payments', subjects: 8 },
    { owner: null, subjects: 1 },
  ],
  exampleRefs: ['component:default/checkout'],
};

export const exampleMovers: Movers = {
  since: '2026-10-22T00:00:00Z',
  counts: { up: 1, down: 0, less: 0 },
  items: [
    {
      entityRef: 'component:default/ledger',
      title: 'Ledger',
      kind: 'component',
      direction: 'up',
      from: 0,
      to: 1,
      at: '2026-11-20T08:00:00Z',
      causes: ['facts'],
      checks: [
        {
          id: 'secrets/scanned',
          title: 'Secrets are scanned for',
          practice: 'secrets',
          from: 'failed',
          to: 'passed',
          cause: 'facts',
          at: '2026-11-20T08:00:00Z',
        },
      ],
    },
  ],
  totalItems: 1,
};

/** What moved in some days: the one that the movers name. */
export function exampleMoves(days: { from: string; to: string }): Moves {
  return {
    ...days,
    counts: { up: 1, down: 0, entered: 0, left: 0 },
    items: exampleMovers.items.map(
      ({ entityRef, title, kind, from, to, at, checks }) => ({
        ...{ entityRef, title, kind, from, to, at, checks },
        gone: false,
        direction: 'up',
        cause: 'facts',
      }),
    ),
    totalItems: 1,
  };
}

function rowOf(name: string, own: boolean): HeatmapRow {
  return {
    id: `group:default/${name}`,
    title: name,
    own,
    children: false,
    subjects: 5,
    scored: 5,
    levels: [{ level: 0, count: 5, undecided: 2 }],
    medianLevel: 0,
    withTarget: 4,
    atTarget: 1,
    coverage: 0.4,
    cells: [],
  };
}

export const exampleHeatmap: Heatmap = {
  modelId: 'three-steps',
  modelVersion: 'a1',
  rows: 'group',
  columns: [],
  path: [],
  items: [rowOf('cards', false), rowOf('payments', true)],
  totalItems: 2,
};

/** What moved on a day: two up, one down. */
export const exampleCauses: TrendCause[] = [
  {
    cause: 'facts',
    up: 2,
    down: 1,
    entered: 0,
    left: 0,
    levels: [
      { level: 0, change: -1 },
      { level: 1, change: 1 },
    ],
  },
];

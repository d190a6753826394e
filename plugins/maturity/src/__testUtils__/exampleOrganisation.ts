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
  FactEvidence,
  MaturityApi,
  Overview,
  ScorecardSummary,
  Trend,
  TrendCause,
} from '@platform-maturity/backstage-plugin-maturity-common';
import {
  exampleAction,
  exampleHeatmap,
  exampleMovers,
  exampleMoves,
} from './exampleInsights';
import { exampleModel } from './exampleModel';
import { exampleMembers } from './exampleSystem';

/** What the organisation-wide pages ask of the backend. */
export type OrganisationMaturityApi = Pick<
  MaturityApi,
  | 'getStatus'
  | 'getOverview'
  | 'getTrend'
  | 'getEvidence'
  | 'getScorecards'
  | 'getNextActions'
  | 'getMovers'
  | 'getMoves'
  | 'getHeatmap'
>;

const overview: Overview = {
  modelId: exampleModel.id,
  modelVersion: exampleModel.version,
  evaluatedAt: '2026-11-21T09:00:00.000Z',
  subjects: 42,
  scored: 40,
  notScored: 2,
  pending: 0,
  medianLevel: 1,
  withTarget: 30,
  atTarget: 12,
  atTargetWithoutWaivers: 10,
  coverage: 0.61,
  levels: [
    { level: 0, count: 9, undecided: 5 },
    { level: 1, count: 18, undecided: 7 },
    { level: 2, count: 10, undecided: 2 },
    { level: 3, count: 3, undecided: 0 },
  ],
  categories: exampleModel.categories.map(({ id, title }, index) => ({
    id,
    title,
    levels: [
      { level: 0, count: 6 + index * 4, undecided: 3 },
      { level: 1, count: 14, undecided: 6 },
      { level: 2, count: 12 - index * 4, undecided: 1 },
      { level: 3, count: 4, undecided: 0 },
    ],
    notAsked: 4,
  })),
  waivers: { active: 3, expiring30d: 1 },
  unowned: 2,
  contradictions: 1,
  askedForLess: 0,
  compared: {
    date: '2026-10-22',
    scored: 38,
    levels: [],
    medianLevel: 1,
    withTarget: 30,
    atTarget: 9,
    coverage: null,
    waivers: null,
    unowned: null,
  },
};

const evidence: FactEvidence[] = [
  {
    fact: 'secrets.found',
    title: 'Secrets in the repository',
    meaning: 'What a scan of the whole history finds.',
    asked: 40,
    known: 11,
    declared: 3,
    attested: 0,
    observed: 8,
    stale: 4,
    inconclusive: 0,
    invalid: 0,
    missing: 25,
    unlocks: 9,
    sources: [{ source: 'scanner', subjects: 8 }],
    reportedBy: ['The scanner, with `scan --secrets`'],
    declarable: 'facts.platform-maturity.io/secrets.found',
    exampleRef: 'component:default/checkout',
  },
];

/** What moves on every sixth day: one entity from level 0 to 2. */
const climb: TrendCause = {
  cause: 'facts',
  up: 1,
  down: 0,
  entered: 0,
  left: 0,
  levels: [
    { level: 0, change: -1 },
    { level: 2, change: 1 },
  ],
};

/** A month that ends as the overview stands. */
function trend(): Trend {
  const days = Array.from({ length: 31 }, (_, index) => {
    const climbed = Math.floor(index / 6);
    const counts = [14 - climbed, 18, 6 + climbed - (index > 20 ? 1 : 0), 2];
    return {
      date: new Date(Date.UTC(2026, 9, 22 + index)).toISOString().slice(0, 10),
      scored: counts.reduce((sum, count) => sum + count, 0),
      levels: counts.map((count, level) => ({ level, count })),
      withTarget: 30,
      atTarget: 8 + climbed,
      causes: index > 0 && index % 6 === 0 ? [climb] : [],
    };
  });
  return {
    modelId: exampleModel.id,
    from: days[0].date,
    to: days[days.length - 1].date,
    historySince: '2026-09-22T10:00:00.000Z',
    days,
    marks: [{ date: '2026-11-05', version: exampleModel.version }],
  };
}

/** The answers of a small organisation, the same for every filter. */
export function exampleOrganisation(): OrganisationMaturityApi {
  const items: ScorecardSummary[] = exampleMembers.items;
  return {
    getStatus: async () => ({
      state: 'scored',
      queue: { waiting: 0 },
      sources: [],
      models: [
        {
          id: exampleModel.id,
          version: exampleModel.version,
          subjects: 42,
          scored: 42,
        },
      ],
    }),
    getOverview: async () => overview,
    getTrend: async () => trend(),
    getEvidence: async () => ({ items: evidence, totalItems: 1 }),
    getScorecards: async () => ({ items, totalItems: items.length }),
    getNextActions: async () => ({
      items: [exampleAction],
      totalItems: 1,
      plans: [],
    }),
    getMovers: async () => exampleMovers,
    getMoves: async ({ from = '', to = '' }) => exampleMoves({ from, to }),
    getHeatmap: async () => exampleHeatmap,
  };
}

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

import { z } from 'zod';
import { QueryShape } from '../queryShape';

type Query = Omit<QueryShape, 'multiply'> & { multiply?: number };

const objective = z.strictObject({
  objective: z.number().gt(0).lt(1),
});
const nothing = z.strictObject({});

/**
 * Facts from the series that the recording rules in `rules/` make. All of them
 * have the label `service`.
 */
export const presetsShape = z.strictObject({
  availability: objective.optional(),
  errorBudget: objective.optional(),
  delivery: nothing.optional(),
  goldenSignals: nothing.optional(),
});

export type PresetsShape = z.output<typeof presetsShape>;

const DELIVERY: Query[] = [
  {
    fact: 'dora.deployment-frequency-per-week',
    query: 'service:deployments_succeeded:increase30d * 7 / 30',
    as: 'number',
  },
  {
    fact: 'dora.change-fail-rate-percent',
    query:
      '100 * service:deployments_failed:increase30d / (service:deployments:increase30d > 0)',
    as: 'number',
  },
  {
    fact: 'dora.deployment-rework-rate-percent',
    query:
      '100 * service:deployments_rework:increase30d / (service:deployments:increase30d > 0)',
    as: 'number',
  },
  {
    fact: 'dora.change-lead-time-hours',
    query: 'service:deployment_lead_time_seconds:p50_30d / 3600',
    as: 'number',
  },
  {
    fact: 'dora.failed-deployment-recovery-hours',
    query: 'service:deployment_recovery_seconds:p50_30d / 3600',
    as: 'number',
  },
  {
    fact: 'ci.manual-deploy-ratio-30d',
    query:
      'service:deployments_manual:increase30d / (service:deployments:increase30d > 0)',
    as: 'number',
  },
  {
    fact: 'ci.deploy-automated',
    query:
      'service:deployments_manual:increase30d / (service:deployments:increase30d > 0)',
    as: 'threshold',
    when: { lte: 0 },
  },
];

const GOLDEN_SIGNALS: Query[] = [
  {
    fact: 'obs.metrics-scraped',
    query: 'max by (service) (up{service!=""})',
    as: 'threshold',
    when: { gte: 1 },
  },
  {
    fact: 'obs.golden-signals',
    // fewer may only have other names than the rules know
    query: 'service:golden_signals:count >= 4',
    as: 'presence',
  },
];

/** The queries of the presets that are switched on. */
export function presetQueries(presets: PresetsShape): Query[] {
  return [
    ...(presets.availability ? availability(presets.availability) : []),
    ...(presets.errorBudget ? errorBudget(presets.errorBudget) : []),
    ...(presets.delivery ? DELIVERY : []),
    ...(presets.goldenSignals ? GOLDEN_SIGNALS : []),
  ];
}

function availability(options: { objective: number }): Query[] {
  const query = 'service:requests_available:ratio30d';
  return [
    { fact: 'slo.defined', query, as: 'presence' },
    {
      fact: 'slo.attained',
      query,
      as: 'threshold',
      when: { gte: options.objective },
    },
  ];
}

function errorBudget(options: { objective: number }): Query[] {
  const budget = Number((1 - options.objective).toFixed(9));
  return [
    {
      fact: 'slo.error-budget-remaining-percent',
      query: `100 * (1 - (1 - service:requests_available:ratio30d) / ${budget})`,
      as: 'number',
    },
    {
      fact: 'slo.burn-rate-alerts',
      query: 'service:error_budget_burn_alert:present',
      as: 'presence',
    },
  ];
}

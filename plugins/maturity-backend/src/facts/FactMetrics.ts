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

import { MetricsService } from '@backstage/backend-plugin-api/alpha';

/** What is measured of facts, by source. */
export interface FactMetrics {
  /** Facts that a service pushed or a source reported. */
  pushed(source: string, counts: { accepted: number; unchanged: number }): void;
  /** A push that was answered with an error. */
  refused(source: string): void;
  withdrawn(source: string, facts: number): void;
  /** A round of a scheduled source. */
  ran(source: string, run: { seconds: number; mistakes: number }): void;
}

/** Metrics `maturity.facts.*`. */
export function createFactMetrics(metrics: MetricsService): FactMetrics {
  const written = metrics.createCounter('maturity.facts.written', {
    description: 'Facts that were taken, by source and whether they changed',
    unit: '{fact}',
  });
  const refused = metrics.createCounter('maturity.facts.refused', {
    description: 'Pushes of facts that were refused, by source',
    unit: '{request}',
  });
  const withdrawn = metrics.createCounter('maturity.facts.withdrawn', {
    description: 'Facts that were withdrawn, by source',
    unit: '{fact}',
  });
  const rounds = metrics.createHistogram('maturity.facts.source.duration', {
    description: 'Rounds of scheduled fact sources, by source and outcome',
    unit: 's',
  });
  const mistakes = metrics.createCounter('maturity.facts.source.mistakes', {
    description: 'What was wrong in rounds of scheduled fact sources',
    unit: '{mistake}',
  });
  return {
    pushed(source, { accepted, unchanged }) {
      written.add(accepted, { source, outcome: 'accepted' });
      written.add(unchanged, { source, outcome: 'unchanged' });
    },
    refused(source) {
      refused.add(1, { source });
    },
    withdrawn(source, facts) {
      withdrawn.add(facts, { source });
    },
    ran(source, run) {
      rounds.record(run.seconds, {
        source,
        outcome: run.mistakes === 0 ? 'success' : 'failure',
      });
      mistakes.add(run.mistakes, { source });
    },
  };
}

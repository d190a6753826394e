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

import { ConfigReader } from '@backstage/config';
import { readFileSync } from 'fs';
import { parse } from 'yaml';
import { readPrometheusConfig } from './config';

const URL = 'https://prometheus.example/';

function read(...prometheus: object[]) {
  return readPrometheusConfig(
    new ConfigReader({ maturity: { sources: { prometheus } } } as never),
  );
}

describe('readPrometheusConfig', () => {
  it('fills in what is left out', () => {
    expect(readPrometheusConfig(new ConfigReader({}))).toEqual([]);
    const [config] = read({ url: URL, presets: { delivery: {} } });
    expect(config).toMatchObject({
      id: 'prometheus',
      url: 'https://prometheus.example',
      link: 'https://prometheus.example',
      entities: { kind: 'component' },
      schedule: { frequency: { hours: 1 } },
    });
    expect(config.queries[0]).toMatchObject({
      labels: { service: 'metadata.name' },
      multiply: 1,
    });
  });

  it('puts the objective into the queries, and own ones before the presets', () => {
    const [{ queries }] = read({
      url: URL,
      presets: {
        availability: { objective: 0.99 },
        errorBudget: { objective: 0.999 },
      },
      queries: [{ fact: 'slo.defined', query: 'vector(1)', as: 'presence' }],
    });
    expect(
      queries.map(({ fact, query, when }) => [fact, when ?? query]),
    ).toEqual([
      ['slo.defined', 'vector(1)'],
      ['slo.attained', { gte: 0.99 }],
      [
        'slo.error-budget-remaining-percent',
        '100 * (1 - (1 - service:requests_available:ratio30d) / 0.001)',
      ],
      ['slo.burn-rate-alerts', 'service:error_budget_burn_alert:present'],
    ]);
  });

  it('has presets for facts that a shipped model has, of their type', () => {
    const model = parse(
      readFileSync(
        require.resolve(
          '@platform-maturity/backstage-plugin-maturity-common/models/five-level.yaml',
        ),
        'utf8',
      ),
    );
    const types = new Map(
      model.spec.facts.map((fact: { id: string; type: string }) => [
        fact.id,
        fact.type,
      ]),
    );
    const [{ queries }] = read({
      url: URL,
      presets: {
        availability: { objective: 0.999 },
        errorBudget: { objective: 0.999 },
        delivery: {},
        goldenSignals: {},
      },
    });
    expect(queries.map(({ fact }) => [fact, types.get(fact)])).toEqual(
      queries.map(({ fact, as }) => [
        fact,
        as === 'number' ? 'number' : 'boolean',
      ]),
    );
  });

  it('names every mistake with its path, and shows no value', () => {
    expect(() =>
      read(
        { url: 'ftp://x', headers: { 'a b': 'secret' }, presets: { x: {} } },
        {
          url: URL,
          queries: [
            { fact: 'A', query: '', as: 'threshold' },
            { fact: 'a.b', query: 'up', as: 'presence', absent: true },
            { fact: 'a.b', query: 'up', as: 'number', labels: { '1': 'x' } },
          ],
        },
        { url: URL, presets: { availability: { objective: 1 } } },
        { url: URL, presets: { delivery: {} } },
        { url: URL, presets: { delivery: {} } },
        { url: URL },
      ),
    ).toThrow(
      /\[0\]\.url.*\[0\]\.headers.*\[1\]\.queries\.0\.fact.*\[1\]\.queries\.1\.absent.*\[2\]\.presets\.availability\.objective.*\[4\]\.id: there is another.*\[5\]\.queries: there is neither/s,
    );
    expect(() => read({ url: URL, headers: { a: 'sesame\n' } })).toThrow(
      /^(?!.*sesame).*headers/s,
    );
  });
});

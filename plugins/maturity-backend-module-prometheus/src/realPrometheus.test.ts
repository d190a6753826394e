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
import { Entity } from '@backstage/catalog-model';
import { CollectedFact } from '@platform-maturity/backstage-plugin-maturity-node';
import { startExporter } from './__testUtils__/exporter';
import { TestServer } from './__testUtils__/startServer';
import {
  checkRules,
  hasPrometheus,
  startPrometheus,
  TestPrometheus,
  until,
} from './__testUtils__/startPrometheus';
import { readPrometheusConfig } from './config';
import { PrometheusSource } from './PrometheusSource';

jest.setTimeout(120_000);

const present = hasPrometheus();
if (!present) {
  // eslint-disable-next-line no-console
  console.warn(
    'Prometheus is not installed, so nothing is tried against a real one: apt-get install prometheus',
  );
}

it('is tried against a real Prometheus in CI', () => {
  expect(present || !process.env.CI).toBe(true);
});

const describeReal = present ? describe : describe.skip;

function component(name: string, annotation?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      annotations: annotation ? { 'acme.example/service': annotation } : {},
    },
  };
}

describeReal('a real Prometheus', () => {
  let exporter: TestServer;
  let prometheus: TestPrometheus;
  const { signal } = new AbortController();

  beforeAll(async () => {
    exporter = await startExporter();
    prometheus = await startPrometheus(exporter.url);
  });

  afterAll(async () => {
    await prometheus?.stop();
    await exporter?.close();
  });

  function source(entry: object): PrometheusSource {
    const [config] = readPrometheusConfig(
      new ConfigReader({
        maturity: {
          sources: { prometheus: [{ url: prometheus.url, ...entry }] },
        },
      }),
    );
    return PrometheusSource.create(config);
  }

  const ask = async (entry: object, entities: Entity[]) =>
    source(entry).collect({ entities, now: Date.now() }, signal);

  function byFact(facts: readonly CollectedFact[], name: string) {
    return Object.fromEntries(
      facts
        .filter(({ entityRef }) => entityRef === `component:default/${name}`)
        .map(({ fact, value }) => [fact, value]),
    );
  }

  it('takes the rules', () => {
    expect(checkRules()).toEqual({
      ok: true,
      output: expect.stringContaining('SUCCESS'),
    });
  });

  it('gives the facts of the presets', async () => {
    const entry = {
      presets: {
        availability: { objective: 0.999 },
        errorBudget: { objective: 0.999 },
        delivery: {},
        goldenSignals: {},
      },
    };
    const entities = ['shop', 'cart', 'nobody'].map(name => component(name));
    const shop = {
      'slo.defined': true,
      'slo.attained': true,
      'slo.error-budget-remaining-percent': 100,
      'slo.burn-rate-alerts': true,
      'dora.deployment-frequency-per-week': expect.any(Number),
      'dora.change-fail-rate-percent': expect.closeTo(25),
      'dora.deployment-rework-rate-percent': expect.closeTo(25),
      'dora.change-lead-time-hours': expect.closeTo(1.5),
      'dora.failed-deployment-recovery-hours': expect.closeTo(0.5083, 2),
      'ci.manual-deploy-ratio-30d': 0,
      'ci.deploy-automated': true,
      'obs.metrics-scraped': true,
      'obs.golden-signals': true,
    };
    const cart = {
      'slo.defined': true,
      'slo.attained': false,
      'ci.deploy-automated': false,
      'ci.manual-deploy-ratio-30d': 1,
      'dora.change-fail-rate-percent': 0,
      'slo.error-budget-remaining-percent': expect.closeTo(-9_900, 0),
    };
    // each rule is evaluated in its own turn, so each fact has its own moment
    await until(async () => {
      const { facts } = await ask(entry, entities);
      return (
        Object.keys(shop).every(fact => fact in byFact(facts, 'shop')) &&
        Object.keys(cart).every(fact => fact in byFact(facts, 'cart')) &&
        byFact(facts, 'shop')['obs.golden-signals'] === true
      );
    });
    const { facts, problems } = await ask(entry, entities);
    expect(problems).toEqual([]);
    expect(byFact(facts, 'shop')).toEqual(shop);
    expect(byFact(facts, 'cart')).toMatchObject(cart);
    expect(byFact(facts, 'cart')).not.toHaveProperty(['obs.golden-signals']);
    expect(byFact(facts, 'nobody')).toEqual({});
    const [{ url, observedAt }] = facts;
    expect(url).toContain(`${prometheus.url}/graph?g0.expr=service%3A`);
    expect(Math.abs(Number(observedAt) - Date.now())).toBeLessThan(60_000);
  });

  it('asks queries of one’s own, by labels of one’s own', async () => {
    const shops = [
      component('front', 'shop'),
      component('back', 'cart'),
      component('none'),
    ];
    const labels = { service: 'metadata.annotations.acme.example/service' };
    const queries = [
      {
        fact: 'ci.runs-30d',
        query: 'http_requests_total',
        labels,
        as: 'number',
        several: 'sum',
      },
      {
        fact: 'quality.gate-passed',
        query: 'http_requests_total{code="500"}',
        labels,
        as: 'presence',
        absent: false,
      },
      {
        fact: 'ci.coverage-percent',
        query: 'http_requests_total',
        labels,
        as: 'number',
      },
    ];
    await until(async () => (await ask({ queries }, shops)).facts.length > 3);
    const { facts, problems } = await ask({ queries }, shops);
    expect(byFact(facts, 'front')).toEqual({
      'ci.runs-30d': expect.any(Number),
      'quality.gate-passed': false,
      'ci.coverage-percent': expect.any(Number),
    });
    expect(byFact(facts, 'back')).toMatchObject({
      'quality.gate-passed': true,
    });
    // without the annotation it is not known which series are its
    expect(byFact(facts, 'none')).toEqual({});
    expect(problems).toEqual([
      expect.stringContaining(
        'ci.coverage-percent: 1 entities have more than one series, the first is component:default/back',
      ),
    ]);
  });

  it('says which query is wrong, and answers the others', async () => {
    const good = { fact: 'ci.runs-30d', query: 'max by (service) (up)' };
    const bad = { fact: 'ci.coverage-percent', query: 'sum by (' };
    const scalar = { fact: 'slo.attained', query: '1' };
    const queries = [good, bad, scalar].map(query => ({
      ...query,
      as: 'number',
    }));
    const { problems } = await ask({ queries }, [component('shop')]);
    expect(problems).toEqual([
      'ci.coverage-percent: Prometheus does not understand the query',
      expect.stringContaining('slo.attained: the query gives a scalar'),
    ]);
    await expect(
      ask({ queries: queries.slice(1) }, [component('shop')]),
    ).rejects.toThrow('does not understand');
  });
});

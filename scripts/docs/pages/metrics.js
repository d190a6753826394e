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

'use strict';

const { code, page, plain, table } = require('../markdown');
const { parseSource, sourcesBelow, ts } = require('../repository');

const KINDS = {
  createCounter: 'counter',
  createUpDownCounter: 'up-down counter',
  createHistogram: 'histogram',
  createGauge: 'gauge',
  createObservableGauge: 'gauge',
  createObservableCounter: 'counter',
};

/** Every call that makes an instrument: its name, description and unit. */
function instrumentsOf(file) {
  const found = [];
  const visit = node => {
    if (
      ts.isCallExpression(node) &&
      ts.isPropertyAccessExpression(node.expression) &&
      Object.hasOwn(KINDS, node.expression.name.text) &&
      node.arguments.length === 2
    ) {
      const [name, options] = node.arguments;
      found.push({
        name: name.text,
        kind: KINDS[node.expression.name.text],
        ...textsOf(options),
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(parseSource(file));
  return found;
}

function textsOf(options) {
  const texts = {};
  for (const property of options?.properties ?? []) {
    texts[property.name.text] = property.initializer.text;
  }
  return texts;
}

function metricsPage() {
  const instruments = sourcesBelow('plugins')
    .flatMap(instrumentsOf)
    .sort((a, b) => a.name.localeCompare(b.name));
  return page(
    '# Metrics',
    `The backend measures itself through Backstage's metrics service, so these reach whatever your portal exports OpenTelemetry metrics to. Names are as below; the scope of the meter is \`backstage-plugin-maturity\`. What to watch them for is in [Troubleshooting](../operations/troubleshooting.md).`,
    table(
      ['Metric', 'Kind', 'Unit', 'Says'],
      instruments.map(({ name, kind, unit, description }) => [
        code(name),
        kind,
        unit ? code(unit) : '',
        plain(description),
      ]),
    ),
    'An exporter for Prometheus writes dots as underscores and adds the unit: `maturity.scoring.queue.length` becomes `maturity_scoring_queue_length`, `maturity.api.duration` becomes `maturity_api_duration_seconds_bucket`, `…_sum` and `…_count`.',
  );
}

module.exports = { instrumentsOf, metricsPage };

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

const { anchor, code, page, plain, table } = require('../markdown');
const { shippedModels } = require('../shippedModels');

const GROUPS = {
  catalog: 'The catalog entry',
  scm: 'Source repositories',
  ci: 'Build and delivery',
  quality: 'Code quality',
  dora: 'Delivery performance',
  vuln: 'Vulnerabilities',
  scorecard: 'OpenSSF Scorecard',
  k8s: 'Workloads in Kubernetes',
  gitops: 'GitOps',
  cluster: 'Clusters',
  obs: 'Observability',
  oncall: 'On call',
  incident: 'Incidents',
  slo: 'Service level objectives',
  backup: 'Backups',
  dr: 'Disaster recovery',
  chaos: 'Chaos experiments',
  cost: 'Costs',
  data: 'Data',
  compliance: 'Compliance',
  platform: 'The platform as a product',
  readiness: 'Readiness for a level',
  cncf: 'Self-assessment of the platform',
};

const WHO = {
  anyone: 'anyone',
  'not-owner': 'others than owners',
  nobody: 'nobody',
};

/** Every fact of every shipped model, once, with the models that have it. */
function collect() {
  const facts = new Map();
  for (const { id, document } of shippedModels) {
    for (const fact of document.spec.facts) {
      const known = facts.get(fact.id) ?? { ...fact, models: [] };
      known.models.push(id);
      facts.set(fact.id, known);
    }
  }
  return [...facts.values()];
}

function lifetime(ttl) {
  return ttl ? code(ttl) : '';
}

function row(fact) {
  const meaning = [plain(fact.meaning ?? fact.title)];
  if (fact.unit) {
    meaning.push(`Unit: ${plain(fact.unit)}.`);
  }
  if (fact.derive) {
    meaning.push('An annotation or field of the entry can declare it.');
  }
  return [
    code(fact.id),
    code(fact.type),
    meaning.join(' '),
    lifetime(fact.ttl),
    (fact.reportedBy ?? []).map(plain).join('; '),
    WHO[fact.attest ?? 'not-owner'],
    fact.models.map(code).join(', '),
  ];
}

function factsPage() {
  const facts = collect();
  const prefixes = [...new Set(facts.map(({ id }) => id.split('.')[0]))];
  const known = Object.keys(GROUPS);
  const missing = prefixes.filter(prefix => !known.includes(prefix));
  if (missing.length > 0) {
    throw new Error(`Name the group of facts ${missing.join(', ')}`);
  }
  const groups = known.filter(prefix => prefixes.includes(prefix));
  return page(
    '# Facts',
    `The ${facts.length} facts that the shipped models ask for, and who can report each of them. How facts are chosen and weighed is in [Facts and evidence](../concepts/facts-and-evidence.md); a model of your own may define [others](model-format.md#facts).`,
    [
      '- **Holds** is how long a record counts after it was observed, unless it was sent with an end of its own. Declared records do not age.',
      '- **Reported by** is who usually knows. A service may push any fact that `maturity.facts.sources` lets it push.',
      '- **Attested by** is who may state it as a person: `anyone` with the permission, others than those who own the entity, or nobody, where only machines can tell.',
      '- Every fact can be declared with the annotation `facts.platform-maturity.io/<fact>`; see [Annotations](annotations.md).',
    ].join('\n'),
    table(
      ['Group', 'Facts'],
      groups.map(prefix => [
        `[${GROUPS[prefix]}](#${anchor(GROUPS[prefix])})`,
        `${code(`${prefix}.*`)}, ${
          facts.filter(({ id }) => id.startsWith(`${prefix}.`)).length
        }`,
      ]),
    ),
    groups.map(prefix => [
      `## ${GROUPS[prefix]}`,
      table(
        [
          'Fact',
          'Type',
          'Meaning',
          'Holds',
          'Reported by',
          'Attested by',
          'Models',
        ],
        facts.filter(({ id }) => id.startsWith(`${prefix}.`)).map(row),
      ),
    ]),
  );
}

module.exports = { factsPage };

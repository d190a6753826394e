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

const fs = require('node:fs');
const path = require('node:path');

const DOMAINS = ['commerce', 'logistics', 'finance', 'identity', 'insights'];
const AREAS = [
  'cart catalog checkout loyalty pricing promotions reviews search',
  'carriers customs depots fleet labels returns routing tracking',
  'accounting billing fraud invoices ledger payouts taxes treasury',
  'accounts consent directory keys login profiles roles sessions',
  'dashboards events experiments exports lineage metrics reports surveys',
].map(names => names.split(' '));
const PARTS = [
  'api',
  'worker',
  'web',
  'importer',
  'gateway',
  'notifier',
  'scheduler',
  'mailer',
  'sync',
  'client',
  'adapter',
  'backoffice',
  'jobs',
];
const TYPES = { web: 'website', backoffice: 'website', client: 'library' };
const COMPONENTS = 500;

/**
 * Writes the catalog of a company that has used Backstage for a while: systems,
 * owners and lifecycles, few annotations, some entries that nobody looks after.
 * Always the same, and once: what somebody declares in it stays. Answers the
 * file that names all others.
 */
function writeNewcomerCatalog(directory) {
  const all = path.join(directory, 'all.yaml');
  if (fs.existsSync(all)) {
    return all;
  }
  fs.mkdirSync(directory, { recursive: true });
  const files = {
    'groups.yaml': groups(),
    'domains.yaml': DOMAINS.map(name =>
      entity('Domain', name, { owner: `${name}-leads` }),
    ),
    'systems.yaml': systems(),
    'components.yaml': components(),
  };
  for (const [name, entities] of Object.entries(files)) {
    write(path.join(directory, name), entities);
  }
  write(all, [
    entity('Location', 'newcomer', {
      targets: Object.keys(files).map(name => `./${name}`),
    }),
  ]);
  return all;
}

function groups() {
  return [
    entity('Group', 'engineering', { type: 'organization', children: [] }),
    ...DOMAINS.flatMap((domain, index) => [
      entity('Group', `${domain}-leads`, {
        type: 'department',
        parent: 'engineering',
        children: [],
      }),
      ...AREAS[index].map(area =>
        entity('Group', `team-${area}`, {
          type: 'team',
          parent: `${domain}-leads`,
          children: [],
        }),
      ),
    ]),
    entity('User', 'noa', {
      profile: { displayName: 'Noa Berg' },
      memberOf: ['engineering', 'team-checkout'],
    }),
  ];
}

function systems() {
  return DOMAINS.flatMap((domain, index) =>
    AREAS[index].map(area =>
      entity('System', area, { owner: `team-${area}`, domain }),
    ),
  );
}

function components() {
  const areas = AREAS.flat();
  return Array.from({ length: COMPONENTS }, (_, index) => {
    const area = areas[index % areas.length];
    const part = PARTS[Math.floor(index / areas.length) % PARTS.length];
    const name = `${area}-${part}`;
    return entity(
      'Component',
      name,
      {
        type: TYPES[part] ?? 'service',
        lifecycle: lifecycleOf(index),
        // every fortieth names a team that was dissolved
        owner: index % 40 === 39 ? 'team-retired' : `team-${area}`,
        ...(index % 9 !== 8 && { system: area }),
      },
      annotationsOf(name, index),
    );
  });
}

function lifecycleOf(index) {
  if (index % 17 === 16) {
    return 'deprecated';
  }
  return index % 6 === 5 ? 'experimental' : 'production';
}

function annotationsOf(name, index) {
  const repository = `https://github.com/example-company/${name}`;
  return {
    'backstage.io/source-location': `url:${repository}/`,
    ...(index % 5 < 2 && { 'backstage.io/techdocs-ref': 'dir:.' }),
    ...(index % 8 === 0 && { 'pagerduty.com/service-id': `P${1000 + index}` }),
  };
}

function entity(kind, name, spec, annotations) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: {
      name,
      ...(annotations && { annotations }),
      ...(kind === 'Component' && {
        description: `The ${name.split('-').slice(1).join(' ')} of ${
          name.split('-')[0]
        }.`,
      }),
    },
    spec,
  };
}

/** JSON is YAML, and needs no library before the installation. */
function write(file, entities) {
  fs.writeFileSync(
    file,
    entities.map(item => `---\n${JSON.stringify(item)}\n`).join(''),
  );
}

module.exports = { writeNewcomerCatalog };

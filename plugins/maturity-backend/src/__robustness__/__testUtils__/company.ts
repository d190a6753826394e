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

import { Entity } from '@backstage/catalog-model';

/** In the names of everything that some users must not come across. */
export const MARK = 'zzhidden';

const entity = (
  kind: string,
  name: string,
  more: {
    spec?: Entity['spec'];
    annotations?: Record<string, string>;
    relations?: [type: string, targetRef: string][];
  } = {},
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: {
    name,
    namespace: 'default',
    uid: `uid-${kind}-${name}`,
    annotations: more.annotations ?? {},
    tags: [name.startsWith(MARK) ? `${MARK}-tag` : 'java'],
  },
  spec: more.spec ?? {},
  relations: (more.relations ?? []).map(([type, targetRef]) => ({
    type,
    targetRef,
  })),
});

/** A domain with two systems, one of them a platform, and three components. */
function domainOf(prefix: string): Entity[] {
  const team = `group:default/${prefix}team`;
  const owned: [string, string] = ['ownedBy', team];
  const shop = `system:default/${prefix}shop`;
  const domain = `domain:default/${prefix}trade`;
  const component = (name: string, type: string) =>
    entity('Component', `${prefix}${name}`, {
      spec: { type, lifecycle: 'production', owner: `${prefix}team` },
      annotations: {
        'github.com/project-slug': `acme/${prefix}${name}`,
        'backstage.io/kubernetes-id': name,
        'jenkins.io/job-full-name': name,
      },
      relations: [owned, ['partOf', shop]],
    });
  return [
    entity('Domain', `${prefix}trade`, { relations: [owned] }),
    entity('System', `${prefix}shop`, {
      relations: [owned, ['partOf', domain]],
    }),
    entity('System', `${prefix}road`, {
      spec: { type: 'platform' },
      relations: [owned, ['partOf', domain]],
    }),
    component('checkout', 'service'),
    component('cart', 'website'),
    component('tax', prefix ? `${MARK}-type` : 'library'),
    entity('Group', `${prefix}team`, {
      spec: { type: 'team' },
      relations: [['childOf', `group:default/${prefix}department`]],
    }),
    entity('Group', `${prefix}department`, { spec: { type: 'department' } }),
  ];
}

const person = (name: string, ...groups: string[]) =>
  entity('User', name, {
    relations: groups.map(group => ['memberOf', `group:default/${group}`]),
  });

const teams = ['team', `${MARK}-team`, `${MARK}-squad`];

/** Those who own everything are named `ana…`, the others `cleo…`. */
export const PEOPLE: Entity[] = [
  person('ana', ...teams),
  person('ana-limited', ...teams),
  person('ana-blind', ...teams),
  person('cleo'),
  person('cleo-limited'),
  person('cleo-blind'),
];

export const SEEN = domainOf('');

/** Another domain, and what of it touches the one that is seen. */
export const HIDDEN = [
  ...domainOf(`${MARK}-`),
  entity('Component', `${MARK}-loose`, {
    spec: { type: 'service', lifecycle: 'production' },
    relations: [
      ['ownedBy', 'group:default/team'],
      ['partOf', `system:default/${MARK}-shop`],
    ],
  }),
  entity('Group', `${MARK}-squad`, {
    relations: [['childOf', 'group:default/department']],
  }),
  entity('Component', `${MARK}-stray`, {
    spec: { type: 'service', lifecycle: `${MARK}-lifecycle` },
    relations: [['ownedBy', `group:default/${MARK}-squad`]],
  }),
  entity('Domain', `${MARK}-corner`, {
    relations: [['partOf', 'domain:default/trade']],
  }),
];

/** What the configuration of the tests says. */
export const COMPANY_CONFIG = {
  badges: { enabled: true },
  facts: {
    sources: {
      ci: { subjects: ['external:test-service'], facts: ['k8s.*', 'ci.*'] },
    },
  },
};

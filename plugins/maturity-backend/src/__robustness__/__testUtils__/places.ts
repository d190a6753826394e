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

import { v4 as uuid } from 'uuid';
import { MARK } from './company';
import { Portal } from './startPortal';

const DAY = 86_400_000;

export const inDays = (days: number) =>
  new Date(Date.now() + days * DAY).toISOString();

/** What requests are about: something of everything that can be named. */
export interface Place {
  component: string;
  system: string;
  platform: string;
  group: string;
  /** Of a statement that is in force. */
  attestation(): Promise<string>;
  /** Of a waiver that somebody asked for. */
  waiver(): Promise<string>;
  /** Of a draft that was tried. */
  whatIf(): Promise<string>;
  /** A draft that can be tried, since no other is. */
  draft(): Promise<object>;
  /** The request of a waiver that nobody asked for yet. */
  waiverRequest(): ReturnType<typeof waiverOf>;
}

/** The fact that people attest. */
const ATTESTED = 'vuln.exceptions-registered';

/** What is waived; what was asked for is not asked for twice. */
const PRACTICES = [
  'basic-access-management',
  'basic-secrets-management',
  'basic-cluster-updates',
  'basic-traffic-filtering',
  'basic-vulnerabilities-management',
  'basic-resources-management',
  'basic-application-autoscaling',
  'basic-delivery-processes',
  'basic-build-processes',
  'basic-deployment-management',
  'basic-platform-monitoring',
  'basic-disaster-recovery',
];

/** A place whose names begin with the prefix, with what people said there. */
export function placeOf(portal: Portal, prefix: '' | `${typeof MARK}-`): Place {
  const component = `component:default/${prefix}checkout`;
  const practices = [...PRACTICES];
  const waiverRequest = () =>
    waiverOf(component, practices.pop() ?? PRACTICES[0]);
  return {
    component,
    system: `system:default/${prefix}shop`,
    platform: `system:default/${prefix}road`,
    group: `group:default/${prefix}team`,
    attestation: async () => {
      const { body } = await portal.ask({
        as: { user: 'cleo' },
        method: 'post',
        path: '/v1/attestations',
        body: attestationOf(component),
      });
      return body.items[0].id;
    },
    waiver: async () => {
      const known = await portal.ask({
        as: { user: 'cleo' },
        path: `/v1/waivers?state=requested&entityRef=${component}`,
      });
      if (known.body.items.length > 0) {
        return known.body.items[0].id;
      }
      const { body } = await portal.ask({
        as: { user: 'ana' },
        method: 'post',
        path: '/v1/waivers',
        body: waiverRequest(),
      });
      return body.items[0].id;
    },
    waiverRequest,
    draft: async () => {
      await portal.untilTried();
      return draftOf(portal);
    },
    whatIf: async () => {
      const { body } = await portal.ask({
        method: 'post',
        path: '/v1/models/five-level/what-if',
        body: { model: await draftOf(portal) },
      });
      await portal.untilTried();
      return body.id;
    },
  };
}

/** The model in force, with less to do for its levels. */
async function draftOf({ ask }: Portal): Promise<object> {
  const { body } = await ask({ path: '/v1/models/five-level' });
  const { document } = body;
  const practices = document.spec.practices.map((practice: { id: string }) =>
    practice.id === PRACTICES[1] ? { ...practice, requiredAt: [] } : practice,
  );
  return { ...document, spec: { ...document.spec, practices } };
}

/** Where nothing is. */
export const NOWHERE: Place = {
  component: 'component:default/nowhere-checkout',
  system: 'system:default/nowhere-shop',
  platform: 'system:default/nowhere-road',
  group: 'group:default/nowhere-team',
  attestation: async () => uuid(),
  waiver: async () => uuid(),
  whatIf: async () => uuid(),
  draft: async () => ({}),
  waiverRequest: () => waiverOf('component:default/nowhere-checkout'),
};

export function attestationOf(entityRef: string) {
  return {
    entityRefs: [entityRef],
    fact: ATTESTED,
    value: true,
    note: 'Seen in the register',
    expiresAt: inDays(30),
  };
}

export function waiverOf(entityRef: string, practice = PRACTICES[1]) {
  return {
    entityRef,
    practice,
    reason: 'The vendor moves it',
    expiresAt: inDays(30),
  };
}

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

import { attestationOf, Place } from './places';

const SCORECARD = 'maturity.scorecard.read';
const OVERVIEW = 'maturity.overview.read';
const FACT = 'maturity.fact.write';
const ATTEST = 'maturity.attestation.create';
const REQUEST = 'maturity.waiver.request';
const APPROVE = 'maturity.waiver.approve';
const MANAGE = 'maturity.model.manage';

export interface PreparedRequest {
  path: string;
  body?: unknown;
}

export interface PreparedRoute {
  /** Answers about one place, about many at once, or about the models. */
  about: 'one' | 'many' | 'models' | 'state';
  /** All of them are needed; of those in a list, one. */
  needs: (string | string[])[];
  /** Who may at all; default everybody. */
  only?: 'people' | 'services';
  /** As whom a person succeeds: who owns the place, or somebody else. */
  as?: 'owner';
  /** The status of success; default 200. */
  status?: number;
  /** What the auditor is told. */
  audited?: string;
  request(place: Place): PreparedRequest | Promise<PreparedRequest>;
}

const list = (path: string): PreparedRoute => ({
  about: 'many',
  needs: [SCORECARD],
  request: () => ({ path }),
});

const counts = (path: string): PreparedRoute => ({
  ...list(path),
  needs: [OVERVIEW],
});

const pathOf = (entityRef: string) =>
  `/v1/scorecards/${entityRef.replace(':', '/')}`;

const one = (
  path: (place: Place) => string,
  more: Partial<PreparedRoute> = {},
): PreparedRoute => ({
  about: 'one',
  needs: [SCORECARD],
  request: place => ({ path: path(place) }),
  ...more,
});

const decision = (action: string, permission: string | string[]) =>
  one(() => '', {
    needs: [permission, SCORECARD],
    only: 'people',
    audited: `waiver-${action}`,
    request: async place => ({
      path: `/v1/waivers/${await place.waiver()}/${action}`,
      body: { note: 'After the review' },
    }),
  });

const whatIf = (path: string, needs: string[]): PreparedRoute => ({
  about: 'models',
  needs,
  request: async place => ({
    path: `/v1/what-if/${await place.whatIf()}${path}`,
  }),
});

/** A valid request for every route of the contract, and who may make it. */
export const PREPARED: Record<string, PreparedRoute> = {
  'GET /v1/status': {
    about: 'state',
    needs: [OVERVIEW],
    request: () => ({ path: '/v1/status' }),
  },
  'GET /v1/models': {
    about: 'models',
    needs: [[SCORECARD, OVERVIEW]],
    request: () => ({ path: '/v1/models' }),
  },
  'GET /v1/models/{id}': {
    about: 'models',
    needs: [[SCORECARD, OVERVIEW]],
    request: () => ({ path: '/v1/models/five-level' }),
  },
  'POST /v1/models/{id}/what-if': {
    about: 'models',
    needs: [MANAGE, OVERVIEW],
    status: 202,
    audited: 'what-if-start',
    request: async place => ({
      path: '/v1/models/five-level/what-if',
      body: { model: await place.draft() },
    }),
  },
  'GET /v1/what-if/{id}': whatIf('', [OVERVIEW]),
  'GET /v1/what-if/{id}/moves': whatIf('/moves?move=climb', [SCORECARD]),
  'DELETE /v1/what-if/{id}': {
    ...whatIf('', [MANAGE, OVERVIEW]),
    audited: 'what-if-cancel',
  },
  'GET /v1/scorecards': list('/v1/scorecards?kind=*&sort=level&order=desc'),
  'POST /v1/scorecards/by-refs': one(() => '', {
    request: ({ component, system }) => ({
      path: '/v1/scorecards/by-refs',
      body: { entityRefs: [component, system] },
    }),
  }),
  'GET /v1/scorecards/{kind}/{namespace}/{name}': one(({ component }) =>
    pathOf(component),
  ),
  'GET /v1/badges/{kind}/{namespace}/{name}.svg': one(
    ({ component }) => `/v1/badges/${component.replace(':', '/')}.svg`,
  ),
  'GET /v1/scorecards/{kind}/{namespace}/{name}/members': one(
    ({ system }) => `${pathOf(system)}/members`,
  ),
  'POST /v1/scorecards/{kind}/{namespace}/{name}/refresh': one(
    ({ component }) => `${pathOf(component)}/refresh`,
    { audited: 'scorecard-refresh' },
  ),
  'GET /v1/overview': counts('/v1/overview?compare=P7D'),
  'GET /v1/heatmap': counts('/v1/heatmap?rows=group'),
  'GET /v1/movers': counts('/v1/movers'),
  'GET /v1/moves': counts('/v1/moves'),
  'GET /v1/next-actions': counts('/v1/next-actions?toLevel=2'),
  'GET /v1/evidence': counts('/v1/evidence'),
  'GET /v1/at-risk': counts('/v1/at-risk?within=P200D'),
  'GET /v1/trend': counts('/v1/trend'),
  'GET /v1/transitions': one(
    ({ component }) => `/v1/transitions?entityRef=${component}`,
  ),
  'GET /v1/facts': one(({ component }) => `/v1/facts?entityRef=${component}`),
  'POST /v1/facts': one(() => '', {
    needs: [FACT],
    only: 'services',
    audited: 'fact-push',
    request: ({ component }) => ({
      path: '/v1/facts',
      body: {
        source: 'ci',
        facts: [
          {
            entityRef: component,
            fact: 'k8s.secret-in-git-findings',
            value: 0,
          },
        ],
      },
    }),
  }),
  'DELETE /v1/facts': one(() => '', {
    needs: [FACT],
    only: 'services',
    audited: 'fact-withdraw',
    request: ({ component }) => ({
      path: '/v1/facts',
      body: { source: 'ci', entityRef: component, facts: ['k8s.none'] },
    }),
  }),
  'GET /v1/attestations': one(
    ({ component }) => `/v1/attestations?entityRef=${component}`,
  ),
  'POST /v1/attestations': one(() => '', {
    needs: [ATTEST, SCORECARD],
    only: 'people',
    audited: 'attestation-create',
    request: ({ component }) => ({
      path: '/v1/attestations',
      body: attestationOf(component),
    }),
  }),
  'DELETE /v1/attestations/{id}': one(() => '', {
    needs: [ATTEST, SCORECARD],
    only: 'people',
    audited: 'attestation-revoke',
    request: async place => ({
      path: `/v1/attestations/${await place.attestation()}`,
    }),
  }),
  'GET /v1/waivers': one(
    ({ component }) => `/v1/waivers?entityRef=${component}`,
  ),
  'POST /v1/waivers': one(() => '', {
    needs: [REQUEST, SCORECARD],
    only: 'people',
    as: 'owner',
    audited: 'waiver-request',
    request: place => ({
      path: '/v1/waivers',
      body: place.waiverRequest(),
    }),
  }),
  'POST /v1/waivers/{id}/approve': decision('approve', APPROVE),
  'POST /v1/waivers/{id}/reject': decision('reject', APPROVE),
  'POST /v1/waivers/{id}/revoke': decision('revoke', [APPROVE, REQUEST]),
  'GET /v1/platforms': list('/v1/platforms'),
  'GET /v1/assessments/{kind}/{namespace}/{name}': one(
    ({ platform }) =>
      `/v1/assessments/${platform.replace(':', '/')}?model=cncf`,
  ),
  'GET /v1/targets': one(
    ({ platform }) => `/v1/targets?entityRef=${platform}&model=cncf`,
  ),
  'PUT /v1/targets': one(() => '', {
    needs: [MANAGE, SCORECARD],
    only: 'people',
    audited: 'targets-choose',
    request: ({ platform }) => ({
      path: '/v1/targets',
      body: {
        entityRef: platform,
        model: 'cncf',
        categories: { adoption: 2 },
      },
    }),
  }),
  'GET /v1/golden-paths': counts('/v1/golden-paths'),
  'GET /v1/golden-paths/{id}': counts('/v1/golden-paths/backend-service'),
  'GET /v1/golden-paths/{id}/entities': list(
    '/v1/golden-paths/backend-service/entities',
  ),
  'GET /v1/export.csv': list('/v1/export.csv?kind=*'),
  'POST /v1/preview': one(() => '', {
    request: ({ component, group, system }) => ({
      path: '/v1/preview',
      body: {
        entity: {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Component',
          metadata: { name: component.split('/')[1] },
          spec: { type: 'service', owner: group, system },
        },
      },
    }),
  }),
};

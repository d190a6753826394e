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

import { Portal } from '../Portal';
import { Bar } from './Row';

/** A route of the contract, asked in several ways that cost about the same. */
export interface ReadRoute {
  readonly id: string;
  readonly what: string;
  /** As in the contract. */
  readonly route: string;
  readonly paths: readonly string[];
  readonly bar?: Bar;
  readonly statementsBar?: Bar;
  readonly bytesBar?: Bar;
}

const most = (limit: number): Bar => ({ limit, at: 'most' });
/** Of what is counted over the snapshot. */
const COUNTED = {
  bar: most(50),
  bytesBar: most(100_000),
  statementsBar: most(0),
};
const TABLE = { bar: most(100) };
const CARD = { bar: most(20), statementsBar: most(3) };

/** What is read while somebody waits. */
export async function readRoutesOf(portal: Portal): Promise<ReadRoute[]> {
  const { component, system, group, domain } = await examplesOf(portal);
  const filters = [
    'type=service&lifecycle=production',
    `owner=${group}&children=true`,
    `domain=${domain}`,
    `system=${system}`,
    'tag=java&level=1&level=2',
    'practice=shift-left-security&state=failed',
    'category=delivery&level=2',
    'text=parcel',
  ];
  const all = (path: string) => filters.map(filter => `${path}${filter}`);
  // Of the past only what an entity is can be asked, not how it did.
  const lasting = (path: string) => all(path).slice(0, 4);
  const sorts = ['name', 'level', 'coverage', 'openSteps'];
  return [
    {
      id: 'overview',
      what: 'Overview',
      route: '/v1/overview',
      paths: ['/v1/overview'],
      ...COUNTED,
    },
    {
      id: 'overview-filtered',
      what: 'Overview, with any filter',
      route: '/v1/overview',
      paths: all('/v1/overview?'),
      ...COUNTED,
    },
    {
      id: 'overview-compare',
      what: 'Overview, compared with 30 days ago',
      route: '/v1/overview',
      paths: ['/v1/overview?compare=P30D'],
      ...COUNTED,
    },
    {
      id: 'heatmap',
      what: 'Heatmap by group',
      route: '/v1/heatmap',
      paths: ['/v1/heatmap?rows=group'],
      ...COUNTED,
    },
    {
      id: 'heatmap-practices',
      what: 'Heatmap by group and practice',
      route: '/v1/heatmap',
      paths: ['/v1/heatmap?rows=group&columns=practice'],
      ...COUNTED,
    },
    {
      id: 'heatmap-filtered',
      what: 'Heatmap, with any filter',
      route: '/v1/heatmap',
      paths: all('/v1/heatmap?rows=group&'),
      ...COUNTED,
    },
    {
      id: 'next-actions',
      what: 'Next actions',
      route: '/v1/next-actions',
      paths: ['/v1/next-actions'],
      ...COUNTED,
    },
    {
      id: 'next-actions-filtered',
      what: 'Next actions, with any filter',
      route: '/v1/next-actions',
      paths: all('/v1/next-actions?'),
      ...COUNTED,
    },
    {
      id: 'next-actions-plan',
      what: 'Next actions with a plan to level 3',
      route: '/v1/next-actions',
      paths: ['/v1/next-actions?toLevel=3'],
    },
    {
      id: 'movers',
      what: 'Movers',
      route: '/v1/movers',
      paths: ['/v1/movers', ...all('/v1/movers?')],
    },
    {
      id: 'trend',
      what: 'Trend',
      route: '/v1/trend',
      paths: ['/v1/trend', ...lasting('/v1/trend?')],
    },
    {
      id: 'evidence',
      what: 'Evidence',
      route: '/v1/evidence',
      paths: ['/v1/evidence', ...all('/v1/evidence?')],
    },
    {
      id: 'at-risk',
      what: 'At risk',
      route: '/v1/at-risk',
      paths: ['/v1/at-risk', ...all('/v1/at-risk?')],
    },
    {
      id: 'golden-paths',
      what: 'Golden paths',
      route: '/v1/golden-paths',
      paths: ['/v1/golden-paths'],
    },
    {
      id: 'table',
      what: 'Entity table, page of 50, any sort',
      route: '/v1/scorecards',
      paths: sorts.flatMap(sort => [
        `/v1/scorecards?sort=${sort}`,
        `/v1/scorecards?sort=${sort}&order=desc`,
      ]),
      ...TABLE,
    },
    {
      id: 'table-filtered',
      what: 'Entity table, any filter and sort',
      route: '/v1/scorecards',
      paths: filters.map(
        (filter, index) =>
          `/v1/scorecards?${filter}&sort=${sorts[index % sorts.length]}`,
      ),
      ...TABLE,
    },
    {
      id: 'scorecard',
      what: 'One scorecard, of a component',
      route: '/v1/scorecards/{kind}/{namespace}/{name}',
      paths: [`/v1/scorecards/${pathOf(component)}`],
      ...CARD,
    },
    {
      id: 'scorecard-system',
      what: 'One scorecard, of a system',
      route: '/v1/scorecards/{kind}/{namespace}/{name}',
      paths: [`/v1/scorecards/${pathOf(system)}`],
      ...CARD,
    },
    {
      id: 'members',
      what: 'Members of a system',
      route: '/v1/scorecards/{kind}/{namespace}/{name}/members',
      paths: [`/v1/scorecards/${pathOf(system)}/members`],
    },
    {
      id: 'transitions',
      what: 'History of an entity',
      route: '/v1/transitions',
      paths: [`/v1/transitions?entityRef=${component}`],
    },
    {
      id: 'facts',
      what: 'Facts about an entity',
      route: '/v1/facts',
      paths: [`/v1/facts?entityRef=${component}`],
    },
    {
      id: 'waivers',
      what: 'Waivers',
      route: '/v1/waivers',
      paths: ['/v1/waivers', `/v1/waivers?entityRef=${component}`],
    },
    {
      id: 'attestations',
      what: 'Attestations',
      route: '/v1/attestations',
      paths: [`/v1/attestations?entityRef=${component}`],
    },
    {
      id: 'status',
      what: 'Status',
      route: '/v1/status',
      paths: ['/v1/status'],
    },
  ];
}

async function examplesOf(portal: Portal) {
  const { company } = portal;
  const { counts } = company.shape;
  const [component] = company.refs({
    from: counts.domain + counts.group + counts.user + counts.system,
    limit: 1,
  });
  const entity = company.find(component);
  const system = `system:default/${entity?.spec?.system}`;
  const domain = `domain:default/${company.find(system)?.spec?.domain}`;
  const [group] = company.refs({ from: counts.domain + 1, limit: 1 });
  return { component, system, domain, group };
}

function pathOf(ref: string): string {
  return ref.replace(':', '/');
}

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

import { createRandom } from './random';

const COMPONENTS_PER_GROUP = 40;
const COMPONENTS_PER_SYSTEM = 12;
const COMPONENTS_PER_DOMAIN = 240;
const COMPONENTS_PER_API = 10;
const COMPONENTS_PER_RESOURCE = 10;
const CHILDREN_PER_GROUP = 8;
const CHILDREN_PER_DOMAIN = 6;
const MAX_USERS = 200;

/** What share of systems is at most at level 0, 1, 2 and so on. */
const LEVELS = [0.12, 0.38, 0.63, 0.83, 0.94, 1.1];

/** The kinds that are generated, in the order in which they are listed. */
export const KINDS = [
  'domain',
  'group',
  'user',
  'system',
  'component',
  'api',
  'resource',
] as const;

export type Kind = (typeof KINDS)[number];

/** The size of an organisation, and who belongs where, as plain numbers. */
export interface Shape {
  readonly seed: number;
  readonly counts: Readonly<Record<Kind, number>>;
  /** The group or domain above; the first one is the root. */
  parentOf(kind: 'group' | 'domain', index: number): number | undefined;
  domainOf(system: number): number;
  systemOf(kind: Kind, index: number): number;
  groupOf(kind: Kind, index: number): number;
  /**
   * How far the team of a system has come, 0 to 5. Levels are those of teams:
   * members of a system differ from it by one at most.
   */
  levelOf(kind: Kind, index: number): number;
}

export function createShape(options: {
  seed: number;
  components: number;
}): Shape {
  const { seed, components } = options;
  const share = (per: number, least: number) =>
    Math.max(least, Math.ceil(components / per));
  const groups = share(COMPONENTS_PER_GROUP, 3);
  const counts = {
    domain: share(COMPONENTS_PER_DOMAIN, 3),
    group: groups,
    user: Math.min(MAX_USERS, groups),
    system: share(COMPONENTS_PER_SYSTEM, 2),
    component: components,
    api: share(COMPONENTS_PER_API, 1),
    resource: share(COMPONENTS_PER_RESOURCE, 1),
  };
  // Whoever has no children in the tree is a team.
  const firstTeam = Math.floor((groups - 2) / CHILDREN_PER_GROUP) + 1;
  const random = (...parts: (string | number)[]) =>
    createRandom(seed, 'shape', ...parts);
  const teamOf = (...parts: (string | number)[]) =>
    firstTeam + random('team', ...parts).below(groups - firstTeam);
  const levelOfSystem = (system: number) => {
    const draw = random('level', system).next();
    return LEVELS.findIndex(limit => draw < limit);
  };
  const shape: Shape = {
    seed,
    counts,
    parentOf(kind, index) {
      const children =
        kind === 'group' ? CHILDREN_PER_GROUP : CHILDREN_PER_DOMAIN;
      return index === 0 ? undefined : Math.floor((index - 1) / children);
    },
    domainOf: system => random('domain', system).below(counts.domain),
    systemOf: (kind, index) => {
      return kind === 'component'
        ? index % counts.system
        : random('system', kind, index).below(counts.system);
    },
    groupOf(kind, index) {
      if (kind === 'user') {
        return index % groups;
      }
      if (kind === 'domain') {
        return index % firstTeam;
      }
      const own = random('own', kind, index).chance(0.15);
      return kind === 'system' || own
        ? teamOf(kind, index)
        : teamOf('system', shape.systemOf(kind, index));
    },
    levelOf(kind, index) {
      if (kind === 'system') {
        return levelOfSystem(index);
      }
      const base = levelOfSystem(shape.systemOf(kind, index));
      const draw = random('differs', kind, index).next();
      const differs = draw < 0.12 ? -1 : Number(draw > 0.9);
      return Math.min(5, Math.max(0, base + differs));
    },
  };
  return shape;
}

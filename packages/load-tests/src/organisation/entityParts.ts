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

import { JsonObject } from '@backstage/types';
import { nameOf } from './names';
import { Random } from './random';
import { Kind, Shape } from './Shape';

const TYPES = [
  ...Array<string>(11).fill('service'),
  ...Array<string>(3).fill('website'),
  ...Array<string>(4).fill('library'),
  ...Array<string>(2).fill('job'),
];
const LIFECYCLES = [
  ...Array<string>(7).fill('production'),
  ...Array<string>(2).fill('experimental'),
  'deprecated',
];
const LANGUAGES = ['java', 'go', 'python', 'typescript', 'kotlin', 'rust'];
const SUBJECTS = ['payments', 'logistics', 'internal', 'edge', 'batch', 'data'];
const RESOURCES = ['database', 'bucket', 'topic', 'cache', 'dns'];

/** One in fifty has nobody who looks after it. */
const UNOWNED = 0.02;

const TARGET = 'targets.platform-maturity.io/five-level';

type Relations = { type: string; targetRef: string }[];

/** Which entity is made. */
export interface PartsContext {
  shape: Shape;
  index: number;
  random: Random;
  name: string;
}

/** What is particular to a kind. */
export interface EntityParts {
  metadata?: JsonObject;
  annotations?: Record<string, string>;
  spec: JsonObject;
  relations: Relations;
}

/** What a team writes into its entry, more of it the further it has come. */
function annotate(options: {
  name: string;
  random: Random;
  runs: boolean;
  level: number;
}): Record<string, string> {
  const { name, random, runs, level } = options;
  const has = (from: number) => level >= from || random.chance(0.2);
  return {
    ...((level >= 1 || random.chance(0.5)) && {
      'github.com/project-slug': `acme/${name}`,
      'backstage.io/source-location': `url:https://git.example.org/acme/${name}/`,
    }),
    ...(runs && level >= 1 && { 'backstage.io/kubernetes-id': name }),
    ...(level >= 2 && { 'sonarqube.org/project-key': name }),
    ...(has(2) && { 'pagerduty.com/service-id': `P${name.length}${level}` }),
    ...(has(3) && { 'backstage.io/techdocs-ref': 'dir:.' }),
    ...(has(3) && {
      'backstage.io/source-template': 'template:default/service',
    }),
    ...(has(2) && { 'platform-maturity.io/tier': '2' }),
    ...(has(3) && {
      'platform-maturity.io/data-classification': 'internal',
      'grafana/overview-dashboard': `https://graphs.example.org/d/${name}`,
      'argocd/app-name': name,
    }),
    ...(has(4) && { 'platform-maturity.io/cost-center': '4711' }),
    ...(has(4) && { 'platform-maturity.io/slo-ref': `slo/${name}` }),
    ...(random.chance(0.05) && { [TARGET]: String(2 + random.below(3)) }),
    ...(random.chance(0.1) && {
      'platform-maturity.io/golden-path': 'backend-service',
    }),
    ...(random.chance(0.1) && {
      'facts.platform-maturity.io/ci.tests-on-change': 'true',
    }),
  };
}

function ownership(
  shape: Shape,
  kind: Kind,
  { index, random }: { index: number; random: Random },
): { spec: JsonObject; relations: Relations } {
  if (random.chance(UNOWNED)) {
    return { spec: {}, relations: [] };
  }
  const owner = refOf(shape, 'group', shape.groupOf(kind, index));
  return {
    spec: { owner },
    relations: [{ type: 'ownedBy', targetRef: owner }],
  };
}

function partOf(
  shape: Shape,
  kind: 'domain' | 'system',
  index: number | undefined,
): Relations {
  return index === undefined
    ? []
    : [{ type: 'partOf', targetRef: refOf(shape, kind, index) }];
}

function refOf(shape: Shape, kind: Kind, index: number): string {
  return `${kind}:default/${nameOf(shape, kind, index)}`;
}

/** How the entities of each kind are made. */
export const PARTS: Readonly<
  Record<Kind, (context: PartsContext) => EntityParts>
> = {
  domain({ shape, index }) {
    const parent = shape.parentOf('domain', index);
    const owner = refOf(shape, 'group', shape.groupOf('domain', index));
    return {
      spec: {
        owner,
        ...(parent !== undefined && {
          subdomainOf: nameOf(shape, 'domain', parent),
        }),
      },
      relations: [
        { type: 'ownedBy', targetRef: owner },
        ...partOf(shape, 'domain', parent),
      ],
    };
  },

  group({ shape, index }) {
    const parent = shape.parentOf('group', index);
    return {
      spec: {
        type: index === 0 ? 'organisation' : 'team',
        children: [],
        ...(parent !== undefined && { parent: nameOf(shape, 'group', parent) }),
      },
      relations:
        parent === undefined
          ? []
          : [{ type: 'childOf', targetRef: refOf(shape, 'group', parent) }],
    };
  },

  user({ shape, index, name }) {
    const group = refOf(shape, 'group', shape.groupOf('user', index));
    return {
      spec: { profile: { email: `${name}@example.org` }, memberOf: [group] },
      relations: [{ type: 'memberOf', targetRef: group }],
    };
  },

  system({ shape, index, random }) {
    const level = shape.levelOf('system', index);
    const owner = refOf(shape, 'group', shape.groupOf('system', index));
    const domain = shape.domainOf(index);
    return {
      annotations: {
        ...(level >= 3 && {
          'platform-maturity.io/dr-plan': 'https://docs.example.org/recovery',
        }),
        ...(random.chance(0.3) && { [TARGET]: String(2 + random.below(3)) }),
      },
      spec: {
        owner,
        type: 'product',
        domain: nameOf(shape, 'domain', domain),
      },
      relations: [
        { type: 'ownedBy', targetRef: owner },
        ...partOf(shape, 'domain', domain),
      ],
    };
  },

  component({ shape, index, random, name }) {
    const type = random.pick(TYPES);
    const system = shape.systemOf('component', index);
    const owned = ownership(shape, 'component', { index, random });
    return {
      metadata: {
        tags: [random.pick(LANGUAGES), random.pick(SUBJECTS)],
        ...(random.chance(0.4) && {
          links: [
            {
              url: `https://docs.example.org/runbooks/${name}`,
              title: 'Runbook',
              type: 'runbook',
            },
          ],
        }),
      },
      annotations: annotate({
        name,
        random,
        runs: type !== 'library',
        level: shape.levelOf('component', index),
      }),
      spec: {
        type,
        lifecycle: random.pick(LIFECYCLES),
        ...owned.spec,
        system: nameOf(shape, 'system', system),
        ...(random.chance(0.5) && {
          dependsOn: [
            refOf(shape, 'resource', random.below(shape.counts.resource)),
          ],
        }),
      },
      relations: [...owned.relations, ...partOf(shape, 'system', system)],
    };
  },

  api({ shape, index, random, name }) {
    const system = shape.systemOf('api', index);
    const owned = ownership(shape, 'api', { index, random });
    return {
      spec: {
        type: 'openapi',
        lifecycle: random.pick(LIFECYCLES),
        ...owned.spec,
        system: nameOf(shape, 'system', system),
        definition: JSON.stringify({
          openapi: '3.1.0',
          info: { title: name, version: '1' },
          paths: { '/v1/items': { get: { responses: { 200: {} } } } },
        }),
      },
      relations: [...owned.relations, ...partOf(shape, 'system', system)],
    };
  },

  resource({ shape, index, random }) {
    const system = shape.systemOf('resource', index);
    const owned = ownership(shape, 'resource', { index, random });
    return {
      annotations: {
        ...(random.chance(0.6) && {
          'platform-maturity.io/backup-ref': 'nightly',
        }),
      },
      spec: {
        type: random.pick(RESOURCES),
        ...owned.spec,
        system: nameOf(shape, 'system', system),
      },
      relations: [...owned.relations, ...partOf(shape, 'system', system)],
    };
  },
};

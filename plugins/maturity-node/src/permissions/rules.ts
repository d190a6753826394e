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

import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod';
import {
  scorecardPermissionResourceRef,
  ScorecardQuery,
  ScorecardResource,
} from './scorecardResource';

function isOneOf(value: string | undefined, values: string[]): boolean {
  return (
    value !== undefined && values.some(wanted => wanted.toLowerCase() === value)
  );
}

function query(
  property: ScorecardQuery['property'],
  values: string[],
): ScorecardQuery {
  return { property, values: values.map(value => value.toLowerCase()) };
}

/** Own entities: the caller, or a group of the caller, owns the entity. */
const isEntityOwner = createPermissionRule({
  name: 'IS_ENTITY_OWNER',
  description: 'Allow scorecards of entities that one of the claims owns',
  resourceRef: scorecardPermissionResourceRef,
  paramsSchema: z.object({
    claims: z
      .array(z.string())
      .describe('Entity refs, of which one must own the entity'),
  }),
  apply: (resource: ScorecardResource, { claims }) =>
    isOneOf(resource.owner, claims),
  toQuery: ({ claims }) => query('owner', claims),
});

const isEntityKind = createPermissionRule({
  name: 'IS_ENTITY_KIND',
  description: 'Allow scorecards of entities of the given kinds',
  resourceRef: scorecardPermissionResourceRef,
  paramsSchema: z.object({
    kinds: z.array(z.string()).describe('Kinds, in any case'),
  }),
  apply: (resource: ScorecardResource, { kinds }) =>
    isOneOf(resource.kind, kinds),
  toQuery: ({ kinds }) => query('kind', kinds),
});

const isInSystem = createPermissionRule({
  name: 'IS_IN_SYSTEM',
  description:
    'Allow scorecards of entities that are part of the given systems',
  resourceRef: scorecardPermissionResourceRef,
  paramsSchema: z.object({
    systems: z.array(z.string()).describe('Entity refs of systems'),
  }),
  apply: (resource: ScorecardResource, { systems }) =>
    isOneOf(resource.system, systems),
  toQuery: ({ systems }) => query('system', systems),
});

const isInDomain = createPermissionRule({
  name: 'IS_IN_DOMAIN',
  description:
    'Allow scorecards of entities that are part of the given domains, directly or through their system',
  resourceRef: scorecardPermissionResourceRef,
  paramsSchema: z.object({
    domains: z.array(z.string()).describe('Entity refs of domains'),
  }),
  apply: (resource: ScorecardResource, { domains }) =>
    isOneOf(resource.domain, domains),
  toQuery: ({ domains }) => query('domain', domains),
});

const hasTag = createPermissionRule({
  name: 'HAS_TAG',
  description: 'Allow scorecards of entities that have one of the given tags',
  resourceRef: scorecardPermissionResourceRef,
  paramsSchema: z.object({
    tags: z.array(z.string()).describe('Tags of the entity'),
  }),
  apply: (resource: ScorecardResource, { tags }) =>
    resource.tags.some(tag => isOneOf(tag, tags)),
  toQuery: ({ tags }) => query('tag', tags),
});

/**
 * The rules that conditions on `maturity.scorecard.read` are made of.
 *
 * @public
 */
export const scorecardPermissionRules = {
  isEntityOwner,
  isEntityKind,
  isInSystem,
  isInDomain,
  hasTag,
};

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

import {
  createPermissionResourceRef,
  PermissionResourceRef,
} from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_MATURITY_SCORECARD } from '@platform-maturity/backstage-plugin-maturity-common';

/**
 * What a permission rule can know about a scorecard: properties of the entity
 * that it is about. Refs, kinds, types, lifecycles and tags are lower case.
 *
 * @public
 */
export interface ScorecardResource {
  entityRef: string;
  kind: string;
  type?: string;
  lifecycle?: string;
  /** Entity ref of the owner. */
  owner?: string;
  /** Entity ref. */
  system?: string;
  /** Entity ref; a component's domain is that of its system. */
  domain?: string;
  tags: string[];
}

/**
 * A condition in the form in which lists and counts apply it: the property is
 * one of the values (for tags: any of them is).
 *
 * @public
 */
export interface ScorecardQuery {
  property:
    | 'kind'
    | 'type'
    | 'lifecycle'
    | 'owner'
    | 'system'
    | 'domain'
    | 'tag';
  values: string[];
}

/**
 * The resource type of `maturity.scorecard.read`, for modules that add rules
 * of their own with `permissionsRegistry.addPermissionRules`.
 *
 * @public
 */
export const scorecardPermissionResourceRef: PermissionResourceRef<
  ScorecardResource,
  ScorecardQuery,
  'maturity-scorecard',
  'maturity'
> = createPermissionResourceRef<ScorecardResource, ScorecardQuery>().with({
  pluginId: 'maturity',
  resourceType: RESOURCE_TYPE_MATURITY_SCORECARD,
});

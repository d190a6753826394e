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
  BasicPermission,
  ResourcePermission,
  createPermission,
} from '@backstage/plugin-permission-common';

/**
 * The resource type of scorecards in permission conditions.
 *
 * @public
 */
export const RESOURCE_TYPE_MATURITY_SCORECARD = 'maturity-scorecard';

/**
 * To see the scorecard of an entity, alone and in lists.
 *
 * @public
 */
export const maturityScorecardReadPermission: ResourcePermission<'maturity-scorecard'> =
  createPermission({
    name: 'maturity.scorecard.read',
    attributes: { action: 'read' },
    resourceType: RESOURCE_TYPE_MATURITY_SCORECARD,
  });

/**
 * To see what is counted over many entities: overview, evidence, trend.
 *
 * @public
 */
export const maturityOverviewReadPermission: BasicPermission = createPermission(
  {
    name: 'maturity.overview.read',
    attributes: { action: 'read' },
  },
);

/**
 * To push and withdraw facts. Besides, a service has to be named in
 * `maturity.facts.sources`.
 *
 * @public
 */
export const maturityFactWritePermission: BasicPermission = createPermission({
  name: 'maturity.fact.write',
  attributes: { action: 'update' },
});

/**
 * To state a fact as a person.
 *
 * @public
 */
export const maturityAttestationCreatePermission: BasicPermission =
  createPermission({
    name: 'maturity.attestation.create',
    attributes: { action: 'create' },
  });

/**
 * To ask for a waiver.
 *
 * @public
 */
export const maturityWaiverRequestPermission: BasicPermission =
  createPermission({
    name: 'maturity.waiver.request',
    attributes: { action: 'create' },
  });

/**
 * To approve, reject or revoke a waiver.
 *
 * @public
 */
export const maturityWaiverApprovePermission: BasicPermission =
  createPermission({
    name: 'maturity.waiver.approve',
    attributes: { action: 'update' },
  });

/**
 * To try draft models on the whole catalog and to choose targets.
 *
 * @public
 */
export const maturityModelManagePermission: BasicPermission = createPermission({
  name: 'maturity.model.manage',
  attributes: { action: 'update' },
});

/**
 * All permissions of the maturity plugin.
 *
 * @public
 */
export const maturityPermissions = [
  maturityScorecardReadPermission,
  maturityOverviewReadPermission,
  maturityFactWritePermission,
  maturityAttestationCreatePermission,
  maturityWaiverRequestPermission,
  maturityWaiverApprovePermission,
  maturityModelManagePermission,
];

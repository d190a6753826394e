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
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  AskForWaiverRequest,
  maturityWaiverApprovePermission,
  maturityWaiverRequestPermission,
  WaiverItem,
  WaiversAnswer,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { Query } from '../http';
import { WaiversService } from '../waivers';
import { narrowed } from './narrowed';
import { ReadPermissions } from './ReadPermissions';
import { hasPermission, requirePermission } from './requirePermission';

export interface AuthorizedWaiversServiceOptions {
  waivers: WaiversService;
  permissions: PermissionsService;
  readPermissions: ReadPermissions;
}

/**
 * Waivers of entities that the caller may read: asked for with
 * `maturity.waiver.request`, decided with `maturity.waiver.approve`, ended
 * with either.
 */
export class AuthorizedWaiversService {
  readonly #options: AuthorizedWaiversServiceOptions;

  static create(
    options: AuthorizedWaiversServiceOptions,
  ): AuthorizedWaiversService {
    return new AuthorizedWaiversService(options);
  }

  private constructor(options: AuthorizedWaiversServiceOptions) {
    this.#options = options;
  }

  async request(options: {
    request: AskForWaiverRequest;
    credentials: BackstageCredentials;
  }): Promise<WaiversAnswer> {
    const { waivers, permissions, readPermissions } = this.#options;
    const { credentials } = options;
    await requirePermission({
      permissions,
      permission: maturityWaiverRequestPermission,
      credentials,
    });
    const visibility = await readPermissions.forScorecards(credentials);
    return waivers.request({ ...options, visibility });
  }

  async list(options: {
    query: Query;
    credentials: BackstageCredentials;
  }): Promise<WaiversAnswer> {
    const { waivers, readPermissions } = this.#options;
    const visibility = await readPermissions.forScorecards(options.credentials);
    return waivers.list({
      ...options,
      ...narrowed(options.query, visibility),
    });
  }

  async decide(options: {
    id: string;
    decision: 'approved' | 'rejected';
    note?: string;
    credentials: BackstageCredentials;
  }): Promise<WaiverItem> {
    const { waivers, permissions, readPermissions } = this.#options;
    const { credentials } = options;
    await requirePermission({
      permissions,
      permission: maturityWaiverApprovePermission,
      credentials,
    });
    const visibility = await readPermissions.forScorecards(credentials);
    return waivers.decide({ ...options, visibility });
  }

  async revoke(options: {
    id: string;
    note?: string;
    credentials: BackstageCredentials;
  }): Promise<WaiverItem> {
    const { waivers, permissions, readPermissions } = this.#options;
    const { credentials } = options;
    const mayApprove = await hasPermission({
      permissions,
      permission: maturityWaiverApprovePermission,
      credentials,
    });
    if (!mayApprove) {
      await requirePermission({
        permissions,
        permission: maturityWaiverRequestPermission,
        credentials,
        hint: `or ${maturityWaiverApprovePermission.name}`,
      });
    }
    const visibility = await readPermissions.forScorecards(credentials);
    return waivers.revoke({ ...options, visibility, asOwner: !mayApprove });
  }
}

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
  Attestation,
  AttestationsAnswer,
  AttestRequest,
  maturityAttestationCreatePermission,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { AttestationsService } from '../facts';
import { Query } from '../http';
import { narrowed } from './narrowed';
import { ReadPermissions } from './ReadPermissions';
import { requirePermission } from './requirePermission';

export interface AuthorizedAttestationsServiceOptions {
  attestations: AttestationsService;
  permissions: PermissionsService;
  readPermissions: ReadPermissions;
}

/**
 * Attestations of entities that the caller may read, made and taken back by
 * callers with `maturity.attestation.create`.
 */
export class AuthorizedAttestationsService implements AttestationsService {
  readonly #options: AuthorizedAttestationsServiceOptions;

  static create(
    options: AuthorizedAttestationsServiceOptions,
  ): AttestationsService {
    return new AuthorizedAttestationsService(options);
  }

  private constructor(options: AuthorizedAttestationsServiceOptions) {
    this.#options = options;
  }

  async attest(options: {
    request: AttestRequest;
    credentials: BackstageCredentials;
  }): Promise<AttestationsAnswer> {
    const visibility = await this.#authorizeWrite(options.credentials);
    return this.#options.attestations.attest({ ...options, visibility });
  }

  async list(options: {
    query: Query;
    credentials: BackstageCredentials;
  }): Promise<AttestationsAnswer> {
    const { attestations, readPermissions } = this.#options;
    const visibility = await readPermissions.forScorecards(options.credentials);
    return attestations.list({
      ...options,
      ...narrowed(options.query, visibility),
    });
  }

  async revoke(options: {
    id: string;
    credentials: BackstageCredentials;
  }): Promise<Attestation> {
    const visibility = await this.#authorizeWrite(options.credentials);
    return this.#options.attestations.revoke({ ...options, visibility });
  }

  async #authorizeWrite(credentials: BackstageCredentials) {
    const { permissions, readPermissions } = this.#options;
    await requirePermission({
      permissions,
      permission: maturityAttestationCreatePermission,
      credentials,
    });
    return readPermissions.forScorecards(credentials);
  }
}

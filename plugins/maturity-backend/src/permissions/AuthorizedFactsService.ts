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
  maturityFactWritePermission,
  PushFactsAnswer,
  PushFactsRequest,
  StoredFact,
  WithdrawFactsAnswer,
  WithdrawFactsRequest,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { FactsService, normalizeEntityRef } from '../facts';
import { noSuchEntity } from '../scorecards';
import { ReadPermissions } from './ReadPermissions';
import { requirePermission } from './requirePermission';

export interface AuthorizedFactsServiceOptions {
  facts: FactsService;
  permissions: PermissionsService;
  readPermissions: ReadPermissions;
}

/**
 * Facts of entities that the caller may read, written by callers with
 * `maturity.fact.write`. That only configured services push, and only their
 * facts, the service behind it knows.
 */
export class AuthorizedFactsService implements FactsService {
  readonly #options: AuthorizedFactsServiceOptions;

  static create(options: AuthorizedFactsServiceOptions): FactsService {
    return new AuthorizedFactsService(options);
  }

  private constructor(options: AuthorizedFactsServiceOptions) {
    this.#options = options;
  }

  async list(options: {
    entityRef: string;
    credentials: BackstageCredentials;
  }): Promise<StoredFact[]> {
    const { facts, readPermissions } = this.#options;
    const visibility = await readPermissions.forScorecards(options.credentials);
    const ref = normalizeEntityRef(options.entityRef);
    if (ref !== undefined && !visibility.mayRead(ref)) {
      throw noSuchEntity(ref);
    }
    return facts.list(options);
  }

  async push(options: {
    request: PushFactsRequest;
    credentials: BackstageCredentials;
  }): Promise<PushFactsAnswer> {
    await this.#authorizeWrite(options.credentials);
    return this.#options.facts.push(options);
  }

  async withdraw(options: {
    request: WithdrawFactsRequest;
    credentials: BackstageCredentials;
  }): Promise<WithdrawFactsAnswer> {
    await this.#authorizeWrite(options.credentials);
    return this.#options.facts.withdraw(options);
  }

  async #authorizeWrite(credentials: BackstageCredentials): Promise<void> {
    await requirePermission({
      permissions: this.#options.permissions,
      permission: maturityFactWritePermission,
      credentials,
      hint: 'facts are pushed by services that may; people attest',
    });
  }
}
